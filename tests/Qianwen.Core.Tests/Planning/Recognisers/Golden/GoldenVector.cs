using System.Text.Json;

namespace Qianwen.Core.Tests.Planning.Recognisers.Golden;

/// <summary>An expression with its value as the npm package @microsoft/recognizers-text-suite reads it (see generate.mjs).</summary>
/// <param name="Culture"><c>en-us</c> or <c>zh-cn</c>.</param>
/// <param name="Kind">What is read of it: date, time, datetime, duration, number, currency, phone.</param>
/// <param name="Text">The expression.</param>
/// <param name="Readings">All values the package gives; of two days the last one is the next to come.</param>
/// <param name="Corrected">The value that was checked by hand, where the package is wrong or not of this project's rules.</param>
/// <param name="Why">Why it was corrected.</param>
public sealed record GoldenVector(
    string Culture,
    string Kind,
    string Text,
    IReadOnlyList<string> Readings,
    string? Corrected = null,
    string? Why = null
)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>All vectors.</summary>
    public static IReadOnlyList<GoldenVector> All { get; } = Load();

    /// <summary>The values that pass.</summary>
    public IReadOnlyList<string> Accepted =>
        Corrected is not null ? [Corrected]
        : Kind == "date" ? [Readings[^1]]
        : Readings;

    /// <inheritdoc/>
    public override string ToString() => $"{Kind}: {Text}";

    private static List<GoldenVector> Load()
    {
        using var stream =
            typeof(GoldenVector).Assembly.GetManifestResourceStream("RecogniserVectors.json")
            ?? throw new InvalidOperationException("The golden vectors are not embedded.");
        return JsonSerializer.Deserialize<List<GoldenVector>>(stream, Json)!;
    }
}
