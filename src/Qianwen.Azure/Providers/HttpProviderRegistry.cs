using System.Security.Cryptography;
using System.Text;
using Azure;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Qianwen.Core.Partners;
using Qianwen.Core.Providers;

namespace Qianwen.Azure.Providers;

/// <summary>
/// The registry over HTTP: manifests and vocabularies of the configured addresses and of the partners', read in parallel
/// and kept. One caller at a time reads again what is due; the others go on with what is known.
/// </summary>
public sealed partial class HttpProviderRegistry(
    ProviderTransport transport,
    IPartnerStore partners,
    IOptions<ProvidersOptions> options,
    TimeProvider time,
    ILogger<HttpProviderRegistry> log
) : IProviderRegistry, IDisposable
{
    private readonly ProvidersOptions _options = options.Value;
    private readonly SemaphoreSlim _reading = new(1);
    private IReadOnlyDictionary<ProviderRegistration, ProviderSlot> _slots =
        new Dictionary<ProviderRegistration, ProviderSlot>();
    private volatile State? _state;

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

    private bool IsDue(State state) => time.GetUtcNow() >= state.DueAt;

    private async Task<State> ReadAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var registrations = await RegistrationsAsync(cancellationToken);
        _slots = registrations.ToDictionary(
            registration => registration,
            registration =>
                _slots.GetValueOrDefault(registration) ?? new ProviderSlot(registration, transport, _options, time, log)
        );
        var slots = registrations.Select(registration => _slots[registration]).ToList();
        var due = slots.Where(slot => slot.DueAt <= now);
        await Task.WhenAll(due.Select(slot => slot.RefreshAsync(cancellationToken)));
        var providers = WithoutSecondUses(slots.Select(slot => slot.Provider));
        var dueAt = slots.Select(slot => slot.DueAt).Append(now.AddSeconds(_options.RefreshSeconds)).Min();
        return _state = new State(new RegistrySnapshot(Version(slots), providers), dueAt);
    }

    /// <summary>The configured ones first: no partner takes an id that is there already.</summary>
    private async Task<IReadOnlyList<ProviderRegistration>> RegistrationsAsync(CancellationToken cancellationToken)
    {
        var configured = _options.Manifests.Distinct().Select(url => new ProviderRegistration(url));
        try
        {
            var known = await partners.ListAsync(cancellationToken);
            var registered =
                from partner in known
                where partner.Manifest is not null
                select new ProviderRegistration(partner.Manifest!, partner.Id);
            return [.. configured, .. registered];
        }
        catch (RequestFailedException failure)
        {
            LogPartnersUnknown(log, failure);
            return [.. configured, .. _slots.Keys.Where(registration => registration.PartnerId is not null)];
        }
    }

    private static string Version(IEnumerable<ProviderSlot> slots)
    {
        var versions = string.Join('\n', slots.Select(slot => slot.Version));
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

    [LoggerMessage(106, LogLevel.Warning, "The partners cannot be read now; those that are known stay")]
    private static partial void LogPartnersUnknown(ILogger logger, Exception failure);

    private sealed record State(RegistrySnapshot Snapshot, DateTimeOffset DueAt);
}
