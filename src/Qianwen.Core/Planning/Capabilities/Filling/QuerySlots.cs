using System.Collections.Frozen;
using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning.Capabilities.Lexicon;
using Qianwen.Core.Planning.Capabilities.Schema;
using Qianwen.Core.Planning.Recognisers;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Capabilities.Filling;

/// <summary>Takes what is looked for word for word: the noun phrase that follows the words that ask for it, and what it is to be like.</summary>
internal static class QuerySlots
{
    private static readonly FrozenSet<string> Stops = LanguageData.Words("QueryStopsEnglish.txt");
    private static readonly FrozenSet<string> Leads = LanguageData.Words("QueryLeadEnglish.txt");

    private static readonly FrozenSet<string> Measures = LanguageData.Words("MeasuresEnglish.txt");

    internal const string ChineseLeads =
        "个一款件双台部只条套本瓶包盒张把些下点的是我你想要请帮给有没能不可以吗呢吧呀去买找看搜订加入将为那种这再还也您哪儿里";

    private static readonly string[] ChineseStops =
    [
        "加入",
        "放入",
        "放进",
        "加到",
        "加进",
        "放到",
        "添加",
        "购物车",
        "送到",
        "寄到",
        "寄给",
        "多少",
        "吧",
        "呢",
        "吗",
        "价格",
        "预算",
        "在哪",
        "怎么",
        "谢谢",
        "有没有",
        "最好",
        "要求",
        "希望",
        "数量",
        "然后",
        "并且",
        "可以",
        "哪里",
        "哪个",
    ];

    /// <summary>Fills them.</summary>
    public static void Fill(FillState state)
    {
        if (state.Family.Of(ArgumentType.Query).FirstOrDefault() is not { } query)
        {
            return;
        }
        if (
            !state.Has(query.Name)
            && (
                state.Family.SellsAnything
                || !state.Family.Of(ArgumentType.Place).Any(place => place.Values.Count == 0 && state.Has(place.Name))
            )
        )
        {
            if (
                !Named(state, query)
                && !state.Family.Of(ArgumentType.Name).Any(name => name.IsCode && state.Has(name.Name))
            )
            {
                foreach (var start in QueryStarts.Of(state))
                {
                    if (Take(state, query, start))
                    {
                        break;
                    }
                }
            }
        }
        if (state.Family.Of(ArgumentType.Choices).FirstOrDefault() is { Values.Count: 0 } features)
        {
            FeatureSlots.Fill(state, features);
        }
    }

    /// <summary>一款深蓝色的儿童自行车: a word for a thing, with what stands before it in its name.</summary>
    private static bool Named(FillState state, ArgumentSpec query)
    {
        var head = state
            .Hits.Where(hit =>
                state.Utterance.Tokens[hit.End - 1].Kind == TokenKind.Han
                && state.Map.AllFree(hit.Start, hit.End)
                && state.Cues(hit, MeaningKind.Head).Contains(query)
            )
            .OrderBy(hit => hit.Start)
            .ThenByDescending(hit => hit.Length)
            .FirstOrDefault();
        if (head is null)
        {
            return false;
        }
        var (start, end) = (head.Start, head.End);
        while (start > 0 && head.Start - start < LongestName && IsPartOfName(state, start - 1))
        {
            start--;
        }
        while (start < head.Start && IsFiller(state, start))
        {
            start++;
        }
        while (state.Hits.FirstOrDefault(hit => IsLonger(state, query, hit, end)) is { } longer)
        {
            end = longer.End;
        }
        end = Compound(state, end);
        var words = state.Utterance.Words(start, end);
        state.Set(query, words, words, "word for word", start);
        state.Map.Take(start, end);
        return true;
    }

    /// <summary>挂架 of 电视挂架: one word more, where the phrase ends behind it.</summary>
    private static int Compound(FillState state, int head)
    {
        var end = head;
        while (
            end - head < LongestTail
            && state.Map.IsFree(end)
            && state.Utterance.Tokens[end].Kind == TokenKind.Han
            && !NoTail.Contains(state.Map.Text(end), StringComparison.Ordinal)
            && !state.Hits.Any(hit => hit.Start == end && hit.Length > 1)
        )
        {
            end++;
        }
        return
            end > head
            && end - head < LongestTail
            && (!state.Map.IsMine(end) || IsBreak(state, end) || IsJoint(state, end))
            ? end
            : head;
    }

    private const int LongestTail = 3;
    private const string NoTail =
        "吧吗呢呀啊了的不没有怎多好哪什在到给寄送便要能会是和与及跟还再都也就又或一两几想买来行可先发退换加放";

    private static bool IsJoint(FillState state, int token) => state.Map.Text(token) is "和" or "与" or "及" or "跟";

    private const int LongestName = 6;

    private static bool IsLonger(FillState state, ArgumentSpec query, PhraseHit hit, int end) =>
        hit.Start <= end
        && hit.End > end
        && state.Map.AllFree(end, hit.End)
        && state.Cues(hit, MeaningKind.Head).Contains(query);

    private static bool IsPartOfName(FillState state, int token) =>
        state.Map.IsFree(token)
        && !IsBreak(state, token)
        && state.Utterance.Tokens[token].Kind is TokenKind.Han or TokenKind.Latin
        && !Language.WordList.ChineseEnds.Contains(state.Map.Text(token))
        && !IsFiller(state, token)
        && !state.Hits.Any(hit =>
            hit.Start <= token
            && hit.End > token
            && state.Meanings(hit).Any(meaning => meaning.Kind == MeaningKind.Operation)
        );

    private const string Fillers =
        "能有哪可以个款件双台部只条套本瓶包盒张把些副顶支枚提箱袋的了过单那这刚想挑选看拍给用和与及跟再";

    internal static bool IsFiller(FillState state, int token) =>
        state.Utterance.Tokens[token].Kind == TokenKind.Han
        && Fillers.Contains(state.Map.Text(token), StringComparison.Ordinal);

    /// <summary>"socks and": what joins it to the next is no part of it.</summary>
    private static int WithoutJoint(FillState state, int start, int end)
    {
        while (
            end > start
            && (
                state.Map.Text(end - 1)
                    is "and"
                        or "or"
                        or "the"
                        or "in"
                        or "of"
                        or "for"
                        or "a"
                        or "的"
                        or "和"
                        or "与"
                        or "及"
                        or "跟"
                        or ","
                || IsBreak(state, end - 1)
            )
        )
        {
            end--;
        }
        return end;
    }

    private static bool Take(FillState state, ArgumentSpec query, int start)
    {
        while (start < state.Map.Count && (Counted(state, start) ?? Led(state, start)) is { } next)
        {
            start = next;
        }
        var end = start;
        while (end < state.Map.Count && !Ends(state, end))
        {
            end++;
        }
        end = WithoutJoint(state, start, end);
        if (!IsThing(state, start, end))
        {
            return false;
        }
        var words = state.Utterance.Words(start, end);
        state.Set(query, words, words, "word for word", start);
        state.Map.Take(start, end);
        return true;
    }

    /// <summary>"two red phone cases": a number before the thing is how many of it.</summary>
    private static int? Counted(FillState state, int token)
    {
        if (
            !state.Map.IsFree(token)
            || state.Family.Of(ArgumentType.Count).FirstOrDefault(count => !state.Has(count.Name)) is not { } count
            || NumberRecogniser.At(state.Utterance.Tokens, token)
                is not { Vague: false, Article: false, Value: >= 1 and < 1000 } number
            || number.Value != Math.Floor(number.Value)
            || !state.Map.IsMine(number.Next)
            || IsMeasure(state, number.Next)
        )
        {
            return null;
        }
        var words = state.Utterance.Words(token, number.Next);
        state.Set(count, new CountArgument(words, (int)number.Value), words, "number", token);
        state.Map.Take(token, number.Next);
        return number.Next;
    }

    /// <summary>"12 inch", "two-day": a number that measures the thing does not count it.</summary>
    internal static bool IsMeasure(FillState state, int token) =>
        Measures.Contains(state.Map.Text(state.Map.Text(token) == "-" ? token + 1 : token));

    private static int? Led(FillState state, int token)
    {
        var cue = state
            .Hits.Where(hit =>
                hit.Start == token
                && state
                    .Meanings(hit)
                    .Any(meaning =>
                        meaning
                            is {
                                Kind: MeaningKind.Before or MeaningKind.After,
                                Argument.Type: ArgumentType.Number
                                    or ArgumentType.Price
                                    or ArgumentType.Budget
                                    or ArgumentType.Count
                            }
                    )
            )
            .Select(hit => (int?)hit.End)
            .Max();
        return cue ?? Joined(state, token) ?? (IsLead(state, token) ? token + 1 : null);
    }

    private static readonly string[] Joints =
    [
        "以及",
        "还有",
        "还要",
        "另外",
        "外加",
        "加上",
        "再加",
        "再来",
        "再买",
        "再要",
        "再配",
        "再拿",
        "再带",
        "配上",
        "和",
        "与",
        "跟",
        "及",
    ];

    /// <summary>和, 再来: what joins a thing to the one before it is no part of its name.</summary>
    private static int? Joined(FillState state, int token) =>
        state.Map.IsFree(token)
        && (token == 0 || !state.Map.IsFree(token - 1) || IsBreak(state, token - 1))
        && Joints.FirstOrDefault(joint => Begins(state, token, joint)) is { } found
        && state.Map.AllFree(token, token + found.Length)
            ? token + found.Length
            : null;

    private static bool IsLead(FillState state, int token)
    {
        if (state.Map.IsMine(token) && state.Map.IsTaken(token))
        {
            return true;
        }
        if (!state.Map.IsFree(token))
        {
            return false;
        }
        return state.Utterance.Tokens[token].Kind switch
        {
            TokenKind.Latin => Leads.Contains(state.Map.Text(token)),
            TokenKind.Han => ChineseLeads.Contains(state.Map.Text(token), StringComparison.Ordinal),
            _ => false,
        };
    }

    private static bool Ends(FillState state, int token)
    {
        if (!state.Map.IsFree(token) || IsBreak(state, token))
        {
            return true;
        }
        if (state.Utterance.Tokens[token].Kind == TokenKind.Latin)
        {
            return Stops.Contains(state.Map.Text(token)) || IsColourPhrase(state, token);
        }
        return state.Utterance.Tokens[token].Kind == TokenKind.Han
            && ChineseStops.Any(stop => Begins(state, token, stop));
    }

    private static bool Begins(FillState state, int token, string word) =>
        string.CompareOrdinal(state.Utterance.Text, state.Utterance.Tokens[token].Span.Start, word, 0, word.Length)
        == 0;

    /// <summary>"in grey", "on the map": what follows "in" is no part of the name of a thing.</summary>
    private static bool IsColourPhrase(FillState state, int token) => state.Map.Text(token) is "in" or "on";

    internal static bool IsBreak(FillState state, int token) =>
        state.Utterance.Tokens[token]
            is {
                Kind: TokenKind.Punctuation,
                Text: "," or "." or "。" or "!" or "?" or ";" or ":" or "、" or "\n" or "("
            };

    internal static bool IsThing(FillState state, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            var token = state.Utterance.Tokens[i];
            if (
                token.Kind == TokenKind.Han
                || (
                    token.Kind == TokenKind.Latin
                    && token.Text.Length > 1
                    && !Leads.Contains(token.Text)
                    && !Language.WordList.EnglishEnds.Contains(token.Text)
                )
            )
            {
                return true;
            }
        }
        return false;
    }
}
