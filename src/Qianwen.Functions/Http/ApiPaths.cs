namespace Qianwen.Functions.Http;

/// <summary>Addresses for <c>Location</c> headers. The prefix is <c>extensions.http.routePrefix</c> of host.json.</summary>
public static class ApiPaths
{
    /// <summary>What every route begins with.</summary>
    public const string Prefix = "/api";

    /// <summary>A conversation.</summary>
    public static string Conversation(string id) => $"{Prefix}/conversations/{Uri.EscapeDataString(id)}";

    /// <summary>A partner.</summary>
    public static string Partner(string id) => $"{Prefix}/partners/{Uri.EscapeDataString(id)}";

    /// <summary>A task.</summary>
    public static string Task(string id) => $"{Prefix}/tasks/{Uri.EscapeDataString(id)}";
}
