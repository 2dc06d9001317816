using System.Text.Json;
using Qianwen.Contracts.Planning;

namespace Qianwen.Core.Planning.Verification;

/// <summary>What became of one proposed argument.</summary>
public abstract record ArgumentVerdict
{
    private ArgumentVerdict() { }

    /// <summary>It stands.</summary>
    /// <param name="Value">The argument as a leg holds it.</param>
    /// <param name="Words">The person's words it came from.</param>
    /// <param name="Reason">How it was found true.</param>
    public sealed record Accepted(JsonElement Value, string Words, string Reason) : ArgumentVerdict;

    /// <summary>The person's words say something else, or do not say it clearly: the person is asked.</summary>
    /// <param name="Value">What can be kept of it while the question is open; null for nothing.</param>
    /// <param name="Path">The argument, with a path for items.</param>
    /// <param name="Words">The person's words.</param>
    /// <param name="Text">The question.</param>
    /// <param name="Choices">Readings to choose from.</param>
    public sealed record Doubted(
        JsonElement? Value,
        string Path,
        string Words,
        string Text,
        IReadOnlyList<QuestionChoice> Choices
    ) : ArgumentVerdict;

    /// <summary>The person never said it: it is left out.</summary>
    public sealed record Unsaid : ArgumentVerdict;
}
