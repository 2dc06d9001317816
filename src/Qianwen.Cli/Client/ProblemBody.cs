namespace Qianwen.Cli.Client;

/// <summary>The parts of a problem details answer that a person can use.</summary>
public sealed record ProblemBody(string? Type, string? Title, string? Detail)
{
    /// <summary>The problem in one line.</summary>
    public string Sentence =>
        string.Join(": ", new[] { Title, Detail }.Where(part => !string.IsNullOrWhiteSpace(part)));
}
