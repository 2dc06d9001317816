using Qianwen.Core.Planning.Capabilities.Language;
using Qianwen.Core.Planning.Capabilities.Reading;
using Qianwen.Core.Planning.Capabilities.Schema;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Capabilities.Filling;

/// <summary>Takes places and names word for word: forwards from a cue, or backwards to one.</summary>
internal sealed class PhraseScanner(WordMap map, PhraseStops stops)
{
    private const int MostWords = 9;
    private const int MostHan = 18;
    private readonly Utterance _utterance = map.Utterance;

    /// <summary>The phrase that begins at a token; null where none does.</summary>
    public Phrase? Forward(int start)
    {
        while (IsDeterminer(start))
        {
            start++;
        }
        start = BehindOwner(start);
        if (!map.IsFree(start) || _utterance.Tokens[start].Kind is TokenKind.Punctuation or TokenKind.Taken)
        {
            return null;
        }
        var end = start;
        ArgumentSpec? head = null;
        while (end < map.Count && end - start < (IsHan(start) ? MostHan : MostWords))
        {
            if (end > start && stops.HeadAt(end) is { } ending && IsOpen(end, ending) && IsNamed(start, end))
            {
                (head, end) = (ending.Argument, ending.End);
                if (!GoesOn(end))
                {
                    break;
                }
                continue;
            }
            if (stops.EndsAt(end, start))
            {
                break;
            }
            end = Math.Max(end + 1, Math.Min(_utterance.EndOfWhole(end), map.Count));
        }
        end = Address(start, end);
        end = Trimmed(start, end);
        return Sound(start, end, head);
    }

    /// <summary>"a", "my", and "the closest" where "closest" was understood: they lead to a name and are no part of it.</summary>
    private bool IsDeterminer(int token)
    {
        if (!map.IsMine(token) || _utterance.Tokens[token].Kind != TokenKind.Latin)
        {
            return false;
        }
        var ranked = map.IsMine(token + 1) && map.IsTaken(token + 1) && IsRank(token + 1);
        return map.IsTaken(token)
            ? IsRank(token)
            : map.Text(token) is "a" or "an" or "my" or "our" || (map.Text(token) == "the" && ranked);
    }

    /// <summary>我的酒店, 我们住的宾馆: whose it is, is no part of what it is called.</summary>
    private int BehindOwner(int start)
    {
        foreach (var owner in Owners)
        {
            var end = start + owner.Length;
            if (
                end < map.Count
                && map.AllFree(start, end + 1)
                && IsHan(start)
                && IsHan(end)
                && _utterance.Han(start, end) == owner
            )
            {
                return end;
            }
        }
        return start;
    }

    private static readonly string[] Owners = ["我们住的", "我住的", "我们的", "我的", "他们的", "咱们的"];

    private bool IsRank(int token) => map.Text(token) is "nearest" or "closest" or "cheapest" or "best" or "fastest";

    /// <summary>张 of 买张, 家 of 找家: a measure word behind a verb is no part of a name.</summary>
    private bool IsMeasure(int token) =>
        token > 0
        && Measures.Contains(map.Text(token), StringComparison.Ordinal)
        && Verbs.Contains(map.Text(token - 1), StringComparison.Ordinal);

    private const string Measures = "张家个间趟辆份只位";
    private const string Verbs = "订买找来叫抢定查看选换要";

    /// <summary>The phrase that ends before a token; null where none does.</summary>
    public Phrase? Backward(int end)
    {
        var start = stops.TriggerBefore(end);
        while (start > 0 && end - start < MostHan && !stops.EndsBefore(start - 1))
        {
            if (_utterance.Tokens[start - 1].Kind == TokenKind.Latin && !IsProper(start - 1))
            {
                break;
            }
            start--;
        }
        if (IsNumbered(end - 1, end))
        {
            return new Phrase(end - 1, end, null);
        }
        while (
            start < end
            && (
                _utterance.Tokens[start].Kind is TokenKind.Punctuation
                || (_utterance.Tokens[start].Kind is TokenKind.Number && !IsNumberedPlace(start, end))
                || map.Text(start) is "the" or "of"
                || IsMeasure(start)
            )
        )
        {
            start++;
        }
        return Sound(start, end, null);
    }

    /// <summary>798附近: a long number right before a cue is what a place is called.</summary>
    private bool IsNumbered(int token, int end) =>
        token >= 0
        && map.IsFree(token)
        && _utterance.Tokens[token] is { Kind: TokenKind.Number, Text.Length: 3 } number
        && number.Text.All(char.IsAsciiDigit)
        && _utterance.Touches(token)
        && end < map.Count
        && _utterance.Tokens[end].Kind == TokenKind.Han
        && (token == 0 || _utterance.Tokens[token - 1].Kind != TokenKind.Number);

    /// <summary>798艺术区, 1933老场坊大厦: a number that a place is called by; 2个商场 counts them.</summary>
    private bool IsNumberedPlace(int start, int end) =>
        end - start > 2
        && _utterance.Touches(start)
        && _utterance.Tokens[start + 1].Kind == TokenKind.Han
        && !Counters.Contains(map.Text(start + 1), StringComparison.Ordinal)
        && PlaceWords.EndsPlace(_utterance.Han(start + 1, end));

    private const string Counters = "个家座间条处所公米里分点天日月年元块位人张份只";

    /// <summary>True for a word that can be part of a proper name.</summary>
    public bool IsProper(int token) =>
        _utterance.Tokens[token].Kind switch
        {
            TokenKind.Latin => _utterance.HasCase
                ? _utterance.IsCapital(token)
                    && (!_utterance.IsFirst(token) || !WordList.EnglishPlain.Contains(map.Text(token)))
                : !WordList.EnglishPlain.Contains(map.Text(token))
                    && !WordList.EnglishEnds.Contains(map.Text(token))
                    && !WordList.Infinitives.Contains(map.Text(token)),
            TokenKind.Number => true,
            TokenKind.Han => true,
            _ => false,
        };

    /// <summary>"village tavern": what was understood as the kind of place is part of its name too.</summary>
    private bool IsOpen(int start, (ArgumentSpec Argument, int End) head) =>
        map.AllFree(start, head.End) || (head.Argument.Type == ArgumentType.Name && AllMine(start, head.End));

    private bool AllMine(int start, int end) => Enumerable.Range(start, end - start).All(map.IsMine);

    /// <summary>"Restaurant &amp; Lounge": a name can go on behind its telling word.</summary>
    private bool GoesOn(int end) =>
        end + 1 < map.Count && map.Text(end) == "&" && map.IsFree(end + 1) && IsProper(end + 1);

    private bool IsNamed(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (_utterance.Tokens[i].Kind == TokenKind.Han ? end - start >= 2 : IsProper(i) && map.Text(i) != "the")
            {
                return true;
            }
        }
        return false;
    }

    private bool IsHan(int token) => _utterance.Tokens[token].Kind == TokenKind.Han;

    /// <summary>"…, Palo Alto, CA": an address or a town goes on over a comma.</summary>
    private int Address(int start, int end)
    {
        var street = end - start >= 2 && _utterance.Tokens[start].Kind == TokenKind.Number;
        while (end + 1 < map.Count && end > start && map.Text(end) == "," && map.IsMine(end + 1))
        {
            var next = end + 1;
            var stop = next;
            while (
                stop < map.Count
                && stop - next < 4
                && _utterance.Tokens[stop].Kind == TokenKind.Latin
                && !stops.EndsAt(stop, stop)
            )
            {
                stop++;
            }
            var text =
                stop > next
                    ? _utterance.Text[_utterance.Tokens[next].Span.Start.._utterance.Tokens[stop - 1].Span.End]
                    : "";
            var region = WordList.Regions.Contains(text) || WordList.Regions.Contains(map.Text(next));
            if (stop == next || !(region || (street && stop - next <= 3)))
            {
                return end;
            }
            end = region && !WordList.Regions.Contains(text) ? next + 1 : stop;
        }
        return end;
    }

    private int Trimmed(int start, int end)
    {
        while (
            end > start
            && (
                _utterance.Tokens[end - 1].Kind == TokenKind.Punctuation && map.Text(end - 1) != ")"
                || map.Text(end - 1) is "of" or "the"
            )
        )
        {
            end--;
        }
        return end;
    }

    /// <summary>A phrase is none where it says nothing by itself.</summary>
    private Phrase? Sound(int start, int end, ArgumentSpec? head)
    {
        if (end <= start || !(head is null ? map.AllFree(start, end) : AllMine(start, end)))
        {
            return null;
        }
        var first = _utterance.Tokens[start];
        if (first.Kind == TokenKind.Number && IsNumberedPlace(start, end))
        {
            return new Phrase(start, end, head);
        }
        if (first.Kind == TokenKind.Number && end - start < 3 && head is null && !Streets.EndsIn(map.Text(end - 1)))
        {
            return null;
        }
        if (first.Kind == TokenKind.Han)
        {
            return IsPlainHan(start, _utterance.Han(start, end)) ? null : new Phrase(start, end, head);
        }
        for (var i = start; i < end; i++)
        {
            if (_utterance.Tokens[i].Kind == TokenKind.Latin && map.Text(i) is not ("the" or "of" or "and"))
            {
                return new Phrase(start, end, head);
            }
        }
        return IsRoad(start, end) ? new Phrase(start, end, head) : null;
    }

    private bool IsPlainHan(int start, string words) =>
        (words.Length < 2 && !IsHome(start, words))
        || (WordList.ChinesePlain.Contains(words[^1..]) && words.Length < 3)
        || WordList.ChinesePlain.Any(plain =>
            plain.Length > 1 && words.Contains(plain, StringComparison.Ordinal) && !IsOfName(plain, words)
        );

    private bool IsHome(int start, string words) =>
        words == "家" && start > 0 && "回到从去在送自".Contains(map.Text(start - 1), StringComparison.Ordinal);

    /// <summary>第一中学, 亚历山大家庭旅馆: plain words, and yet part of what a place is called.</summary>
    private static bool IsOfName(string plain, string words) =>
        plain[0] == '第'
            ? PlaceWords.EndsPlace(words)
            : plain == "家庭" && words.Length > LongestPlain && words.EndsWith(plain, StringComparison.Ordinal);

    private const int LongestPlain = 4;

    /// <summary>"on the 405": a road that is called by its number.</summary>
    public bool IsRoad(int start, int end) =>
        end - start == 2
        && start > 0
        && map.Text(start) == "the"
        && map.Text(start - 1) is "on" or "onto" or "along" or "over" or "down" or "off" or "take" or "is" or "around"
        && _utterance.Tokens[start + 1] is { Kind: TokenKind.Number, Text.Length: <= 3 };
}
