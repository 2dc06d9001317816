using System.Text.RegularExpressions;
using Qianwen.Core.Planning.Capabilities.Language;
using Qianwen.Core.Planning.Capabilities.Lexicon;
using Qianwen.Core.Planning.Capabilities.Schema;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Capabilities.Filling;

/// <summary>
/// Fills the name of what a question is about, which no cue announces: "does the Hilton have a pool", "what time does Olive
/// Garden close", "is the Bay Bridge backed up".
/// </summary>
internal static partial class SubjectSlots
{
    /// <summary>Fills it and takes its words.</summary>
    public static void Fill(FillState state)
    {
        if (state.Continues || Asked().Match(state.Utterance.Text) is not { Success: true } match)
        {
            return;
        }
        var name = match.Groups["name"];
        var (start, end) = state.Map.Range(new TextSpan(name.Index, name.Index + name.Length));
        if (
            IsNamed(state, start, end)
            && Argument(
                state,
                state.Map.Range(new TextSpan(match.Index + match.Length, state.Utterance.Text.Length)).Start
            )
                is { } argument
        )
        {
            var (reference, reason) = state.Link(start, end);
            state.Set(argument, reference, reference.Words, reason, start);
            state.Map.Take(start, end);
        }
    }

    /// <summary>Where things of the kind are asked for in it ("does Brooklyn have good restaurants") it is a place; else it is one itself.</summary>
    private static ArgumentSpec? Argument(FillState state, int after)
    {
        var within = state.Hits.Any(hit =>
            hit.Start >= after && state.Meanings(hit).Any(meaning => meaning.Kind == MeaningKind.Family)
        );
        var name = state.Family.Of(ArgumentType.Name).FirstOrDefault();
        var place =
            within || name is null
                ? state.Family.Of(ArgumentType.Place).FirstOrDefault(one => within ? one.Bare : true)
                : null;
        var argument = place ?? name;
        return argument is null || state.Has(argument.Name) ? null : argument;
    }

    private static bool IsNamed(FillState state, int start, int end)
    {
        if (start >= end || !state.Map.AllFree(start, end) || WordList.EnglishEnds.Contains(state.Map.Text(start)))
        {
            return false;
        }
        for (var i = start; i < end; i++)
        {
            if (state.Utterance.Tokens[i].Kind == TokenKind.Latin && !WordList.EnglishPlain.Contains(state.Map.Text(i)))
            {
                return true;
            }
        }
        return false;
    }

    [GeneratedRegex(
        @"\b(?:does|do|is|are|did|will|can|has) (?:the )?(?<name>(?!(?:it|they|there|this|that|you|your|we|i|my|he|she|any|anyone|someone|the|a|an|for|on|in|not|all)\b)[a-z][a-z\d'&.-]*(?: (?!(?:in|at|on|near|by|of|to|for|from|is|with|have|has|allow|allows|take|takes|accept|serve|serves|close|open|get|stay|stays|let|lets|still|usually|really|good|any|busy|crowded|packed|expensive|backed|jammed|clear|blocked|congested|closed|provide|offer|include|charge|deliver|permit)\b)[a-z\d'&.-]+){0,4})(?: (?:in|at|on|near|by) (?:the )?[a-z]+(?: [a-z]+)?)?? (?:have|has|allow|allows|offer|take|takes|accept|serve|serves|close|open|opens|closed|deliver|charge|permit|provide|include|do|get|stay|stays|let|lets|still|usually|really|normally|good|any good|busy|crowded|packed|expensive|pricey|clean|safe|backed|jammed|clear|blocked|congested|pet|dog|kid|wheelchair|highly|popular|worth|known)\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Asked();
}
