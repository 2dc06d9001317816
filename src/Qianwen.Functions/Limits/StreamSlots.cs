using Microsoft.Extensions.Options;

namespace Qianwen.Functions.Limits;

/// <summary>How many event streams a person holds open on this instance.</summary>
public sealed class StreamSlots(IOptions<LimitsOptions> options)
{
    private readonly Dictionary<string, int> _open = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <summary>Takes a slot; null where the person holds as many as he may. Disposing it gives it back.</summary>
    public IDisposable? TryTake(string personId)
    {
        lock (_lock)
        {
            var held = _open.GetValueOrDefault(personId);
            if (options.Value.Enabled && held >= options.Value.StreamsPerPerson)
            {
                return null;
            }

            _open[personId] = held + 1;
            return new Slot(this, personId);
        }
    }

    private void Free(string personId)
    {
        lock (_lock)
        {
            if (--_open[personId] == 0)
            {
                _open.Remove(personId);
            }
        }
    }

    private sealed class Slot(StreamSlots slots, string personId) : IDisposable
    {
        private int _freed;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _freed, 1) == 0)
            {
                slots.Free(personId);
            }
        }
    }
}
