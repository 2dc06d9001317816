using System.Xml.Linq;

namespace Qianwen.Architecture.Sources;

/// <summary>A project file: its path from the root of the repository and its text.</summary>
internal sealed record ProjectFile(string Path, string Text)
{
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public bool IsSource => Path.StartsWith("src/", StringComparison.Ordinal);

    public IReadOnlyList<string> References =>
        [
            .. XDocument
                .Parse(Text)
                .Descendants("ProjectReference")
                .Select(reference => reference.Attribute("Include")!.Value.Replace('\\', '/'))
                .Select(System.IO.Path.GetFileNameWithoutExtension)!,
        ];

    public bool UsesAzureSdk =>
        XDocument.Parse(Text).Descendants("UsesAzureSdk").Any(element => element.Value == "true");

    public int LineCount => Text.TrimEnd('\n').Split('\n').Length;

    public bool NamesAVersion =>
        XDocument
            .Parse(Text)
            .Descendants("PackageReference")
            .Any(package =>
                package.Attribute("Version") is not null
                || package.Attribute("VersionOverride") is not null
                || package.Element("Version") is not null
            );
}
