using System.Text.RegularExpressions;

namespace Qianwen.Core.Planning.Dialogue;

/// <summary>Cuts what is said in one breath into the steps it makes: "One root beer. And change both burritos to beef."</summary>
internal static partial class CounterParts
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>The parts in order; the sentence itself where it is one.</summary>
    public static IReadOnlyList<string> Of(string spoken)
    {
        var text = BrokenOff().Replace(spoken, ". ");
        var parts = Ends().Split(text).Select(part => part.Trim()).Where(part => part.Length > 0).ToList();
        return parts.Count == 0 ? [spoken] : [.. parts.SelectMany(Steps)];
    }

    /// <summary>"送到门口，数量改三杯": a later clause that changes something is a step of its own.</summary>
    private static IEnumerable<string> Steps(string part)
    {
        var clauses = Commas().Split(part);
        var from = 0;
        for (var i = 1; i < clauses.Length; i++)
        {
            if (Doubts().IsMatch(clauses[i]))
            {
                yield return string.Join(", ", clauses[from..i]);
                from = i + 1;
            }
            else if (i > from && Turns().IsMatch(clauses[i]) && !Undoes().IsMatch(clauses[i - 1]))
            {
                yield return string.Join(", ", clauses[from..i]);
                from = i;
            }
        }
        if (from < clauses.Length)
        {
            yield return string.Join(", ", clauses[from..]);
        }
    }

    [GeneratedRegex(@"(?<=[^\d\s][^\d]?)[.!;](?=\s|\z)|[。;!]", Options)]
    private static partial Regex Ends();

    /// <summary>"change one... no, change both": what was broken off is not meant.</summary>
    [GeneratedRegex(@"(?:and |oh |,\s*)?[^.!?。,]{1,40}(?:\.{2,}|…+)\s*(?:no|wait|不|不对|等等)\b?,?\s*", Options)]
    private static partial Regex BrokenOff();

    [GeneratedRegex(@",\s*", Options)]
    private static partial Regex Commas();

    [GeneratedRegex(
        @"\A(?:and |oh |but |no |actually |then )*(?:change|swap|make|switch|replace|remove|skip|drop|add)\b|\A[^,]{0,8}(?:改成?|换成?|改为|改到|不要了)",
        Options
    )]
    private static partial Regex Turns();

    /// <summary>不要可乐了，换成雪碧 is one step.</summary>
    [GeneratedRegex(@"不要|别要|不想要|去掉|取消|\b(?:no|not|don't|without|instead)\b", Options)]
    private static partial Regex Undoes();

    /// <summary>算了 before something else is chosen.</summary>
    [GeneratedRegex(@"\A(?:算了|不对|不是|哦不|等等|no wait|wait|never ?mind|on second thou?ght)\s*\z", Options)]
    private static partial Regex Doubts();
}
