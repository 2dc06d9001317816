using System.Globalization;
using Qianwen.Contracts;

namespace Qianwen.Cli.Rendering;

/// <summary>How values read in one language.</summary>
public static class Wording
{
    /// <summary>Chinese for the locale of a sentence that has a Chinese character, else English.</summary>
    public static string LocaleOf(string sentence) =>
        sentence.Any(character => character is >= '\u3400' and <= '\u9fff') ? "zh-CN" : "en";

    /// <summary>A phrase with its places filled in.</summary>
    public static string Fill(LocalizedText phrase, string locale, params object[] values) =>
        string.Format(CultureInfo.InvariantCulture, phrase.In(locale), values);

    /// <summary>A distance: metres below one kilometre, else kilometres with one decimal.</summary>
    public static string Distance(int metres, string locale)
    {
        var zh = locale.StartsWith("zh", StringComparison.OrdinalIgnoreCase);
        return metres < 1000
            ? string.Create(CultureInfo.InvariantCulture, $"{metres} {(zh ? "米" : "m")}")
            : string.Create(CultureInfo.InvariantCulture, $"{metres / 1000d:0.0} {(zh ? "公里" : "km")}");
    }

    /// <summary>A position in degrees with four decimals (about ten metres).</summary>
    public static string Position(GeoPoint point) =>
        string.Create(CultureInfo.InvariantCulture, $"{point.Latitude:0.0000}, {point.Longitude:0.0000}");

    /// <summary>A rating of 0…5 with its star.</summary>
    public static string Rating(double rating) => string.Create(CultureInfo.InvariantCulture, $"★{rating:0.0}");

    /// <summary>Parts joined by the separator of the terminal, empty ones left out.</summary>
    public static string Join(params IEnumerable<string?> parts) =>
        string.Join(" · ", parts.Where(part => !string.IsNullOrEmpty(part)));
}
