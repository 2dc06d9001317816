using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Qianwen.Functions.Http;

namespace Qianwen.EndToEnd.Privacy;

/// <summary>
/// Everything that is logged, at every level, under the app's own rules: messages, the values in them, scopes, and
/// exceptions in full.
/// </summary>
internal sealed class LogRecorder : ILoggerProvider
{
    private readonly ConcurrentQueue<string> _records = [];

    public IReadOnlyCollection<string> Records => _records;

    public ILogger CreateLogger(string categoryName) => new Recorder(categoryName, _records);

    /// <summary>What the apps log with; the caller disposes it.</summary>
    public ILoggerFactory CreateFactory() =>
        LoggerFactory.Create(logging => logging.SetMinimumLevel(LogLevel.Trace).AddLogRules().AddProvider(this));

    public void Dispose() { }

    private sealed class Recorder(string category, ConcurrentQueue<string> records) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            records.Enqueue($"{category} scope {Text(state)}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) =>
            records.Enqueue(
                $"{logLevel} {category} {eventId.Id}: {formatter(state, exception)} [{Text(state)}] {exception}"
            );

        private static string Text<TState>(TState state) =>
            state is IEnumerable<KeyValuePair<string, object?>> values
                ? string.Join("; ", values.Select(value => $"{value.Key}={value.Value}"))
                : $"{state}";
    }
}
