using System.Text.RegularExpressions;
using Qianwen.LocalHost.Tables.Entities;

namespace Qianwen.LocalHost.Tables.Protocol;

/// <summary>
/// What a path addresses: <c>/Table</c>, <c>/Table()</c>, <c>/Table(PartitionKey='…',RowKey='…')</c> or
/// <c>/Tables('name')</c>. A quote inside a key is doubled.
/// </summary>
internal sealed partial record ResourcePath(string Table, EntityKey? Key, string? Name)
{
    public static ResourcePath Parse(string path)
    {
        var match = Form.Match(path);
        if (!match.Success)
        {
            throw TableErrors.InvalidInput($"'{path}' does not address a table or an entity.");
        }

        var key = match.Groups["partition"].Success
            ? new EntityKey(Unquote(match.Groups["partition"]), Unquote(match.Groups["row"]))
            : null;
        var name = match.Groups["name"].Success ? Unquote(match.Groups["name"]) : null;
        return new ResourcePath(match.Groups["table"].Value, key, name);
    }

    [GeneratedRegex(
        "^/(?<table>[^()/]*)"
            + "(\\((PartitionKey='(?<partition>([^']|'')*)',RowKey='(?<row>([^']|'')*)'|'(?<name>([^']|'')*)')?\\))?$",
        RegexOptions.ExplicitCapture | RegexOptions.Singleline
    )]
    private static partial Regex Form { get; }

    private static string Unquote(Group group) => group.Value.Replace("''", "'", StringComparison.Ordinal);
}
