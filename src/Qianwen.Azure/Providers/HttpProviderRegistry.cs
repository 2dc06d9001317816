using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Qianwen.Core.Providers;

namespace Qianwen.Azure.Providers;

/// <summary>
/// The registry over HTTP: manifests and vocabularies of the configured addresses, read in parallel and kept. One caller
/// at a time reads again what is due; the others go on with what is known.
/// </summary>
public sealed class HttpProviderRegistry : IProviderRegistry, IDisposable
{
    private readonly TimeProvider _time;
    private readonly IReadOnlyList<ProviderSlot> _slots;
    private readonly SemaphoreSlim _reading = new(1);
    private volatile State? _state;

    /// <summary>Creates the registry; nothing is read before it is asked for.</summary>
    public HttpProviderRegistry(
        ProviderTransport transport,
        IOptions<ProvidersOptions> options,
        TimeProvider time,
        ILogger<HttpProviderRegistry> log
    )
    {
        _time = time;
        _slots =
        [
            .. options
                .Value.Manifests.Distinct()
                .Select(url => new ProviderSlot(url, transport, options.Value, time, log)),
        ];
    }

    /// <inheritdoc />
    public async ValueTask<RegistrySnapshot> GetAsync(CancellationToken cancellationToken)
    {
        if (_state is { } known)
        {
            if (!IsDue(known) || !await _reading.WaitAsync(TimeSpan.Zero, cancellationToken))
            {
                return known.Snapshot;
            }
        }
        else
        {
            await _reading.WaitAsync(cancellationToken);
        }

        try
        {
            return (_state is { } current && !IsDue(current) ? current : await ReadAsync(cancellationToken)).Snapshot;
        }
        finally
        {
            _reading.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _reading.Dispose();

    private bool IsDue(State state) => _time.GetUtcNow() >= state.DueAt;

    private async Task<State> ReadAsync(CancellationToken cancellationToken)
    {
        var now = _time.GetUtcNow();
        var due = _slots.Where(slot => slot.DueAt <= now);
        await Task.WhenAll(due.Select(slot => slot.RefreshAsync(cancellationToken)));
        var providers = WithoutSecondUses(_slots.Select(slot => slot.Provider));
        var dueAt = _slots.Select(slot => slot.DueAt).DefaultIfEmpty(DateTimeOffset.MaxValue).Min();
        return _state = new State(new RegistrySnapshot(Version(), providers), dueAt);
    }

    private string Version()
    {
        var versions = string.Join('\n', _slots.Select(slot => slot.Version));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(versions)))[..16];
    }

    private static List<RegisteredProvider> WithoutSecondUses(IEnumerable<RegisteredProvider> providers)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. providers.Select(provider =>
                provider.Manifest is null || ids.Add(provider.Id)
                    ? provider
                    : provider with
                    {
                        Id = provider.ManifestUrl.Host,
                        Manifest = null,
                        Vocabulary = null,
                        Problem = $"The id '{provider.Id}' belongs to a provider that was registered before it.",
                    }
            ),
        ];
    }

    private sealed record State(RegistrySnapshot Snapshot, DateTimeOffset DueAt);
}
