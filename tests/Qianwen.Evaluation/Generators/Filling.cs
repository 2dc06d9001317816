using Qianwen.Evaluation.Cases;

namespace Qianwen.Evaluation.Generators;

/// <summary>One way to fill a gap of a template.</summary>
/// <param name="Text">What is said.</param>
/// <param name="Forms">The accepted surface forms of it.</param>
/// <param name="Item">The thing it orders, for a gap that orders one.</param>
internal sealed record Filling(string Text, IReadOnlyList<string> Forms, ExpectedItem? Item = null)
{
    /// <summary>Reads <c>text</c>, <c>text=form~form</c>, or <c>text=2:name:+with:-without:@size</c>.</summary>
    public static Filling Parse(string entry)
    {
        var (text, value) = entry.Split('=', 2) is [var said, var meant] ? (said, meant) : (entry, null);
        return value is not null && char.IsAsciiDigit(value[0]) && value.Contains(':') && !value.Contains('~')
            ? new Filling(text, [], ItemOf(value.Split(':')))
            : new Filling(text, value is null ? [text] : [.. value.Split('~')]);
    }

    private static ExpectedItem? ItemOf(string[] parts)
    {
        if (parts.Length < 2 || int.TryParse(parts[1], out _))
        {
            return null;
        }
        string[] Marked(char mark) => [.. parts.Skip(2).Where(part => part[0] == mark).Select(part => part[1..])];
        return new ExpectedItem(
            parts[1],
            int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture),
            Marked('+'),
            Marked('-'),
            Marked('@').FirstOrDefault()
        );
    }
}
