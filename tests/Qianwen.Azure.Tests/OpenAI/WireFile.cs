namespace Qianwen.Azure.Tests.OpenAI;

/// <summary>Answers in the form that the services send them.</summary>
internal static class WireFile
{
    public static string Read(string name) =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "OpenAI", "Wire", name));
}
