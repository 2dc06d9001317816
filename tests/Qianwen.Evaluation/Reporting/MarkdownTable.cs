using System.Text;

namespace Qianwen.Evaluation.Reporting;

/// <summary>A table whose first columns are words and whose others are figures, set to the right.</summary>
/// <param name="words">How many columns are words.</param>
/// <param name="columns">Their headings.</param>
public sealed class MarkdownTable(int words, params string[] columns)
{
    private readonly List<string[]> _rows = [];

    /// <summary>Adds a row, one text a column.</summary>
    public void Add(params string[] cells) => _rows.Add(cells);

    /// <inheritdoc />
    public override string ToString()
    {
        var text = new StringBuilder();
        Append(text, columns);
        Append(text, columns.Select((_, at) => at < words ? "---" : "---:"));
        _rows.ForEach(row => Append(text, row));
        return text.ToString();
    }

    private static void Append(StringBuilder text, IEnumerable<string> cells) =>
        text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}
