namespace Qianwen.Cli.Asking;

/// <summary>Where the person's lines come from.</summary>
public interface IAnswers
{
    /// <summary>True where a line may come at any time (a person at a keyboard); false where lines answer questions one by one.</summary>
    bool AnyTime { get; }

    /// <summary>The next line; null where there are no more.</summary>
    Task<string?> ReadAsync(CancellationToken cancellationToken);
}
