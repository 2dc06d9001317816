using Qianwen.Core.Planning.Capabilities.Language;
using Qianwen.Core.Planning.Capabilities.Lexicon;
using Qianwen.Core.Planning.Capabilities.Reading;
using Qianwen.Core.Planning.Capabilities.Schema;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Capabilities.Filling;

/// <summary>Where words of a family end what is taken word for word.</summary>
internal sealed class PhraseStops
{
    private readonly WordMap _map;
    private readonly Utterance _utterance;
    private readonly bool[] _starts;
    private readonly bool[] _inside;
    private readonly ArgumentSpec?[] _heads;
    private readonly int[] _headEnds;
    private readonly int[] _triggers;

    /// <summary>Looks at a sentence with the eyes of one family.</summary>
    public PhraseStops(WordMap map, FamilySpec family)
    {
        _map = map;
        _utterance = map.Utterance;
        _starts = new bool[map.Count];
        _inside = new bool[map.Count];
        _heads = new ArgumentSpec?[map.Count];
        _headEnds = new int[map.Count];
        _triggers = [.. Enumerable.Range(0, map.Count + 1)];
        foreach (var hit in _utterance.Hits)
        {
            foreach (var meaning in hit.Meanings.Where(meaning => ReferenceEquals(meaning.Family, family)))
            {
                Note(hit, meaning);
            }
        }
    }

    /// <summary>The argument that is named by a phrase ending with the word here, and where that word ends.</summary>
    public (ArgumentSpec Argument, int End)? HeadAt(int token) =>
        _heads[token] is { } argument ? (argument, _headEnds[token]) : null;

    /// <summary>The first token of a word for the family that ends before a token: the thing itself can be what is looked for.</summary>
    public int TriggerBefore(int token) => _triggers[token];

    /// <summary>True where a phrase must end before this token.</summary>
    /// <param name="token">The token.</param>
    /// <param name="start">The first token of the phrase.</param>
    public bool EndsAt(int token, int start)
    {
        if (!_map.IsFree(token))
        {
            return true;
        }
        var text = _map.Text(token);
        return _utterance.Tokens[token].Kind switch
        {
            TokenKind.Han => EndsChinese(token),
            TokenKind.Latin => EndsEnglish(token, start, text),
            TokenKind.Punctuation => !JoinsWords(token),
            TokenKind.Taken => true,
            _ => false,
        };
    }

    /// <summary>True where a Chinese phrase that is read backwards must not take this token.</summary>
    public bool EndsBefore(int token)
    {
        if (!_map.IsFree(token) || _utterance.Tokens[token].Kind is TokenKind.Taken)
        {
            return true;
        }
        return _utterance.Tokens[token].Kind switch
        {
            TokenKind.Punctuation => !JoinsWords(token),
            TokenKind.Han => !IsProtected(token) && (_inside[token] || EndsChineseWord(token)) && !IsLastOfName(token),
            TokenKind.Latin => WordList.EnglishEnds.Contains(_map.Text(token)),
            _ => false,
        };
    }

    /// <summary>贵都大酒店, 欣燕都连锁酒店: 都 before the word that a name ends with is part of it; 我们都住酒店 names none.</summary>
    private bool IsLastOfName(int token) =>
        _map.Text(token) == "都"
        && token > 0
        && token + 1 < _map.Count
        && _heads[token + 1] is not null
        && _utterance.Tokens[token - 1].Kind == TokenKind.Han
        && !"们我你他她人家谁".Contains(_map.Text(token - 1), StringComparison.Ordinal);

    private bool IsProtected(int token) =>
        _utterance.EndOfWhole(token) > token + 1
        || (
            token > 0
            && _utterance.EndOfWhole(token - 1) > token
            && _utterance.EndOfWhole(token - 1) == _utterance.EndOfWhole(token)
        );

    /// <summary>A word that ends a name, or one that begins a cue; 过去 ends one as a whole, 去 within it does not.</summary>
    private bool EndsChinese(int token)
    {
        var end = _utterance.EndOfWhole(token);
        return IsLastOfName(token) ? false
            : end == token + 1 ? _starts[token] || ChineseEnd(token) > token
            : WordList.ChineseEnds.Contains(_utterance.Han(token, end));
    }

    private bool EndsEnglish(int token, int start, string text)
    {
        if (text == "of" || (text == "the" && (token == start || IsTimeWord(token + 1))))
        {
            return (token == start && text == "of") || (token > start && IsTimeWord(token + 1));
        }
        if (IsAbbreviation(token) || (text == "i" && _utterance.Touches(token) && _map.Text(token + 1) == "-"))
        {
            return false;
        }
        if (WordList.EnglishEnds.Contains(text))
        {
            return !(
                text == "and"
                && IsName(token - 1)
                && IsName(token + 1)
                && token > start
                && !(start > 0 && _map.Text(start - 1) == "between")
            );
        }
        return token > start && _starts[token] && !(IsName(token) && (IsName(token - 1) || IsOwned(token)));
    }

    /// <summary>"Tony's Pizza Napoletana".</summary>
    private bool IsOwned(int token) => _map.Text(token - 1) == "'s" && IsName(token - 2);

    /// <summary>"from Austin the day before": behind a name "the day" is no part of it.</summary>
    private bool IsTimeWord(int token) =>
        _map.Text(token - 1) == "the"
        && _map.Text(token) is "day" or "evening" or "night" or "morning" or "afternoon" or "week" or "same" or "next";

    /// <summary>IN, OR, LA: a state or city among small letters.</summary>
    private bool IsAbbreviation(int token) =>
        _utterance.HasCase
        && _utterance.Words(token, token + 1) is { Length: 2 or 3 } words
        && words.All(char.IsUpper)
        && words is not "AM" and not "PM";

    private bool IsName(int token) =>
        token >= 0 && token < _map.Count && _utterance.HasCase && _map.IsFree(token) && _utterance.IsCapital(token);

    private bool JoinsWords(int token)
    {
        var touches = _utterance.Touches(token) && token > 0 && _utterance.Touches(token - 1);
        return _map.Text(token) switch
        {
            "&" or "·" => true,
            "'" or "-" or "/" or "’" => touches,
            "." => token > 0 && _utterance.Touches(token - 1) && IsShort(token - 1) && token + 1 < _map.Count,
            "(" or ")" => token > 0
                && _utterance.Touches(token - 1)
                && _utterance.Tokens[token - 1].Kind == TokenKind.Han,
            "," => false,
            _ => false,
        };
    }

    private bool IsShort(int token) =>
        _utterance.Tokens[token] is { Kind: TokenKind.Latin, Text.Length: <= 3 } && _utterance.IsCapital(token);

    private int ChineseEnd(int token)
    {
        for (var length = Math.Min(WordList.LongestChinese, _map.Count - token); length > 0; length--)
        {
            if (
                _utterance.Tokens[token + length - 1].Kind == TokenKind.Han
                && _utterance.EndOfWhole(token + length - 1) == token + length
                && WordList.ChineseEnds.Contains(_utterance.Han(token, token + length))
            )
            {
                return token + length;
            }
        }
        return token;
    }

    private bool EndsChineseWord(int token)
    {
        for (var length = 1; length <= WordList.LongestChinese && token - length + 1 >= 0; length++)
        {
            var start = token - length + 1;
            if (_utterance.Tokens[start].Kind != TokenKind.Han)
            {
                return false;
            }
            if (WordList.ChineseEnds.Contains(_utterance.Han(start, token + 1)))
            {
                return true;
            }
        }
        return false;
    }

    private void Note(PhraseHit hit, Meaning meaning)
    {
        switch (meaning.Kind)
        {
            case MeaningKind.Head when meaning is { Argument.Type: ArgumentType.Query, Family.OnlyLooks: true }:
                break;
            case MeaningKind.Head:
                if (hit.End > _headEnds[hit.Start])
                {
                    _heads[hit.Start] = meaning.Argument;
                    _headEnds[hit.Start] = hit.End;
                }
                break;
            case MeaningKind.Unit:
            case MeaningKind.Refers:
            case MeaningKind.Value when meaning is { Argument.Type: ArgumentType.Place } && HanPlaces.Hold(_map, hit):
            case MeaningKind.Value when meaning.Argument!.Type == ArgumentType.Name:
                break;
            case MeaningKind.Operation
            or MeaningKind.Value when hit.Length == 1 && _utterance.Tokens[hit.Start].Kind == TokenKind.Han:
                break;
            case MeaningKind.Family:
                _triggers[hit.End] = Math.Min(_triggers[hit.End], hit.Start);
                goto default;
            default:
                _starts[hit.Start] = true;
                Array.Fill(_inside, true, hit.Start, hit.Length);
                break;
        }
    }
}
