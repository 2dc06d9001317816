using Qianwen.Contracts.Providers;
using Qianwen.Core.Planning.Entities;
using Qianwen.Core.Planning.Recognisers;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Clauses;

/// <summary>
/// More or less of something in other words than the vocabulary's: 糖少一点, 少放点冰, 不要太甜, "easy on the ice".
/// They are the choice that is called 少糖, 少冰 or "less ice", where there is one.
/// </summary>
public static class OptionDegrees
{
    private static readonly PhraseTable<string> Lead = new(
        ("不要太", "少"),
        ("不想太", "少"),
        ("不要那么", "少"),
        ("别太", "少"),
        ("别那么", "少"),
        ("不用太", "少"),
        ("不能太", "少"),
        ("不太", "少"),
        ("少放点", "少"),
        ("少放一点", "少"),
        ("少放些", "少"),
        ("少加点", "少"),
        ("少加一点", "少"),
        ("少来点", "少"),
        ("少点", "少"),
        ("少一点", "少"),
        ("少放", "少"),
        ("多放点", "多"),
        ("多放一点", "多"),
        ("多加点", "多"),
        ("多来点", "多"),
        ("多点", "多"),
        ("多一点", "多"),
        ("多放", "多"),
        ("not too", "less"),
        ("not so", "less"),
        ("not very", "less"),
        ("not that", "less"),
        ("less", "less"),
        ("a bit less", "less"),
        ("a little less", "less"),
        ("slightly less", "less"),
        ("easy on the", "less"),
        ("easy on", "less"),
        ("go easy on the", "less"),
        ("light on the", "less"),
        ("go light on the", "less")
    );

    private static readonly PhraseTable<string> Behind = new(
        ("少一点", "少"),
        ("少一些", "少"),
        ("少点", "少"),
        ("少些", "少"),
        ("少放点", "少"),
        ("少放一点", "少"),
        ("少放", "少"),
        ("要少一点", "少"),
        ("要少", "少"),
        ("少", "少"),
        ("多一点", "多"),
        ("多一些", "多"),
        ("多点", "多"),
        ("多些", "多"),
        ("多放点", "多"),
        ("多放", "多"),
        ("多加", "多"),
        ("多加点", "多"),
        ("少加", "少"),
        ("少加点", "少"),
        ("要多一点", "多"),
        ("要多", "多")
    );

    /// <summary>The choice that is meant by the words at a place, and the token behind them; null where there is none.</summary>
    public static (EntityMatch Match, int Next)? At(EntityIndex index, IReadOnlyList<Token> tokens, int i)
    {
        if (Lead.At(tokens, i) is { } lead && lead.Next < tokens.Count && lead.Next > i)
        {
            return Choice(index, lead.Value, tokens[lead.Next].Text) is { } led
                ? (Match(tokens, i, lead.Next + 1, led), lead.Next + 1)
                : null;
        }
        if (tokens[i].Kind != TokenKind.Han || i + 1 >= tokens.Count || Behind.At(tokens, i + 1) is not { } degree)
        {
            return null;
        }
        var open = degree.Next < tokens.Count && tokens[degree.Next].Kind == TokenKind.Han;
        return
            !(open && Choice(index, degree.Value, tokens[degree.Next].Text) is not null)
            && Choice(index, degree.Value, tokens[i].Text) is { } choice
            ? (Match(tokens, i, degree.Next, choice), degree.Next)
            : null;
    }

    /// <summary>冰多一点 where no choice is called so: the words are kept whole. The token behind them; null where there are none.</summary>
    public static int? UnknownAt(IReadOnlyList<Token> tokens, int i) =>
        tokens[i].Text is [var head]
        && Ingredients.Contains(head)
        && i + 1 < tokens.Count
        && Behind.At(tokens, i + 1) is { } degree
        && degree.Next > i + 2
            ? degree.Next
            : WholeAt(tokens, i);

    /// <summary>…，生菜多放: a whole clause of more or less of something.</summary>
    private static int? WholeAt(IReadOnlyList<Token> tokens, int i)
    {
        if ((i > 0 && tokens[i - 1].Kind != TokenKind.Punctuation) || tokens[i].Kind != TokenKind.Han)
        {
            return null;
        }
        for (var at = i + 1; at < tokens.Count && at <= i + LongestThing && tokens[at].Kind == TokenKind.Han; at++)
        {
            if (Behind.At(tokens, at) is { } degree && degree.Next > at + 1 && Ends(tokens, degree.Next))
            {
                return degree.Next;
            }
        }
        return null;
    }

    /// <summary>…，少奶油, 多放点豆芽不要葱: less or more of something, whatever it is of. The token behind it; null where there is none.</summary>
    public static int? LessAt(IReadOnlyList<Token> tokens, int i)
    {
        if (tokens[i].Text is not ("少" or "多") || (i > 0 && !Begins(tokens[i - 1])))
        {
            return null;
        }
        var put = i + 1 < tokens.Count && tokens[i + 1].Text is "放" or "加" or "来" or "要" or "给" or "搁" or "撒";
        var from = put ? i + 2 : i + 1;
        while (from < tokens.Count && tokens[from].Text is "点" or "些" or "儿" || Is(tokens, from, "一", "点"))
        {
            from++;
        }
        var end = from;
        while (end < tokens.Count && tokens[end].Kind == TokenKind.Han && !Turns.Contains(tokens[end].Text[0]))
        {
            end++;
        }
        return
            end > from
            && end - from <= LongestThing
            && (from > i + 1 || tokens[i].Is("少"))
            && !(tokens[i].Is("多") && from == i + 2 && tokens[i + 1].Is("加"))
            && (Ends(tokens, end) || end < tokens.Count && Turns.Contains(tokens[end].Text[0]))
            && NumberRecogniser.At(tokens, from) is null
            ? end
            : null;
    }

    private static bool Is(IReadOnlyList<Token> tokens, int i, string first, string second) =>
        i + 1 < tokens.Count && tokens[i].Is(first) && tokens[i + 1].Is(second);

    private static bool Begins(Token before) =>
        before.Kind is TokenKind.Punctuation or TokenKind.Taken
        || before.Text is "要" or "请" or "的" or "辣" or "冰" or "糖";

    private static bool Ends(IReadOnlyList<Token> tokens, int i) =>
        i == tokens.Count || tokens[i].Kind is TokenKind.Punctuation or TokenKind.Taken;

    private const int LongestThing = 4;

    /// <summary>What begins the next wish.</summary>
    private const string Turns = "不别少多加免去";

    private const string Ingredients = "冰糖奶辣盐油醋葱蒜酱料汤饭米菜肉";

    private static EntityMatch Match(IReadOnlyList<Token> tokens, int from, int to, List<NamedEntity> choices) =>
        new(new TextSpan(tokens[from].Span.Start, tokens[to - 1].Span.End), choices, MatchReason.Alias);

    private static List<NamedEntity>? Choice(EntityIndex index, string degree, string of)
    {
        string[] names = of switch
        {
            "甜" => [degree + "糖", degree + "甜"],
            "冷" => [degree + "冰"],
            "sweet" => [degree + "sugar", degree + "sweet"],
            "icy" or "cold" => [degree + "ice"],
            _ => [degree + of],
        };
        return names
            .Select(name => index.Find(name)?.Entities.Where(entity => entity.Kind == EntityKind.Option).ToList())
            .FirstOrDefault(found => found is { Count: > 0 });
    }
}
