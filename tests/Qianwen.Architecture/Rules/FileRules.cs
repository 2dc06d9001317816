using System.Text.RegularExpressions;
using Qianwen.Architecture.Sources;

namespace Qianwen.Architecture.Rules;

/// <summary>Rules that every source file keeps, read from its text.</summary>
internal static partial class FileRules
{
    private const int MaxLines = 400;
    private const int MaxMethodLines = 40;

    public static IEnumerable<string> Length(SourceFile file) =>
        file.Lines.Count > MaxLines ? [$"{file.Path}: {file.Lines.Count} lines, at most {MaxLines}"] : [];

    public static IEnumerable<string> OnePublicTypeNamedAsTheFile(SourceFile file)
    {
        var types = PublicType()
            .Matches(file.Uncommented)
            .Select(match => match.Groups["name"].Value)
            .Distinct()
            .ToList();
        if (types.Count > 1)
        {
            yield return $"{file.Path}: public types {string.Join(", ", types)}, at most one a file";
        }
        else if (types.Count == 1 && types[0] != file.Name.Split('.')[0])
        {
            yield return $"{file.Path}: holds the public type {types[0]}, so it is named {types[0]}.cs";
        }
    }

    public static IEnumerable<string> FileScopedNamespace(SourceFile file) =>
        BlockNamespace()
            .Matches(file.Uncommented)
            .Select(match => file.Violation(match.Index, "use a file-scoped namespace"));

    public static IEnumerable<string> MethodLength(SourceFile file)
    {
        var lines = file.Uncommented.Split('\n');
        for (var open = 0; open < lines.Length; open++)
        {
            if (lines[open] != "    {" || IsType(lines, open))
            {
                continue;
            }

            var close = Array.FindIndex(lines, open, line => line.StartsWith("    }", StringComparison.Ordinal));
            if (close - open - 1 > MaxMethodLines)
            {
                yield return $"{file.Path}:{open + 1}: a body of {close - open - 1} lines, at most {MaxMethodLines}";
            }
        }
    }

    public static IEnumerable<string> Comments(SourceFile file) =>
        from comment in CSharpText.Comments(file.Text)
        where UnwantedComment().IsMatch(comment.Text)
        select file.Violation(comment.Position, $"'{comment.Text}'");

    public static IEnumerable<string> Regions(SourceFile file) =>
        Region().Matches(file.Uncommented).Select(match => file.Violation(match.Index, "a region hides what is there"));

    public static IEnumerable<string> SwallowedExceptions(SourceFile file) =>
        SwallowingCatch()
            .Matches(file.Uncommented)
            .Select(match => file.Violation(match.Index, "a catch that hides every failure"));

    public static IEnumerable<string> SuppressedBans(SourceFile file) =>
        BanSuppression().Matches(file.Text).Select(match => file.Violation(match.Index, "a banned symbol let through"));

    public static IEnumerable<string> DirectLogging(SourceFile file) =>
        LogCall()
            .Matches(file.Uncommented)
            .Select(match => file.Violation(match.Index, $"'{match.Value}': log by a [LoggerMessage] method"));

    public static IEnumerable<string> FunctionNames(SourceFile file) =>
        FunctionNamedByText()
            .Matches(file.Uncommented)
            .Select(match => file.Violation(match.Index, "name a function by nameof"));

    public static IEnumerable<string> NamesAsText(SourceFile file) =>
        file.Name.EndsWith("Names.cs", StringComparison.Ordinal)
            ? []
            : NameAsText()
                .Matches(file.Uncommented)
                .Select(match => file.Violation(match.Index, $"'{match.Value}': names stand in *Names.cs only"));

    public static IEnumerable<string> WallClockOrSleep(SourceFile file) =>
        ClockOrSleep()
            .Matches(file.Uncommented)
            .Select(match => file.Violation(match.Index, $"'{match.Value}': no sleeps and no wall clock in a test"));

    public static IEnumerable<string> SkipWithoutReason(SourceFile file) =>
        EmptySkip().Matches(file.Uncommented).Select(match => file.Violation(match.Index, "say why it is skipped"));

    private static bool IsType(string[] lines, int open)
    {
        for (var line = open - 1; line >= 0 && lines[line].Trim() is not ("" or "{" or "}"); line--)
        {
            if (TypeKeyword().IsMatch(lines[line]))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(
        @"^public (?:(?:sealed|static|abstract|partial|readonly|ref|unsafe|new) )*"
            + @"(?:(?:class|record struct|record class|record|struct|interface|enum) |delegate [^(]+ )(?<name>\w+)",
        RegexOptions.Multiline
    )]
    private static partial Regex PublicType();

    [GeneratedRegex(@"^namespace [\w.]+\s*\{", RegexOptions.Multiline)]
    private static partial Regex BlockNamespace();

    [GeneratedRegex(@"^    (?:\w+ )*(?:class|record|struct|interface|enum) \w+")]
    private static partial Regex TypeKeyword();

    [GeneratedRegex(@"^//\s*[-=*#/]{3,}|\b(?:TODO|FIXME|HACK|XXX)\b|^//(?!/).*[;{}]\s*$")]
    private static partial Regex UnwantedComment();

    [GeneratedRegex(@"^\s*#region", RegexOptions.Multiline)]
    private static partial Regex Region();

    [GeneratedRegex(
        @"\bcatch\s*(?:\(\s*(?:System\.)?Exception(?:\s+\w+)?\s*\)\s*)?"
            + @"\{\s*(?:return\s+(?:default(?:\(\w+\))?|null|false|\[\]|string\.Empty|"""")(?:!)?;\s*)?\}"
    )]
    private static partial Regex SwallowingCatch();

    [GeneratedRegex(@"(?:#pragma warning disable|SuppressMessage).*RS0030")]
    private static partial Regex BanSuppression();

    [GeneratedRegex(@"\.Log(?:Trace|Debug|Information|Warning|Error|Critical)\(")]
    private static partial Regex LogCall();

    [GeneratedRegex(@"\[(?:[\w.]+, )?Function(?:Attribute)?\((?!\s*nameof\()")]
    private static partial Regex FunctionNamedByText();

    [GeneratedRegex(
        @"\b(?:GetTableClient|CreateSender|CreateReceiver|ServiceBusTrigger|ServiceBusOutput)\(\s*\$?""[^""]*"""
            + @"|\bWaitForExternalEvent(?:<[^()]*>)?\(\s*\$?""[^""]*"""
            + @"|\b(?:RaiseEventAsync|SendEvent)\([^,;()]+,\s*\$?""[^""]*"""
    )]
    private static partial Regex NameAsText();

    [GeneratedRegex(
        @"\bThread\.Sleep\(|\bDateTime(?:Offset)?\.(?:Utc)?(?:Now|Today)\b|\bTask\.Delay\((?![^;]*(?:[tT]ime|[cC]lock))"
    )]
    private static partial Regex ClockOrSleep();

    [GeneratedRegex(@"\bSkip\s*=\s*(?:""\s*""|null|string\.Empty)")]
    private static partial Regex EmptySkip();
}
