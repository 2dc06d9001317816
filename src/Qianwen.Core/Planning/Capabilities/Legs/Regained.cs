using System.Text.RegularExpressions;
using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning.Capabilities.Language;
using Qianwen.Core.Planning.Capabilities.Lexicon;
using Qianwen.Core.Planning.Capabilities.Reading;
using Qianwen.Core.Planning.Capabilities.Schema;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Capabilities.Legs;

/// <summary>
/// A conversation whose first words named no family: "Book Bella Notte tonight". What the other side asked back ("for how many people?")
/// tells what it is about; the person's words are then read again as one. Never while a job is under way: then they are about that.
/// </summary>
internal static partial class Regained
{
    private const int MostTurns = 3;
    private const double Likely = 0.2;

    /// <summary>Longer words of the other side tell what can be done, or show what was found; they ask for no one thing.</summary>
    private const int LongestQuestion = 160;

    /// <summary>The plan or question; null where the other side asked for nothing a family needs.</summary>
    public static PlanResult? Understand(CapabilityContext context)
    {
        var turns = context.Request.Conversation.Turns;
        if (
            turns is not [.., { Role: "assistant" } last]
            || context.Request.Conversation.Running is { Count: > 0 }
            || last.Text.Length > LongestQuestion
            || !Question().IsMatch(last.Text)
            || Restraint.Holds(context.Utterance.Text)
            || AskedOf(context, last.Text) is not { } family
        )
        {
            return null;
        }
        var said = turns
            .Where(turn => turn.Role == "user")
            .Select(turn => turn.Text)
            .TakeLast(MostTurns)
            .Append(context.Request.Utterance)
            .ToList();
        var folded = FoldedText.Of(string.Join(" \n", said));
        var utterance = new Utterance(folded, Quotations.Remove(folded), context.Catalogue.Phrases);
        if (said.Exists(words => Restraint.IsOtherRequest(FoldedText.Of(words).Text)))
        {
            return null;
        }
        var all = context with { Utterance = utterance };
        var wishes = WishReader.Read(utterance, [family], context.NamesFood);
        var drafts = WishDrafts
            .Of(context.Catalogue, utterance, wishes, context.Request.Now, null, [family])
            .FindAll(draft => draft.Values.Count > 0);
        return drafts.Count == 0 ? null : LegResults.Of(all, drafts, null);
    }

    /// <summary>The family that the words of the other side speak of: by its name, else by what is asked for it alone.</summary>
    private static FamilySpec? AskedOf(CapabilityContext context, string text)
    {
        var folded = FoldedText.Of(text);
        var spoken = new Utterance(folded, folded.Text, context.Catalogue.Phrases);
        var scores = new Dictionary<FamilySpec, double>();
        foreach (var hit in spoken.Hits)
        {
            var named = hit.Meanings.Where(meaning => meaning.Kind == MeaningKind.Family).ToList();
            foreach (var meaning in named)
            {
                scores[meaning.Family] = scores.GetValueOrDefault(meaning.Family) + (1.0 / named.Count);
            }
        }
        foreach (var family in context.Catalogue.Families)
        {
            var asks = family.Arguments.Sum(argument =>
                argument
                    .Asks.Where(ask => folded.Text.Contains(ask, StringComparison.Ordinal))
                    .Select(ask => Characters.HasHan(ask) ? ask.Length : ask.Count(char.IsWhiteSpace) + 1)
                    .DefaultIfEmpty(0)
                    .Max()
            );
            var eats = family.Arguments.Any(argument =>
                argument.Asks.Any(ask => Dining().IsMatch(ask) && folded.Text.Contains(ask, StringComparison.Ordinal))
            );
            scores[family] = scores.GetValueOrDefault(family) + (0.15 * asks) + (eats ? 0.5 : 0);
        }
        var most = scores.Values.DefaultIfEmpty(0).Max();
        var best = scores.Where(pair => pair.Value >= most - 0.001).Select(pair => pair.Key).ToList();
        return most < 0.5 ? null
            : best is [var only] ? only
            : Likeliest(context, best);
    }

    /// <summary>Where a question may be of several families, the one that the person's words before it are like.</summary>
    private static FamilySpec? Likeliest(CapabilityContext context, List<FamilySpec> families)
    {
        var said = context.Request.Conversation.Turns.LastOrDefault(turn => turn.Role == "user")?.Text;
        return said is not null && context.Samples.Read(FoldedText.Of(said).Text)?.Reading is { } reading
            ? families.Where(family => reading.Of(family.Family) >= Likely).MaxBy(family => reading.Of(family.Family))
            : null;
    }

    /// <summary>Asked only where a table is wished.</summary>
    [GeneratedRegex(@"party|几位|位用餐", RegexOptions.CultureInvariant)]
    private static partial Regex Dining();

    [GeneratedRegex(@"[?？]|吗|几|哪|多少", RegexOptions.CultureInvariant)]
    private static partial Regex Question();
}
