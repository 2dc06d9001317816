namespace Qianwen.Contracts;

/// <summary>One text in Chinese and in English.</summary>
/// <param name="Zh">Simplified Chinese.</param>
/// <param name="En">English.</param>
public sealed record LocalizedText(string Zh, string En)
{
    /// <summary>The text in the language of <paramref name="locale"/>: Chinese for <c>zh…</c>, else English.</summary>
    public string In(string locale) => locale.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Zh : En;
}
