namespace Qianwen.Contracts.Planning;

/// <summary>What a leg asks of its capability.</summary>
public static class Operations
{
    public const string Search = "search";
    public const string Order = "order";
    public const string Book = "book";
    public const string Cart = "cart";
    public const string Status = "status";
    public const string Modify = "modify";
    public const string Cancel = "cancel";
    public const string Info = "info";
    public const string None = "none";
}
