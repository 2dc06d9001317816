namespace Qianwen.Cli.Client;

/// <summary>Where an assistant is found: a server that runs already, or one started here.</summary>
public interface IAssistantSource
{
    /// <summary>A client of an assistant that answers now. Called again after the connection was lost.</summary>
    /// <exception cref="CliException">None runs and none can be started.</exception>
    Task<AssistantClient> ConnectAsync(CancellationToken cancellationToken);
}
