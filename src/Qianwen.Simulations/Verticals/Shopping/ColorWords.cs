using System.Collections.Frozen;

namespace Qianwen.Simulations.Verticals.Shopping;

/// <summary>What colours are called in Chinese.</summary>
public static class ColorWords
{
    private static readonly FrozenDictionary<string, string[]> Words = new Dictionary<string, string[]>
    {
        ["black"] = ["黑色"],
        ["white"] = ["白色"],
        ["red"] = ["红色"],
        ["blue"] = ["蓝色"],
        ["green"] = ["绿色"],
        ["grey"] = ["灰色"],
        ["pink"] = ["粉色", "粉红色"],
        ["purple"] = ["紫色"],
        ["yellow"] = ["黄色"],
        ["brown"] = ["棕色"],
        ["gold"] = ["金色"],
        ["silver"] = ["银色"],
        ["orange"] = ["橙色"],
        ["beige"] = ["米色"],
    }.ToFrozenDictionary();

    /// <summary>Chinese words for a colour; none where it is unknown.</summary>
    public static IReadOnlyList<string> Of(string color) => Words.GetValueOrDefault(color, []);

    /// <summary>Its name.</summary>
    public static Contracts.LocalizedText Name(string color) => new(Of(color) is [var zh, ..] ? zh : color, color);

    /// <summary>The colour that words name; the words where they name none.</summary>
    public static string Read(string words) =>
        Words.FirstOrDefault(pair => pair.Value.Any(zh => zh.StartsWith(words, StringComparison.Ordinal))).Key ?? words;
}
