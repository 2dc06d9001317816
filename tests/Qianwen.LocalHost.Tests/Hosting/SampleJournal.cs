using System.Collections.Concurrent;

namespace Qianwen.LocalHost.Tests.Hosting;

/// <summary>What the sample's functions did, in order.</summary>
public sealed class SampleJournal
{
    private readonly ConcurrentQueue<string> _lines = new();

    public IReadOnlyList<string> Lines => [.. _lines];

    public void Write(string line) => _lines.Enqueue(line);
}
