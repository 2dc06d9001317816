namespace Qianwen.Evaluation.Generators;

/// <summary>
/// Templates and word lists of one part. A file holds word lists (<c>$ name = one | two=form~form</c>) and blocks of templates,
/// each under a line <c>@ family operation/operation language</c>.
/// </summary>
internal sealed class Grammar
{
    private readonly Dictionary<string, List<Filling>> _words = new(StringComparer.Ordinal);
    private readonly List<Template> _templates = [];

    /// <summary>The templates in the order of the files.</summary>
    public IReadOnlyList<Template> Templates => _templates;

    /// <summary>Reads every file of a folder beside the program.</summary>
    /// <exception cref="FormatException">A line is neither a word list nor a block nor a template of a block.</exception>
    public static Grammar Read(string folder)
    {
        var grammar = new Grammar();
        foreach (var file in Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal))
        {
            grammar.Add(file);
        }

        return grammar;
    }

    /// <summary>The ways to fill a gap.</summary>
    /// <exception cref="FormatException">There is no such word list.</exception>
    public IReadOnlyList<Filling> Words(string name, string lang) =>
        _words.GetValueOrDefault($"{lang}_{name}")
        ?? _words.GetValueOrDefault(name)
        ?? throw new FormatException($"There are no words '{name}' in '{lang}'.");

    private void Add(string file)
    {
        string[] block = [];
        foreach (var line in File.ReadLines(file).Where(line => line.Length > 0 && line[0] != '#'))
        {
            switch (line[0])
            {
                case '$':
                    var (name, entries) = line[1..].Split('=', 2) is [var left, var right]
                        ? (left.Trim(), right)
                        : throw new FormatException($"{file}: {line}");
                    _words[name] = [.. entries.Split('|').Select(entry => Filling.Parse(entry.Trim()))];
                    break;
                case '@':
                    block = line[1..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
                    break;
                default:
                    _templates.Add(
                        block is [var family, var operations, var lang]
                            ? new Template(family, operations.Split('/'), lang, line)
                            : throw new FormatException($"{file}: no block above '{line}'")
                    );
                    break;
            }
        }
    }
}
