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
            : null;

    /// <summary>…，少奶油: a whole clause of less of something, whatever it is of. The token behind it; null where there is none.</summary>
    public static int? LessAt(IReadOnlyList<Token> tokens, int i)
    {
        if (tokens[i].Text != "少" || i == 0 || tokens[i - 1].Kind != TokenKind.Punctuation)
        {
            return null;
        }
        var from = tokens.Count > i + 2 && tokens[i + 1].Text is "放" or "加" ? i + 2 : i + 1;
        var end = from;
        while (end < tokens.Count && tokens[end].Kind == TokenKind.Han)
        {
            end++;
        }
        return
            end > from
            && end - from <= LongestThing
            && (end == tokens.Count || tokens[end].Kind == TokenKind.Punctuation)
            && NumberRecogniser.At(tokens, from) is null
            ? end
            : null;
    }

    private const int LongestThing = 4;

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
