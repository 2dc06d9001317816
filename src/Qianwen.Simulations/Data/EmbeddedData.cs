using System.Reflection;
using System.Text.Json;

namespace Qianwen.Simulations.Data;

/// <summary>Reads the JSON files that are embedded from <c>Data/</c>.</summary>
public static class EmbeddedData
{
    private const string Prefix = "Data/";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    private static readonly Assembly Assembly = typeof(EmbeddedData).Assembly;

    /// <summary>Names, relative to <c>Data/</c>, of the files in a folder, in ordinal order.</summary>
    public static IReadOnlyList<string> Files(string folder) =>
        [
            .. Assembly
                .GetManifestResourceNames()
                .Select(name => name.Replace('\\', '/'))
                .Where(name => name.StartsWith(Prefix + folder + "/", StringComparison.Ordinal))
                .Select(name => name[Prefix.Length..])
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>The text of one file.</summary>
    /// <exception cref="CatalogueDataException">There is no such file.</exception>
    public static string ReadText(string file)
    {
        var name = Assembly
            .GetManifestResourceNames()
            .FirstOrDefault(resource => resource.Replace('\\', '/') == Prefix + file);
        if (name is null)
        {
            throw new CatalogueDataException($"{file}: no such file among the embedded data.");
        }

        using var reader = new StreamReader(Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    /// <summary>One file as <typeparamref name="T"/>.</summary>
    /// <exception cref="CatalogueDataException">It is missing or of another shape.</exception>
    public static T Read<T>(string file)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(ReadText(file), Options)
                ?? throw new CatalogueDataException($"{file}: is empty.");
        }
        catch (JsonException exception)
        {
            throw new CatalogueDataException($"{file}: {exception.Message}", exception);
        }
    }
}
