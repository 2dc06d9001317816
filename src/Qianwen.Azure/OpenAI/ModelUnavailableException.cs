namespace Qianwen.Azure.OpenAI;

/// <summary>The model gave no answer that can be used.</summary>
public sealed class ModelUnavailableException : Exception
{
    /// <summary>A failure for one of <see cref="ModelFailures"/>.</summary>
    public ModelUnavailableException(string reason, Exception? inner = null)
        : base($"The model gave no answer: {reason}.", inner) => Reason = reason;

    /// <summary>Why, one of <see cref="ModelFailures"/>.</summary>
    public string Reason { get; }
}
