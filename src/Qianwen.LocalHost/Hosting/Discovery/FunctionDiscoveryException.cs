namespace Qianwen.LocalHost.Hosting.Discovery;

/// <summary>An app cannot start: its functions ask for something that the local host does not give.</summary>
public sealed class FunctionDiscoveryException(string app, IReadOnlyList<string> errors)
    : Exception(
        $"The function app '{app}' cannot start:{string.Concat(errors.Select(error => Environment.NewLine + "- " + error))}"
    )
{
    /// <summary>Each thing that is wrong: the function, the parameter, and what to do.</summary>
    public IReadOnlyList<string> Errors { get; } = errors;
}
