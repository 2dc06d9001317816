using System.Text.RegularExpressions;
using Qianwen.Core.Planning.Capabilities.Schema;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Capabilities.Filling;

/// <summary>What stands in quotation marks is a name: "tell me the price of 'City Hub'".</summary>
internal static partial class QuotedSlots
{
    /// <summary>Fills the name that is still missing, and takes its words.</summary>
    public static void Fill(FillState state)
    {
        if (
            state.Family.SellsAnything
            || state.Family.Of(ArgumentType.Name).FirstOrDefault() is not { } name
            || state.Has(name.Name)
            || Quoted().Match(state.Text()) is not { Success: true } quoted
        )
        {
            return;
        }
        var words = quoted.Groups["name"];
        var (start, end) = state.Map.Range(new TextSpan(words.Index, words.Index + words.Length));
        if (state.Map.AllFree(start, end))
        {
            var (reference, reason) = state.Link(start, end);
            state.Set(name, reference, reference.Words, reason, start);
            state.Map.Take(start, end);
        }
    }

    [GeneratedRegex(
        @"(?<![a-z\d])['""“‘](?<name>[a-z][a-z\d&.' -]{2,38}?)['""”’](?![a-z\d]| (?:type|class|seats?)\b)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Quoted();
}
