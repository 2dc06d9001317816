namespace Qianwen.Azure.Tables;

/// <summary>The tables of the function app. The bicep files name the same ones.</summary>
public static class TableNames
{
    public const string Conversations = "conversations";

    /// <summary>The conversations of each person, newest first.</summary>
    public const string ConversationsByPerson = "conversationsbyperson";
    public const string Tasks = "tasks";
    public const string Profiles = "profiles";
    public const string Mandates = "mandates";
    public const string Ledger = "ledger";
    public const string Cases = "cases";
    public const string Requests = "requests";
    public const string Partners = "partners";
}
