using System.Text.RegularExpressions;
using Qianwen.Core.Planning.Capabilities.Language;
using Qianwen.Core.Planning.Capabilities.Reading;
using Qianwen.Core.Planning.Entities;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Capabilities.Legs;

/// <summary>
/// "hotl", "flihgt", "restaurannt": a letter too few, too many or swapped in the word that names a family. A letter that is another
/// one is left alone: a trail is no train.
/// </summary>
internal static partial class TriggerSlips
{
    private const int Shortest = 4;

    /// <summary>The same with such words put right; null where there is none, or nothing is asked for.</summary>
    public static CapabilityContext? Correct(CapabilityContext context)
    {
        var utterance = context.Utterance;
        if (!RequestForms.IsRequest(utterance.Text) && Asks().IsMatch(utterance.Text))
        {
            return null;
        }
        var text = context.Request.Utterance;
        for (var i = 0; i < utterance.Tokens.Count; i++)
        {
            if (IsUnknown(utterance, i) && Meant(context, utterance.Tokens[i].Text) is { } word)
            {
                text = text.Replace(utterance.Words(i, i + 1), word, StringComparison.Ordinal);
            }
        }
        text = Form().Replace(text, "from");
        if (string.Equals(text, context.Request.Utterance, StringComparison.Ordinal))
        {
            return null;
        }
        var folded = FoldedText.Of(text);
        return context with
        {
            Request = context.Request with { Utterance = text },
            Utterance = new Utterance(folded, Quotations.Remove(folded), context.Catalogue.Phrases),
        };
    }

    private static bool IsUnknown(Utterance utterance, int token)
    {
        var word = utterance.Tokens[token];
        return word.Kind == TokenKind.Latin
            && word.Text.Length >= Shortest
            && !utterance.Hits.Any(hit => hit.Start <= token && hit.End > token)
            && !WordList.EnglishPlain.Contains(word.Text)
            && !WordList.EnglishEnds.Contains(word.Text)
            && !WordList.Infinitives.Contains(word.Text);
    }

    private static string? Meant(CapabilityContext context, string word)
    {
        var near = context
            .Catalogue.Families.SelectMany(family => family.Triggers)
            .Where(trigger => trigger.Length > Shortest && trigger[0] == word[0] && IsSlip(word, trigger))
            .Distinct(StringComparer.Ordinal)
            .Take(2)
            .ToList();
        return near is [var only] ? only : null;
    }

    private static bool IsSlip(string word, string trigger) =>
        trigger.All(char.IsAsciiLetterLower)
        && (word.Length != trigger.Length || word.Order().SequenceEqual(trigger.Order()))
        && EditDistance.Bounded(word, trigger, 1) == 1;

    /// <summary>"a ticket form Leeds to York".</summary>
    [GeneratedRegex(@"\bform(?= \p{Lu}[\w']*(?: \p{Lu}[\w']*){0,2} to \p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    /// <summary>"will it storm at the site": what only wants to know is not bent into a wish.</summary>
    [GeneratedRegex(
        @"\A(?:what|which|who|where|when|why|how|is|are|was|were|do|does|did|has|have|am|will|would|should|shall|can|could|may|if)\b|\?\s*\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Asks();
}
