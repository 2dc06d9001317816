using System.Text.RegularExpressions;
using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning.Capabilities.Lexicon;
using Qianwen.Core.Planning.Capabilities.Schema;
using Qianwen.Core.Planning.Entities;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Capabilities.Filling;

/// <summary>Fills places and names that stand without a cue: 西安有没有…, 厦门的海景房, "Chicago hotels"; and corrections: "make that Vienna".</summary>
internal static partial class BareSlots
{
    private const int LongestHan = 8;

    /// <summary>Fills them and takes their words.</summary>
    public static void Fill(FillState state)
    {
        var scanner = new PhraseScanner(state.Map, new PhraseStops(state.Map, state.Family));
        if (state.Continues)
        {
            Corrected(state, scanner);
            Leading(state, scanner);
        }
        else if (state.Asked is { } sought && state.Family.Argument(sought) is { Type: ArgumentType.Name } name)
        {
            Sought(state, scanner, name);
        }
        BeforeThing(state, scanner);
        for (var i = 0; i < state.Map.Count; i++)
        {
            if (!state.Map.IsMine(i) || state.Utterance.Tokens[i].Kind != TokenKind.Han)
            {
                continue;
            }
            if (
                state.Map.Text(i) == "的"
                && IsFollowed(state, i + 1)
                && scanner.Backward(i) is { } owner
                && !NamesFamily(state, owner)
            )
            {
                Put(state, owner);
            }
            else if (Begins(state, i) && scanner.Forward(i) is { } leading && IsFollowed(state, leading.End))
            {
                Put(state, leading);
            }
        }
    }

    /// <summary>"… and Lee 60 dollars": the name whose cue was not said again is the first there is.</summary>
    private static void Sought(FillState state, PhraseScanner scanner, ArgumentSpec name)
    {
        for (var i = 0; i < state.Map.Count && !state.Has(name.Name); i++)
        {
            if (
                state.Map.IsFree(i)
                && state.Utterance.Tokens[i].Kind == TokenKind.Latin
                && !Language.WordList.EnglishEnds.Contains(state.Map.Text(i))
                && (scanner.IsProper(i) || Language.WordList.People.Contains(state.Map.Text(i)))
                && scanner.Forward(i) is { } phrase
            )
            {
                Set(state, name, phrase);
            }
        }
    }

    /// <summary>空桌 is what a restaurant has, not where it is.</summary>
    private static bool NamesFamily(FillState state, Phrase phrase) =>
        state.Hits.Any(hit =>
            hit.Start < phrase.End
            && hit.End > phrase.Start
            && state.Meanings(hit).Any(meaning => meaning.Kind == MeaningKind.Family)
        );

    /// <summary>At the beginning, or after words that ask.</summary>
    private static bool Begins(FillState state, int token) =>
        state.Map.IsFree(token)
        && (
            !state.Map.IsMine(token - 1)
            || state.Map.IsTaken(token - 1)
            || state.Utterance.Tokens[token - 1].Kind == TokenKind.Punctuation
            || state.Hits.Any(hit =>
                hit.End == token && state.Meanings(hit).Any(meaning => meaning.Kind == MeaningKind.Operation)
            )
        );

    /// <summary>True where what was understood, or a word of the family, comes next.</summary>
    private static bool IsFollowed(FillState state, int token) =>
        state.Map.IsMine(token)
        && (
            state.Map.IsTaken(token)
            || state.Map.Text(token) is "有" or "哪" or "几"
            || state.Hits.Any(hit =>
                hit.Start >= token
                && hit.Start <= token + 6
                && state.Meanings(hit).Any(meaning => meaning.Kind == MeaningKind.Family)
            )
        );

    private static void Put(FillState state, Phrase phrase)
    {
        if (phrase.End - phrase.Start > LongestHan || !state.Map.AllFree(phrase.Start, phrase.End))
        {
            return;
        }
        var place = state
            .Family.Of(ArgumentType.Place)
            .LastOrDefault(argument => argument.Bare && !state.Has(argument.Name));
        var name = state.Family.Of(ArgumentType.Name).FirstOrDefault(argument => !state.Has(argument.Name));
        var needsName = name is not null && state.Required.Contains(name.Name);
        var located = state.Family.Of(ArgumentType.Place).Any(argument => argument.Bare && state.Has(argument.Name));
        if ((needsName || located || place is null ? name : place) is { } argument && IsBrand(state, argument, phrase))
        {
            Set(state, argument, phrase);
        }
    }

    /// <summary>Where anything is sold, words before the thing are a brand only where a vocabulary knows it; else they are part of what the thing is called.</summary>
    private static bool IsBrand(FillState state, ArgumentSpec argument, Phrase phrase) =>
        argument.Type != ArgumentType.Name
        || !state.Family.SellsAnything
        || state.Names.Find(NameKey.Of(state.Utterance.Words(phrase.Start, phrase.End))) is not null;

    /// <summary>"Chicago hotels": what stands with a capital before the word of the family is where it is.</summary>
    private static void BeforeThing(FillState state, PhraseScanner scanner)
    {
        if (!state.Utterance.HasCase)
        {
            return;
        }
        var place = state
            .Family.Of(ArgumentType.Place)
            .LastOrDefault(argument => argument.Bare && !state.Has(argument.Name));
        foreach (
            var hit in state.Hits.Where(hit => state.Meanings(hit).Any(meaning => meaning.Kind == MeaningKind.Family))
        )
        {
            if (
                hit.Start > 0
                && state.Map.IsFree(hit.Start - 1)
                && state.Utterance.IsCapital(hit.Start - 1)
                && scanner.Backward(hit.Start) is { } found
            )
            {
                var phrase = state.Family.SellsAnything ? Brand(state, found) : found;
                if ((Carrier(state, phrase) ?? place ?? FreeName(state)) is { } argument)
                {
                    Set(state, argument, phrase);
                }
                return;
            }
        }
    }

    /// <summary>"Purchase 2 Anker USB cables": of the words before the thing, those behind a number and behind the first word of the sentence.</summary>
    private static Phrase Brand(FillState state, Phrase phrase)
    {
        var start = phrase.Start;
        for (var i = phrase.Start; i < phrase.End - 1; i++)
        {
            if (
                state.Utterance.Tokens[i].Kind == TokenKind.Number
                || (
                    state.Utterance.IsFirst(i)
                    && state.Hits.Any(hit =>
                        hit.Start == i && state.Meanings(hit).Any(meaning => meaning.Kind == MeaningKind.Operation)
                    )
                )
            )
            {
                start = i + 1;
            }
        }
        return phrase with { Start = start };
    }

    /// <summary>"Air France flights": a telling word can begin a name too.</summary>
    private static ArgumentSpec? Carrier(FillState state, Phrase phrase) =>
        state
            .Hits.Where(hit => hit.Start == phrase.Start && hit.End < phrase.End)
            .SelectMany(hit => state.Cues(hit, MeaningKind.Head))
            .FirstOrDefault(head => head.Type == ArgumentType.Name && !state.Has(head.Name));

    /// <summary>"Southwest flights from Austin to Denver": no place is left, so it is whose they are.</summary>
    private static ArgumentSpec? FreeName(FillState state) =>
        state.Family.Of(ArgumentType.Name).FirstOrDefault(name => !state.Has(name.Name));

    /// <summary>"Seattle, December 12": in an answer a place needs no cue.</summary>
    private static void Leading(FillState state, PhraseScanner scanner)
    {
        var first = Enumerable.Range(0, state.Map.Count).FirstOrDefault(state.Map.IsMine, -1);
        var asked = state.Asked is { } name ? state.Family.Argument(name) : null;
        if (first >= 0 && LeadingHan(state, first, asked))
        {
            return;
        }
        while (
            state.Map.IsFree(first) && state.Map.Text(first) is "it" or "it's" or "is" or "'" or "s" or "to" or "from"
        )
        {
            first++;
        }
        var argument = asked is { Type: ArgumentType.Place or ArgumentType.Name }
            ? asked
            : state
                .Family.Of(ArgumentType.Place)
                .FirstOrDefault(place => place.Bare && state.Required.Contains(place.Name))
                ?? Payee(state);
        if (
            argument is not null
            && !state.Has(argument.Name)
            && first >= 0
            && state.Utterance.IsCapital(first)
            && !Language.WordList.EnglishEnds.Contains(state.Map.Text(first))
            && !Language.WordList.EnglishPlain.Contains(state.Map.Text(first))
            && !Language.WordList.Infinitives.Contains(state.Map.Text(first))
            && scanner.Forward(first) is { Head: null } phrase
            && phrase.End - phrase.Start <= 4
        )
        {
            Set(state, argument, phrase);
        }
    }

    /// <summary>"Beatrice, 45 dollars": where money is moved, who is still missing.</summary>
    private static ArgumentSpec? Payee(FillState state) =>
        state.Family.Of(ArgumentType.Amount).Any()
            ? state.Family.Of(ArgumentType.Name).FirstOrDefault(name => state.Required.Contains(name.Name))
            : null;

    /// <summary>赵敏，两百: a short first clause is the name or place that is still missing.</summary>
    private static bool LeadingHan(FillState state, int first, ArgumentSpec? asked)
    {
        var argument = asked is { Type: ArgumentType.Place or ArgumentType.Name }
            ? asked
            : state.Family.Arguments.FirstOrDefault(missing =>
                missing.Type is ArgumentType.Place or ArgumentType.Name
                && state.Required.Contains(missing.Name)
                && !state.Has(missing.Name)
            );
        var end = first;
        while (state.Map.IsFree(end) && state.Utterance.Tokens[end].Kind == TokenKind.Han)
        {
            end++;
        }
        if (asked is { Type: ArgumentType.Name } && end - first > 2 && state.Map.Text(end - 1) == "的")
        {
            end--;
        }
        var closed =
            end < state.Map.Count
            && (state.Map.Text(end) == "的" || state.Utterance.Tokens[end].Kind == TokenKind.Punctuation);
        if (
            argument is null
            || state.Has(argument.Name)
            || !closed
            || end - first is < 2 or > 6
            || state.Hits.Any(hit => hit.Start < end && hit.End > first && hit.Length > 1)
            || Language.WordList.ChinesePlain.Any(plain =>
                plain.Length > 1 && state.Utterance.Han(first, end).Contains(plain, StringComparison.Ordinal)
            )
            || NoName().IsMatch(state.Utterance.Han(first, end))
        )
        {
            return false;
        }
        Set(state, argument, new Phrase(first, end, null));
        return true;
    }

    [GeneratedRegex(
        @"\A(?:不|没|好|行|对|是|嗯|等|算|那|就|要|想|我|你|可|谢|麻烦|请|再|还|都|有|能|换|改)|[吗呢吧了的]\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex NoName();

    /// <summary>The name that is a number by itself; else any.</summary>
    private static ArgumentSpec? Numbered(FillState state) =>
        state
            .Family.Of(ArgumentType.Name)
            .FirstOrDefault(name => name is { Before.Count: 0, After.Count: 0, Heads.Count: 0, Values.Count: 0 })
        ?? state.Family.Of(ArgumentType.Name).FirstOrDefault();

    /// <summary>"UA 482": the number of a flight or train names it.</summary>
    public static void FillCodes(FillState state)
    {
        if (
            !state.Family.Operations.Any(operation => operation.Op == Operations.Status)
            || state.Family.SellsAnything
            || Numbered(state) is not { } argument
            || state.Has(argument.Name)
        )
        {
            return;
        }
        for (var i = 0; i + 1 < state.Map.Count; i++)
        {
            var tokens = state.Utterance.Tokens;
            if (
                state.Map.AllFree(i, i + 2)
                && tokens[i] is { Kind: TokenKind.Latin, Text.Length: 1 or 2 or 3 }
                && tokens[i + 1] is { Kind: TokenKind.Number, Text.Length: <= 4 } number
                && (number.Text.Length > 1 || state.Map.Text(i + 2) == "次")
                && (
                    state.Utterance.Touches(i)
                    || (tokens[i].Text.Length < 3 && state.Utterance.IsCapital(i))
                    || (i > 0 && state.Map.Text(i - 1) is "flight" or "train" or "number")
                )
                && !Language.WordList.EnglishEnds.Contains(tokens[i].Text)
            )
            {
                Set(state, argument, new Phrase(i, i + 2, null));
                return;
            }
        }
    }

    /// <summary>"actually make that Vienna", 换成成都: another place than before.</summary>
    private static void Corrected(FillState state, PhraseScanner scanner)
    {
        foreach (var match in Correction().Matches(state.Utterance.Text).Cast<Match>())
        {
            var at = state.Utterance.TokenFrom(match.Index + match.Length);
            if (at >= state.Map.Count || !state.Map.IsFree(at) || scanner.Forward(at) is not { } phrase)
            {
                continue;
            }
            var argument =
                state.Family.Of(ArgumentType.Place).LastOrDefault(place => place.Bare)
                ?? state.Family.Of(ArgumentType.Name).FirstOrDefault();
            if (argument is not null && !state.Has(argument.Name) && IsNew(state, scanner, phrase))
            {
                Set(state, argument, phrase);
            }
        }
    }

    private static bool IsNew(FillState state, PhraseScanner scanner, Phrase phrase) =>
        state.Utterance.Tokens[phrase.Start].Kind == TokenKind.Han
            ? phrase.End - phrase.Start <= LongestHan
            : Enumerable
                .Range(phrase.Start, phrase.End - phrase.Start)
                .Any(token => scanner.IsProper(token) && state.Map.Text(token) is not ("the" or "of"));

    private static void Set(FillState state, ArgumentSpec argument, Phrase phrase)
    {
        var (reference, reason) = state.Link(phrase.Start, phrase.End);
        state.Set(argument, reference, reference.Words, reason, phrase.Start);
        state.Map.Take(phrase.Start, phrase.End);
    }

    [GeneratedRegex(
        @"\A(?:sorry|no|nope|oops|wait|actually|hmm|oh)(?:[,.]? (?:sorry|no|wait|actually|i mean|i meant))*[,.]? (?=[a-z])|\b(?:make (?:that|it)|change (?:it|that|the \w+) to|i mean|i meant|meant|instead of that|rather|switch to|what about|how about)\s|(?:换成|改成|改为|改去|改到|换到|换去|改飞|还是去|应该是|不是.{1,6}是)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Correction();
}
