using System.Globalization;
using System.Text.Json;
using Qianwen.Cli.Rendering;
using Qianwen.Contracts;
using Qianwen.Contracts.Planning;

namespace Qianwen.Cli.Planning;

/// <summary>A leg's argument in words; its JSON where it has a shape that is not known here.</summary>
public static class ArgumentText
{
    /// <summary>The argument in words.</summary>
    public static string Of(Leg leg, string argument)
    {
        try
        {
            return argument switch
            {
                ArgumentNames.Items => string.Join('\n', leg.Get<IReadOnlyList<OrderedItem>>(argument)!.Select(Item)),
                ArgumentNames.Merchant => leg.Get<EntityReference>(argument)!.Name,
                ArgumentNames.Address => Address(leg.Get<DeliveryAddress>(argument)!),
                ArgumentNames.Budget => Budget(leg.Get<BudgetLimit>(argument)!),
                ArgumentNames.ArriveBy => Time(leg.Get<TimeWish>(argument)!),
                _ => Raw(leg.Args[argument]),
            };
        }
        catch (JsonException)
        {
            return Raw(leg.Args[argument]);
        }
    }

    private static string Item(OrderedItem item) =>
        Wording.Join(
            string.Create(CultureInfo.InvariantCulture, $"{item.Quantity} × {item.Name}"),
            item.Size,
            string.Join(", ", item.With.Select(word => $"+{word}").Concat(item.Without.Select(word => $"-{word}")))
        );

    private static string Address(DeliveryAddress address) =>
        address.Label is { } label ? $"{address.Text} ({label})" : address.Text;

    private static string Budget(BudgetLimit budget) => budget.PerItem ? $"≤ {budget.Max} × 1" : $"≤ {budget.Max}";

    private static string Time(TimeWish wish) =>
        (wish.NotBefore ? "≥ " : "≤ ") + wish.At.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static string Raw(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString()! : QianwenJson.Serialize(value);
}
