using System.Reflection;

namespace Qianwen.Azure.OpenAI;

/// <summary>The texts the model is given: files of this assembly, by version.</summary>
internal static class PromptFile
{
    /// <summary>The version in use; it is part of every span, so that answers can be told apart.</summary>
    public const string Version = "v1";

    public static string System { get; } = Read("system");

    public static string Context { get; } = Read("context");

    public static string Repair { get; } = Read("repair");

    public static string Valid { get; } = Read("valid");

    public static string Unsaid { get; } = Read("unsaid");

    public static string Nothing { get; } = Read("nothing");

    private static string Read(string name)
    {
        var resource = $"Prompts.{Version}.{name}.md";
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The prompt {resource} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n").TrimEnd();
    }
}
