using System.Text.RegularExpressions;
using Qianwen.Core.Planning.Capabilities.Schema;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Capabilities.Filling;

/// <summary>听说恭王府不错，想在这周边住: a place that was spoken of before, and is pointed to.</summary>
internal static partial class AforesaidPlace
{
    private const string Cue = "附近";

    /// <summary>Fills what something is to be close to, and takes the words that point there.</summary>
    public static void Fill(FillState state)
    {
        if (
            Near(state.Family) is not { } near
            || state.Has(near.Name)
            || There().Match(state.Text()) is not { Success: true } there
            || Spoken().Matches(state.Utterance.Text[..there.Index]).LastOrDefault() is not { } spoken
        )
        {
            return;
        }
        var name = spoken.Groups["place"];
        var (start, end) = state.Map.Range(new TextSpan(name.Index, name.Index + name.Length));
        var (from, to) = state.Map.Range(new TextSpan(there.Index, there.Index + there.Length));
        var (reference, reason) = state.Link(start, end);
        state.Set(near, reference, reference.Words, reason, start);
        state.Map.Take(from, to);
        if (state.Map.AllFree(start, end))
        {
            state.Map.Take(start, end);
        }
    }

    /// <summary>The place that a sentence speaks of going to; null where it speaks of none.</summary>
    public static string? LastIn(string text) =>
        Spoken().Matches(text).LastOrDefault() is { } spoken ? spoken.Groups["place"].Value : null;

    /// <summary>The argument that says what something is to be close to.</summary>
    public static ArgumentSpec? Near(FamilySpec family) =>
        family.Of(ArgumentType.Place).FirstOrDefault(place => place.After.Contains(Cue));

    [GeneratedRegex(
        "在?(?:这|那|它)(?:个?(?:地方|景点|景区)|里|儿)?的?(?:附近|周边|周围|旁边|边上)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex There();

    [GeneratedRegex(
        @"(?:听说|想去|要去|打算去|打算到|准备去|计划去|去|到|逛|玩|游览?|参观)(?!哪|这|那|一|什么|了|的)(?<place>[\u4e00-\u9fff]{2,12}?)(?=(?:这个|那个|的)?(?:景点|景区|地方)|这|那|不错|挺|很|玩|逛|转|看看|看一看|参观|游|溜达|走走|拍照|[,，。])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Spoken();
}
