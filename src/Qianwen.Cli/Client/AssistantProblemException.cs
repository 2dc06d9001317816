using System.Net;

namespace Qianwen.Cli.Client;

/// <summary>The assistant answered with an error.</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="problem">What it said.</param>
/// <param name="retryAfter">When to try again, where the server says so.</param>
public sealed class AssistantProblemException(HttpStatusCode status, ProblemBody problem, TimeSpan? retryAfter = null)
    : Exception(problem.Sentence.Length > 0 ? problem.Sentence : $"The server answered {(int)status}.")
{
    /// <summary>The HTTP status.</summary>
    public HttpStatusCode Status { get; } = status;

    /// <summary>When to try again, where the server says so.</summary>
    public TimeSpan? RetryAfter { get; } = retryAfter;

    /// <summary>What it said.</summary>
    public ProblemBody Problem { get; } = problem;
}
