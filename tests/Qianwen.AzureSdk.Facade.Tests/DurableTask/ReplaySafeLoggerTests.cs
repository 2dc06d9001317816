using Microsoft.Extensions.Logging;

namespace Qianwen.AzureSdk.Facade.Tests.DurableTask;

public sealed class ReplaySafeLoggerTests
{
    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 0)]
    public void CreateReplaySafeLogger_OfAnyForm_LogsOnlyWhatIsNotReplayed(bool replaying, int expected)
    {
        using var logs = new RecordingLoggerFactory();
        var context = new FakeOrchestrationContext(logs) { Replaying = replaying };

        foreach (
            var logger in new[]
            {
                context.CreateReplaySafeLogger("category"),
                context.CreateReplaySafeLogger(GetType()),
                context.CreateReplaySafeLogger<string>(),
                context.ReplaySafeLoggerFactory.CreateLogger("category"),
            }
        )
        {
            logs.Messages.Clear();
            logger.Log(LogLevel.Information, default, "said", null, (state, _) => state);
            Assert.Equal(expected, logs.Messages.Count);
        }
    }

    private sealed class RecordingLoggerFactory : ILoggerFactory, ILogger
    {
        public List<string> Messages { get; } = [];

        public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => Messages.Add(formatter(state, exception));

        public void Dispose() { }
    }
}
