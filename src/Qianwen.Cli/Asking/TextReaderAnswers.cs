namespace Qianwen.Cli.Asking;

/// <summary>Lines of a reader: the keyboard, or what is piped in.</summary>
/// <param name="reader">Read on a thread of its own, since a console cannot be cancelled.</param>
/// <param name="anyTime">True for a keyboard.</param>
public sealed class TextReaderAnswers(TextReader reader, bool anyTime) : IAnswers
{
    private Task<string?>? _pending;

    /// <summary>Nobody answers.</summary>
    public static TextReaderAnswers None { get; } = new(TextReader.Null, anyTime: false);

    /// <inheritdoc />
    public bool AnyTime => anyTime;

    /// <inheritdoc />
    public async Task<string?> ReadAsync(CancellationToken cancellationToken)
    {
        _pending ??= Task.Run(reader.ReadLine, CancellationToken.None);
        var line = await _pending.WaitAsync(cancellationToken);
        _pending = null;
        return line;
    }
}
