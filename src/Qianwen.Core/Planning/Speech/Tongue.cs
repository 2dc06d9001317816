using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Speech;

/// <summary>The language of an answer.</summary>
public static class Tongue
{
    /// <summary>Locale of simplified Chinese.</summary>
    public const string Chinese = "zh-CN";

    /// <summary>Locale of English.</summary>
    public const string English = "en";

    /// <summary>The wished locale, else the language of the sentence.</summary>
    public static string Of(PlanRequest request) =>
        request.Locale is { Length: > 0 } locale ? (IsChinese(locale) ? Chinese : English)
        : Characters.HasHan(request.Utterance) ? Chinese
        : request.Utterance.Any(char.IsLetter) ? English
        : IsChinese(request.Profile.Locale) ? Chinese
        : English;

    /// <summary>True for any Chinese locale.</summary>
    public static bool IsChinese(string locale) => locale.StartsWith("zh", StringComparison.OrdinalIgnoreCase);

    /// <summary>One of two texts.</summary>
    public static string Say(string locale, string zh, string en) => IsChinese(locale) ? zh : en;
}
