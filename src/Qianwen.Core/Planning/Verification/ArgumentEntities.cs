namespace Qianwen.Core.Planning.Verification;

/// <summary>The kinds of values that a manifest names with <c>x-entity</c>.</summary>
public static class ArgumentEntities
{
    public const string Amount = "amount";
    public const string Budget = "budget";
    public const string Choice = "choice";
    public const string Choices = "choices";
    public const string Count = "count";
    public const string Date = "date";
    public const string DateTime = "date-time";
    public const string Duration = "duration";
    public const string Item = "item";
    public const string Merchant = "merchant";
    public const string Name = "name";
    public const string Number = "number";
    public const string Place = "place";
    public const string Price = "price";
    public const string Quantity = "quantity";
    public const string Rank = "rank";
    public const string Time = "time";
}
