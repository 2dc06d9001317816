using Qianwen.Contracts;
using Qianwen.Contracts.Providers;
using Qianwen.Simulations.Data;

namespace Qianwen.Simulations.Verticals.Offers;

/// <summary>What the values that a manifest declares for an argument are called: the first Chinese and the first other name.</summary>
public sealed class ValueNames
{
    private readonly Dictionary<string, LocalizedText> _names;

    /// <summary>Reads the names of one argument of a provider's first capability.</summary>
    public ValueNames(string providerId, string argument)
    {
        var manifest = QianwenJson.Deserialize<ProviderManifest>(
            EmbeddedData.ReadText($"manifests/{providerId}.json")
        )!;
        _names = manifest
            .Capabilities[0]
            .Arguments.GetProperty("properties")
            .GetProperty(argument)
            .GetProperty("x-values")
            .EnumerateArray()
            .ToDictionary(
                value => value.GetProperty("value").GetString()!,
                value => Name([.. value.GetProperty("names").EnumerateArray().Select(name => name.GetString()!)])
            );
    }

    /// <summary>The name of a value; the value where none is declared.</summary>
    public LocalizedText Of(string value) => _names.GetValueOrDefault(value, new LocalizedText(value, value));

    /// <summary>Several, in both languages.</summary>
    public LocalizedText List(IEnumerable<string> values)
    {
        List<LocalizedText> names = [.. values.Select(Of)];
        return new LocalizedText(
            string.Join("、", names.Select(name => name.Zh)),
            string.Join(", ", names.Select(name => name.En))
        );
    }

    private static LocalizedText Name(List<string> names) =>
        new(names.Find(IsChinese) ?? names[0], names.Find(name => !IsChinese(name)) ?? names[0]);

    private static bool IsChinese(string text) => text.Any(letter => letter is >= '\u4E00' and <= '\u9FFF');
}
