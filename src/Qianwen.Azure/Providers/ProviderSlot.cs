using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Qianwen.Contracts;
using Qianwen.Contracts.Providers;
using Qianwen.Core.Providers;

namespace Qianwen.Azure.Providers;

/// <summary>One registered provider with what was last read of it. The last good manifest and vocabulary stay in use.</summary>
internal sealed partial class ProviderSlot(
    ProviderRegistration registration,
    ProviderTransport transport,
    ProvidersOptions options,
    TimeProvider time,
    ILogger log
)
{
    private const int LargestManifest = 512 * 1024;
    private const int LargestVocabulary = 16 * 1024 * 1024;
    private readonly Uri _manifestUrl = registration.ManifestUrl;
    private Document<ProviderManifest>? _manifest;
    private Document<Vocabulary>? _vocabulary;
    private string? _problem = "It was not read yet.";
    private int _failures;

    /// <summary>When it should be read again; a provider that fails sooner, with a growing pause.</summary>
    public DateTimeOffset DueAt { get; private set; } = DateTimeOffset.MinValue;

    /// <summary>Changes with the content of the manifest and the vocabulary.</summary>
    public string Version => $"{_manifestUrl} {_manifest?.Hash} {_vocabulary?.Hash}";

    /// <summary>The provider as it is known now.</summary>
    public RegisteredProvider Provider =>
        new(_manifest?.Value.Id ?? _manifestUrl.Host, _manifestUrl, _manifest?.Value, _vocabulary?.Value, _problem);

    /// <summary>Reads what may have changed. A failure is kept as the provider's problem.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        try
        {
            await ReadAsync(cancellationToken);
            (_problem, _failures) = (null, 0);
        }
        catch (Exception failure) when (failure is ProviderUnavailableException or ProviderContractException)
        {
            if (_problem != failure.Message)
            {
                LogUnusable(log, _manifestUrl, failure.Message);
            }

            (_problem, _failures) = (failure.Message, _failures + 1);
        }

        DueAt = time.GetUtcNow() + Pause();
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        _manifest = await FetchAsync(
            _manifestUrl,
            _manifest,
            LargestManifest,
            manifest =>
                ManifestRules
                    .Check(manifest, _manifestUrl)
                    .Concat(PartnerRules.Check(manifest, registration.PartnerId)),
            cancellationToken
        );
        var manifest = _manifest.Value;
        _vocabulary = manifest.Vocabulary is null
            ? null
            : await FetchAsync(
                ProviderUrl.Resolve(_manifestUrl, manifest.Vocabulary)!,
                _vocabulary,
                LargestVocabulary,
                vocabulary => VocabularyRules.Check(vocabulary, manifest.Id),
                cancellationToken
            );
    }

    private async Task<Document<T>> FetchAsync<T>(
        Uri url,
        Document<T>? known,
        int limit,
        Func<T, IEnumerable<string>> check,
        CancellationToken cancellationToken
    )
    {
        var request = new HttpRequestMessage(HttpMethod.Get, url);
        if (known?.Url == url && known.ETag is not null)
        {
            request.Headers.IfNoneMatch.Add(known.ETag);
        }

        var timeout = TimeSpan.FromSeconds(options.ManifestTimeoutSeconds);
        var answer = await transport.SendAsync(request, timeout, limit, cancellationToken);
        if (answer.Status == HttpStatusCode.NotModified && known?.Url == url)
        {
            return known;
        }

        if (answer.Status != HttpStatusCode.OK)
        {
            throw new ProviderContractException($"GET {url} was answered {(int)answer.Status}.");
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(answer.Body));
        return known?.Hash == hash && known.Url == url
            ? known with
            {
                ETag = answer.ETag,
            }
            : new Document<T>(url, Parse(url, answer.Body, check), answer.ETag, hash);
    }

    private static T Parse<T>(Uri url, byte[] body, Func<T, IEnumerable<string>> check)
    {
        T value;
        try
        {
            value =
                (T?)JsonSerializer.Deserialize(body, QianwenJson.Options.GetTypeInfo(typeof(T)))
                ?? throw new ProviderContractException($"{url} is null.");
        }
        catch (JsonException malformed)
        {
            throw new ProviderContractException($"{url} cannot be read: {malformed.Message}", malformed);
        }

        var problems = check(value).Take(3).ToList();
        return problems.Count == 0
            ? value
            : throw new ProviderContractException($"{url} is not valid: {string.Join("; ", problems)}.");
    }

    private TimeSpan Pause() =>
        TimeSpan.FromSeconds(
            _failures == 0 ? options.RefreshSeconds : Math.Min(options.RefreshSeconds, 1 << Math.Min(_failures - 1, 16))
        );

    [LoggerMessage(101, LogLevel.Warning, "Provider {ManifestUrl} cannot be used as it is now: {Problem}")]
    private static partial void LogUnusable(ILogger logger, Uri manifestUrl, string problem);

    private sealed record Document<T>(Uri Url, T Value, EntityTagHeaderValue? ETag, string Hash);
}
