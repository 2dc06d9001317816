namespace Qianwen.AzureSdk.Facade.Tests.Shape;

/// <summary>The official signatures: for every type heading, by full name, the lines of its members.</summary>
internal sealed class OfficialApi
{
    private readonly Dictionary<string, OfficialType> _types = new(StringComparer.Ordinal);

    private OfficialApi() { }

    public IReadOnlyDictionary<string, OfficialType> Types => _types;

    public static OfficialApi Load()
    {
        using var stream =
            typeof(OfficialApi).Assembly.GetManifestResourceStream("signatures.txt")
            ?? throw new InvalidOperationException("signatures.txt is not embedded in the test assembly.");
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd());
    }

    public static OfficialApi Parse(string text)
    {
        var api = new OfficialApi();
        OfficialType? current = null;
        foreach (var line in text.Split('\n').Select(line => line.TrimEnd()))
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (line[0] != ' ')
            {
                current = new OfficialType(line);
                api._types.Add(NameIn(line), current);
            }
            else
            {
                current!.Members.Add(line.Trim());
            }
        }

        return api;
    }

    private static string NameIn(string heading)
    {
        var withoutBase = heading.Split(" : ")[0];
        return withoutBase[(withoutBase.LastIndexOf(' ') + 1)..];
    }
}
