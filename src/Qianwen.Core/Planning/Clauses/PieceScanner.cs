using Qianwen.Contracts.Providers;
using Qianwen.Core.Planning.Entities;
using Qianwen.Core.Planning.Recognisers;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Clauses;

/// <summary>Cuts the text of an order into pieces: names first, then the small words, amounts, and what remains.</summary>
public sealed class PieceScanner(EntityIndex index, Func<NamedEntity, bool> wanted)
{
    /// <summary>The pieces of a text, without those that carry nothing.</summary>
    public List<Piece> Scan(string text)
    {
        var tokens = Tokenizer.Split(text);
        var names = SoundAlikes.Add(index, tokens, EntityLinker.Link(index, tokens, wanted), wanted);
        var matches = GenericReading.Of(index, tokens, names);
        var pieces = new List<Piece>(tokens.Count);
        for (var i = 0; i < tokens.Count; )
        {
            var (piece, next) = Degree(tokens, i, text) ?? Next(tokens, i, matches, pieces, text);
            Append(pieces, piece, text);
            i = next;
        }
        return pieces;
    }

    private (Piece Piece, int Next)? Degree(List<Token> tokens, int i, string text) =>
        OptionDegrees.At(index, tokens, i) is { } degree ? (Named(degree.Match, text), degree.Next)
        : OptionDegrees.UnknownAt(tokens, i) is { } next ? (Of(PieceKind.Option, tokens, i, next), next)
        : null;

    private static (Piece Piece, int Next) Next(
        List<Token> tokens,
        int i,
        IReadOnlyList<EntityMatch> matches,
        List<Piece> before,
        string text
    )
    {
        if (before.Count > 0 && before[^1].Kind == PieceKind.Quantity && MeasureOf(tokens, i) is { } container)
        {
            return container;
        }
        if (PieceWords.Manners.At(tokens, i) is { } manner)
        {
            return (Of(PieceKind.Option, tokens, i, manner.Next), manner.Next);
        }
        if (NameAt(tokens, i, matches, text) is { } name)
        {
            return name;
        }
        if (tokens[i].Kind == TokenKind.Taken)
        {
            return (Of(PieceKind.Gap, tokens, i, i + 1), i + 1);
        }
        if (
            before.Count > 0
            && before[^1].Kind is PieceKind.Quantity or PieceKind.Each
            && (IsImplied(before[^1]) ? Measure(tokens, i) : MeasureAfterAmount(tokens, i)) is { } measured
        )
        {
            return measured;
        }
        if (tokens[i].Is("不") && EndsHere(tokens, i + 1))
        {
            return (Of(PieceKind.Correct, tokens, i, i + 1), i + 1);
        }
        return Set(tokens, i, before)
            ?? SomeOf(tokens, i, matches, before)
            ?? Small(tokens, i, matches)
            ?? Amount(tokens, i, matches, before)
            ?? Implied(tokens, i, before)
            ?? Unknown(tokens, i, i + 1);
    }

    /// <summary>A name of a vocabulary, or one that has small words within, or more or less of something.</summary>
    private static (Piece, int)? NameAt(List<Token> tokens, int i, IReadOnlyList<EntityMatch> matches, string text)
    {
        var joined = PieceWords.JoinedNames.At(tokens, i);
        if (matches.FirstOrDefault(match => match.Span.Start == tokens[i].Span.Start) is { } match)
        {
            var end = tokens.FindIndex(i, token => token.Span.End >= match.Span.End) + 1;
            if (match.Has(EntityKind.Option) && end < tokens.Count && tokens[end].Text is "zero" or "max" && end > i)
            {
                return (Of(PieceKind.Option, tokens, i, end + 1), end + 1);
            }
            return joined is { } longer && longer.Next > end
                ? Unknown(tokens, i, longer.Next)
                : (Named(match, text), end);
        }
        if (OptionDegrees.LessAt(tokens, i) is { } less && !IsOfKnown(tokens, i, less, matches))
        {
            return (Of(PieceKind.Option, tokens, i, less), less);
        }
        return joined is { } unknown ? Unknown(tokens, i, unknown.Next) : null;
    }

    /// <summary>"number 5 combos", "mine with bacon", "fish and chips twice".</summary>
    private static (Piece, int)? Set(List<Token> tokens, int i, List<Piece> before)
    {
        if (NamesWithDigits.NumberedAt(tokens, i) is { } numbered)
        {
            return Unknown(tokens, i, numbered);
        }
        if (
            tokens[i].Is("mine")
            && before.Count > 0
            && i + 1 < tokens.Count
            && tokens[i + 1].Text is "with" or "without" or "no"
        )
        {
            return (Of(PieceKind.Quantity, tokens, i, i + 1) with { Number = new NumberMatch(1, i + 1) }, i + 1);
        }
        if (tokens[i].Is("twice") && before is [.., { Kind: PieceKind.Thing or PieceKind.Words }])
        {
            return (Of(PieceKind.Quantity, tokens, i, i + 1) with { Number = new NumberMatch(2, i + 1) }, i + 1);
        }
        return null;
    }

    /// <summary>多加香菜: more of what a vocabulary knows is that.</summary>
    private static bool IsOfKnown(List<Token> tokens, int i, int next, IReadOnlyList<EntityMatch> matches) =>
        tokens[i].Is("多")
        && matches.Any(match => match.Span.End == tokens[next - 1].Span.End && match.Has(EntityKind.Option));

    private static bool EndsHere(List<Token> tokens, int i) =>
        i >= tokens.Count || tokens[i].Kind is TokenKind.Punctuation or TokenKind.Taken;

    /// <summary>"a bucket of wings": "bucket of" is a measure, whatever "bucket" may be a name of.</summary>
    private static (Piece, int)? MeasureOf(List<Token> tokens, int i) =>
        Measure(tokens, i) is { } measure && tokens[measure.Item2 - 1].Is("of") && measure.Item2 > i + 1
            ? measure
            : null;

    /// <summary>来点奶茶: an amount is meant, but not which. The verb before it is gone from the text.</summary>
    private static (Piece, int)? SomeOf(
        List<Token> tokens,
        int i,
        IReadOnlyList<EntityMatch> matches,
        List<Piece> before
    )
    {
        var begins = before.Count == 0 || before[^1].Kind is PieceKind.Noise or PieceKind.Comma or PieceKind.And;
        var some = tokens[i].Text is "点" or "些" && begins && i + 1 < tokens.Count;
        if (!some || NumberRecogniser.At(tokens, i + 1) is not null || Measure(tokens, i + 1) is not null)
        {
            return null;
        }
        var named = matches.Any(match => match.Span.Start == tokens[i + 1].Span.Start);
        return named
            ? (Of(PieceKind.Quantity, tokens, i, i + 1) with { Number = new NumberMatch(0, i + 1, Vague: true) }, i + 1)
            : null;
    }

    private static Piece Named(EntityMatch match, string text)
    {
        var kind =
            match.Has(EntityKind.Item) || match.Has(EntityKind.Category) ? PieceKind.Thing
            : match.Has(EntityKind.Merchant) ? PieceKind.Shop
            : PieceKind.Option;
        return new Piece(kind, match.Span, text[match.Span.Start..match.Span.End], match);
    }

    private static (Piece, int)? Small(List<Token> tokens, int i, IReadOnlyList<EntityMatch> matches)
    {
        if (PieceWords.Table.At(tokens, i, NextName(tokens, i, matches)) is not { } word)
        {
            return null;
        }
        if (word.Next == i + 1 && WordJoints.IsInside(tokens, i, matches))
        {
            return null;
        }
        var number = NumberRecogniser.At(tokens, i);
        var longer = number is { } amount && (amount.Next > word.Next || (amount.Next == word.Next && amount.Vague));
        return longer ? null : (Of(word.Value, tokens, i, word.Next), word.Next);
    }

    private static (Piece, int)? Amount(
        List<Token> tokens,
        int i,
        IReadOnlyList<EntityMatch> matches,
        List<Piece> before
    )
    {
        if (
            NumberRecogniser.At(tokens, i) is not { } number
            || Crosses(tokens, i, number.Next, matches)
            || (tokens[i].Is("zero") && (EndsHere(tokens, number.Next) || i == 0))
            || NamesWithDigits.BeginAt(tokens, i, matches, before)
            || WordJoints.BeginsWord(tokens, i, number.Next, matches)
            || WordJoints.EndsWord(tokens, i, number.Next, matches)
        )
        {
            return null;
        }
        return SizeUnits.EndOf(tokens, number.Next) is { } end
            ? (Of(PieceKind.Option, tokens, i, end), end)
            : (Of(PieceKind.Quantity, tokens, i, number.Next) with { Number = number }, number.Next);
    }

    private static (Piece, int)? Measure(List<Token> tokens, int i) =>
        MeasureWords.At(tokens, i) is { } measure
            ? (Of(PieceKind.Measure, tokens, i, measure.Next) with { Measure = measure.Value }, measure.Next)
            : null;

    /// <summary>来份双人套餐: a measure word that counts one takes no other behind it.</summary>
    private static bool IsImplied(Piece amount) =>
        amount.Number is { Article: true } && Characters.IsHan(amount.Text[0]);

    private static (Piece, int)? MeasureAfterAmount(List<Token> tokens, int i) =>
        MeasureWords.AfterAmount(tokens, i) is { } measure
            ? (Of(PieceKind.Measure, tokens, i, measure.Next) with { Measure = measure.Value }, measure.Next)
            : null;

    /// <summary>来杯拿铁, 要个可颂: a measure word alone counts one, where the sentence begins or after a small word.</summary>
    private static (Piece, int)? Implied(List<Token> tokens, int i, List<Piece> before)
    {
        var begins =
            before.Count == 0
            || before[^1].Kind is not (PieceKind.Words or PieceKind.Thing or PieceKind.Option or PieceKind.Measure);
        if (
            !begins
            || tokens[i].Kind != TokenKind.Han
            || i + 1 >= tokens.Count
            || Measure(tokens, i) is not { } measure
        )
        {
            return null;
        }
        return (
            measure.Item1 with
            {
                Kind = PieceKind.Quantity,
                Number = new NumberMatch(1, measure.Item2, Article: true),
            },
            measure.Item2
        );
    }

    private static (Piece, int) Unknown(List<Token> tokens, int i, int next) =>
        (
            Of(PieceKind.Words, tokens, i, next) with
            {
                Text = string.Join(
                    tokens[i].Kind == TokenKind.Latin ? " " : "",
                    tokens.Skip(i).Take(next - i).Select(token => token.Text)
                ),
            },
            next
        );

    /// <summary>The first token from here on that belongs to a name.</summary>
    private static int NextName(List<Token> tokens, int i, IReadOnlyList<EntityMatch> matches)
    {
        var start = matches.FirstOrDefault(match => match.Span.Start >= tokens[i].Span.Start)?.Span.Start;
        var at = start is null ? -1 : tokens.FindIndex(i, token => token.Span.Start >= start);
        return at < 0 ? int.MaxValue : at;
    }

    private static bool Crosses(List<Token> tokens, int from, int to, IReadOnlyList<EntityMatch> matches)
    {
        var span = new TextSpan(tokens[from].Span.Start, tokens[to - 1].Span.End);
        return matches.Any(match => match.Span.Overlaps(span));
    }

    private static Piece Of(PieceKind kind, List<Token> tokens, int from, int to) =>
        new(
            kind,
            new TextSpan(tokens[from].Span.Start, tokens[to - 1].Span.End),
            string.Concat(tokens.Skip(from).Take(to - from).Select(token => token.Text))
        );

    /// <summary>Adds a piece; unknown words that touch become one.</summary>
    private static void Append(List<Piece> pieces, Piece piece, string text)
    {
        if (piece.Kind == PieceKind.Words && pieces.Count > 0 && pieces[^1].Kind == PieceKind.Words)
        {
            var span = new TextSpan(pieces[^1].Span.Start, piece.Span.End);
            pieces[^1] = new Piece(PieceKind.Words, span, text[span.Start..span.End]);
            return;
        }
        pieces.Add(piece);
    }
}
