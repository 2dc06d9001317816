using System.Text.Json;
using System.Text.RegularExpressions;
using Qianwen.Contracts;
using Qianwen.Contracts.Providers;

namespace Qianwen.Azure.Providers;

/// <summary>What a manifest must be for its provider to be used.</summary>
internal static partial class ManifestRules
{
    private const int MostCapabilities = 50;
    private const int MostExamples = 200;
    private const int MostSamples = 5_000;
    private const int LongestSample = 300;
    private const int LongestText = 2000;
    private static readonly HashSet<string> Families =
    [
        CapabilityFamilies.FoodDelivery,
        CapabilityFamilies.Shopping,
        CapabilityFamilies.Restaurant,
        CapabilityFamilies.Hotel,
        CapabilityFamilies.Flight,
        CapabilityFamilies.Train,
        CapabilityFamilies.RideHailing,
        CapabilityFamilies.Maps,
        CapabilityFamilies.Payment,
        CapabilityFamilies.Courier,
    ];

    /// <summary>What is wrong with the manifest, in words; nothing where it is sound.</summary>
    public static IEnumerable<string> Check(ProviderManifest manifest, Uri url)
    {
        if (Major(manifest.SchemaVersion) != Major(ContractVersion.Current))
        {
            yield return $"schemaVersion '{manifest.SchemaVersion}' is not {Major(ContractVersion.Current)}.x";
        }

        if (!ProviderId().IsMatch(manifest.Id))
        {
            yield return $"id '{manifest.Id}' is not lower-case letters, digits and hyphens (64 at most)";
        }

        if (!IsText(manifest.Name) || !IsText(manifest.Description))
        {
            yield return "name and description need text in zh and en";
        }

        if (manifest.Capabilities.Count is 0 or > MostCapabilities)
        {
            yield return $"capabilities must be 1 to {MostCapabilities}, not {manifest.Capabilities.Count}";
        }

        if (manifest.Capabilities.DistinctBy(capability => capability.Id).Count() < manifest.Capabilities.Count)
        {
            yield return "two capabilities have the same id";
        }

        if (manifest.Vocabulary is not null && ProviderUrl.Resolve(url, manifest.Vocabulary) is null)
        {
            yield return $"vocabulary '{manifest.Vocabulary}' leaves the manifest's origin";
        }

        foreach (var problem in manifest.Capabilities.SelectMany(capability => Check(capability, url)))
        {
            yield return problem;
        }
    }

    private static IEnumerable<string> Check(CapabilityManifest capability, Uri url)
    {
        var name = $"capability '{capability.Id}'";
        if (!CapabilityId().IsMatch(capability.Id))
        {
            yield return $"{name}: its id is not lower-case letters, digits, dots, underscores and hyphens";
        }

        if (!Families.Contains(capability.Family))
        {
            yield return $"{name}: the family '{capability.Family}' is unknown";
        }

        if (!IsText(capability.Description) || capability.Examples.Count > MostExamples)
        {
            yield return $"{name}: it needs a description in zh and en and at most {MostExamples} examples";
        }

        if (capability.Samples?.Any(samples => !IsSound(samples)) == true)
        {
            yield return $"{name}: samples need an op and at most {MostSamples} sentences of {LongestSample} characters at most";
        }

        if (capability.Arguments.ValueKind != JsonValueKind.Object)
        {
            yield return $"{name}: arguments is not a JSON Schema object";
        }

        if (capability.Terms.PriceLockSeconds <= 0 || capability.Terms.MaxQuantity is <= 0)
        {
            yield return $"{name}: its terms hold a number that is not above zero";
        }

        foreach (var problem in CheckEndpoints(capability, url))
        {
            yield return $"{name}: {problem}";
        }
    }

    private static bool IsSound(CapabilitySamples samples) =>
        !string.IsNullOrWhiteSpace(samples.Op)
        && samples.Sentences.Count <= MostSamples
        && samples.Sentences.All(sentence => sentence.Length is > 0 and <= LongestSample);

    private static IEnumerable<string> CheckEndpoints(CapabilityManifest capability, Uri url)
    {
        var (search, quote, lookUp) = capability.Endpoints;
        var (needsSearch, needsQuote, needsLookUp) = Needs(capability.Kind);
        foreach (
            var (name, address, needed) in new[]
            {
                ("search", search, needsSearch),
                ("quote", quote, needsQuote),
                ("lookUp", lookUp, needsLookUp),
            }
        )
        {
            if (address is null)
            {
                if (needed)
                {
                    yield return $"it has no {name} endpoint";
                }
            }
            else if (ProviderUrl.Resolve(url, address) is null)
            {
                yield return $"its {name} endpoint '{address}' leaves the manifest's origin";
            }
        }

        if (lookUp?.Contains(ProviderUrl.Key, StringComparison.Ordinal) == false)
        {
            yield return $"its lookUp endpoint does not say where the key goes ({ProviderUrl.Key})";
        }
    }

    private static (bool Search, bool Quote, bool LookUp) Needs(CapabilityKind kind) =>
        kind switch
        {
            CapabilityKind.Search => (true, false, false),
            CapabilityKind.Quote => (false, true, false),
            CapabilityKind.Order => (true, true, true),
            _ => (false, false, true),
        };

    private static bool IsText(LocalizedText text) =>
        text.Zh.Length is > 0 and <= LongestText && text.En.Length is > 0 and <= LongestText;

    private static string Major(string version) => version.Split('.')[0];

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,63}$")]
    private static partial Regex ProviderId();

    [GeneratedRegex("^[a-z0-9][a-z0-9._-]{0,63}$")]
    private static partial Regex CapabilityId();
}
