namespace Qianwen.Architecture.Sources;

/// <summary>A C# file: its path from the root of the repository, with forward slashes, and its text.</summary>
internal sealed class SourceFile(string path, string text)
{
    private readonly Lazy<string> _uncommented = new(() => CSharpText.WithoutComments(text));

    public string Path { get; } = path;

    public string Text { get; } = text;

    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    public IReadOnlyList<string> Lines => Text.TrimEnd('\n').Split('\n');

    /// <summary>The text with comments blanked out, string literals kept, on the same lines.</summary>
    public string Uncommented => _uncommented.Value;

    public bool IsIn(string project) => Path.StartsWith($"src/{project}/", StringComparison.Ordinal);

    /// <summary>The one-based line of a position in the text.</summary>
    public int LineOf(int position) => Text.AsSpan(0, position).Count('\n') + 1;

    public string Violation(int position, string what) => $"{Path}:{LineOf(position)}: {what}";

    public override string ToString() => Path;
}
