using System.Text.RegularExpressions;
using Qianwen.Core.Planning.Capabilities.Lexicon;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Capabilities.Filling;

/// <summary>打车 of 打车到人民广场 asks for the ride and is no place to start from: what asks is cut off a phrase that was found backwards.</summary>
internal static partial class AskTrimmer
{
    /// <summary>The phrase behind the last word in it that asks; null where nothing is left that could be a name.</summary>
    public static Phrase? Trim(FillState state, Phrase phrase)
    {
        var start = state
            .Hits.Where(hit => hit.Start >= phrase.Start && hit.End <= phrase.End && Asks(state, hit))
            .Select(hit => hit.End)
            .DefaultIfEmpty(phrase.Start)
            .Max();
        if (start >= phrase.End)
        {
            return null;
        }
        if (state.Utterance.Tokens[start].Kind != TokenKind.Han)
        {
            return phrase with { Start = start };
        }
        var words = state.Utterance.Han(start, phrase.End);
        return words.Length < 2 || CallsForIt().IsMatch(words) ? null : phrase with { Start = start };
    }

    /// <summary>高铁 of 高铁站 asks for nothing.</summary>
    private static bool Asks(FillState state, PhraseHit hit) =>
        state.Utterance.EndOfWhole(hit.Start) <= hit.End
        && state.Meanings(hit).Any(meaning => meaning.Kind is MeaningKind.Family or MeaningKind.Operation);

    [GeneratedRegex(
        @"\A(?:请|麻烦|再|先|帮|给|替|我|你|咱们?|们)*(?:叫|打|约|喊|派|接|送|载|带|要|来|坐|乘|开|找|订|买)(?:[个辆部台趟一张])*(?:车子?|专车|快车|出租车|的士|我们?|他|她|人|机|票)?\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex CallsForIt();
}
