using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Qianwen.Conformance.Durable;

/// <summary>Keeps what is logged, by category.</summary>
public sealed class RecordingLoggers : ILoggerFactory
{
    private readonly ConcurrentQueue<(string Category, LogLevel Level, string Message)> _entries = new();

    public IReadOnlyList<string> Of(string category) =>
        [.. _entries.Where(entry => entry.Category == category).Select(entry => entry.Message)];

    public IReadOnlyList<string> Errors =>
        [.. _entries.Where(entry => entry.Level >= LogLevel.Error).Select(entry => entry.Message)];

    public ILogger CreateLogger(string categoryName) => new RecordingLogger(this, categoryName);

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public void Dispose() { }

    private sealed class RecordingLogger(RecordingLoggers owner, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => owner._entries.Enqueue((category, logLevel, formatter(state, exception)));
    }
}
