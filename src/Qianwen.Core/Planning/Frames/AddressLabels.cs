using System.Text.RegularExpressions;
using Qianwen.Contracts.People;

namespace Qianwen.Core.Planning.Frames;

/// <summary>The words people use for their own addresses.</summary>
public static partial class AddressLabels
{
    /// <summary>The saved address that words name; null where none does.</summary>
    public static SavedAddress? Find(string folded, IReadOnlyList<SavedAddress> saved)
    {
        var label =
            Home().IsMatch(folded) ? "home"
            : Office().IsMatch(folded) ? "office"
            : null;
        return saved.FirstOrDefault(address => Same(address.Label, folded))
            ?? (label is null ? null : saved.FirstOrDefault(address => Named(address.Label, label)));
    }

    /// <summary>True for "here".</summary>
    public static bool IsHere(string folded) => Here().IsMatch(folded);

    /// <summary>How long the label is that words begin with; 0 where they begin with none.</summary>
    public static int LeadingLabel(string folded) =>
        Home().Match(folded) is { Success: true, Index: 0 } home ? home.Length
        : Office().Match(folded) is { Success: true, Index: 0 } office ? office.Length
        : Here().Match(folded) is { Success: true, Index: 0 } here ? here.Length
        : 0;

    private static bool Same(string label, string folded) =>
        label.Length >= 2 && folded.Contains(label.ToLowerInvariant(), StringComparison.Ordinal);

    private static bool Named(string label, string meaning)
    {
        var folded = label.ToLowerInvariant();
        return meaning == "home" ? Home().IsMatch(folded) : Office().IsMatch(folded);
    }

    [GeneratedRegex(
        @"\A(?:to )?(?:my |our |the )*(?:home|house|place|apartment|flat)\b|\A(?:我们?|咱们?|俺)?的?(?:家里|家(?!乐福)|住处|住的地方|屋企)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Home();

    [GeneratedRegex(
        @"\A(?:to )?(?:my |our |the )*(?:office|work|workplace|company|desk)\b|\A(?:我们?|咱们?|俺)?的?(?:公司|单位|办公室|工位|上班的地方)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Office();

    [GeneratedRegex(
        @"\A(?:to )?(?:here\b|my (?:current )?location\b|where i am\b)|\A(?:我)?(?:这里|这儿|这边|现在的位置|当前位置|我这)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Here();
}
