using System.Text.RegularExpressions;
using Qianwen.Core.Planning.Capabilities.Language;
using Qianwen.Core.Planning.Capabilities.Lexicon;
using Qianwen.Core.Planning.Capabilities.Reading;
using Qianwen.Core.Planning.Entities;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Capabilities.Legs;

/// <summary>
/// "hotl", "flihgt", "restaurannt": a letter too few, too many or swapped in the word that names a family. A letter that is another
/// one is left alone: a trail is no train. In Chinese a character of the same sound (搞铁, 经济仓).
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
        text = Sounding(context, text);
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

    /// <summary>The longest words first; what was understood as it stands is left alone.</summary>
    private static string Sounding(CapabilityContext context, string text)
    {
        var utterance = context.Utterance;
        for (var start = 0; start + WordSounds.Shortest <= utterance.Tokens.Count; start++)
        {
            var most = Math.Min(WordSounds.Longest, utterance.Tokens.Count - start);
            for (var length = most; length >= WordSounds.Shortest; length--)
            {
                var end = start + length;
                if (
                    IsUnknownHan(utterance, start, end)
                    && context.Catalogue.Sounds.Meant(utterance.Han(start, end)) is { } word
                )
                {
                    text = text.Replace(utterance.Words(start, end), word, StringComparison.Ordinal);
                    start = end - 1;
                    break;
                }
            }
        }
        return text;
    }

    private static bool IsUnknownHan(Utterance utterance, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (
                utterance.Tokens[i].Kind != TokenKind.Han
                || (i > start && !utterance.Touches(i - 1))
                || utterance.EndOfWhole(i) > i + 1
                || utterance.Tokens[i].Text is "的" or "了" or "吗" or "是" or "不" or "我" or "你" or "他" or "在"
            )
            {
                return false;
            }
        }
        return !utterance.Hits.Any(hit => hit.Length > 1 && hit.Start <= start && hit.End >= end);
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
