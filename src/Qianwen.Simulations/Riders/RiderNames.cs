using Qianwen.Simulations.Data;

namespace Qianwen.Simulations.Riders;

/// <summary>Names for riders; from <c>riders.json</c>.</summary>
/// <param name="Surnames">Family names.</param>
/// <param name="GivenNames">Given names.</param>
public sealed record RiderNames(IReadOnlyList<string> Surnames, IReadOnlyList<string> GivenNames)
{
    /// <summary>Reads the names that come with the app.</summary>
    /// <exception cref="CatalogueDataException">There are none.</exception>
    public static RiderNames Load()
    {
        var names = EmbeddedData.Read<RiderNames>("riders.json");
        return names is { Surnames.Count: > 0, GivenNames.Count: > 0 }
            ? names
            : throw new CatalogueDataException("riders.json: there must be surnames and given names.");
    }

    /// <summary>The name of a rider; the same for the same seed and key.</summary>
    public string Of(int seed, string key) =>
        Surnames[SeededValues.Number(seed, $"surname|{key}", Surnames.Count)]
        + GivenNames[SeededValues.Number(seed, $"given|{key}", GivenNames.Count)];
}
