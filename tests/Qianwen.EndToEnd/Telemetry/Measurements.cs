using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Qianwen.Cli.Composition;

namespace Qianwen.EndToEnd.Telemetry;

/// <summary>What one world measures; worlds that run beside it have meters of their own.</summary>
internal sealed class Measurements : IDisposable
{
    private readonly ConcurrentQueue<Measurement> _all = new();
    private readonly MeterListener _listener = new();

    public Measurements(World world)
    {
        var meters = world.Host.Services(AssistantComposition.Assistant).GetRequiredService<IMeterFactory>();
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Scope == meters)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((of, value, tags, _) => Add(of, value, tags));
        _listener.SetMeasurementEventCallback<double>((of, value, tags, _) => Add(of, value, tags));
        _listener.Start();
    }

    public IReadOnlyList<Measurement> All => [.. _all];

    public IReadOnlyList<Measurement> Of(string instrument) =>
        [.. _all.Where(one => one.Instrument.Name == instrument)];

    public void Dispose() => _listener.Dispose();

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        _all.Enqueue(new Measurement(instrument, value, tags.ToArray().ToDictionary()));

    public sealed record Measurement(Instrument Instrument, double Value, IReadOnlyDictionary<string, object?> Tags);
}
