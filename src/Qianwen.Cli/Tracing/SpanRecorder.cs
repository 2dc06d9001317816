using System.Diagnostics;
using System.Text.Json;

namespace Qianwen.Cli.Tracing;

/// <summary>Keeps every span that ends in this process as a line of a file, until it is disposed.</summary>
public sealed class SpanRecorder : IDisposable
{
    /// <summary>A file that has grown beyond this is begun anew.</summary>
    private const long MostBytes = 64 * 1024 * 1024;
    private readonly Lock _gate = new();
    private readonly StreamWriter _file;
    private readonly ActivityListener _listener;
    private bool _isClosed;

    /// <summary>Begins to record to the end of the file.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public SpanRecorder(string path)
    {
        TraceSources.NameRequests();
        var isFull = File.Exists(path) && new FileInfo(path).Length > MostBytes;
        var options = new FileStreamOptions
        {
            Mode = isFull ? FileMode.Create : FileMode.Append,
            Access = FileAccess.Write,
            Share = FileShare.Read,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        _file = new StreamWriter(path, options) { AutoFlush = true };
        _listener = new ActivityListener
        {
            ShouldListenTo = source => TraceSources.Includes(source.Name),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Write,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>Records no more.</summary>
    public void Dispose()
    {
        _listener.Dispose();
        lock (_gate)
        {
            _isClosed = true;
            _file.Dispose();
        }
    }

    private void Write(Activity span)
    {
        var line = JsonSerializer.Serialize(SpanRecord.Of(span), CliJson.Readable.SpanRecord);
        lock (_gate)
        {
            if (!_isClosed)
            {
                _file.WriteLine(line);
            }
        }
    }
}
