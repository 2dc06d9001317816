using System.Globalization;
using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning.Clauses;

namespace Qianwen.Core.Planning.Speech;

/// <summary>Says an order back to the person: what was understood, nothing else.</summary>
public static class OrderSentence
{
    /// <summary>"Got it: 40 × Boya Juexian from CHAGEE, less ice, to Xixi Campus. Getting quotes…"</summary>
    public static string Understood(IReadOnlyList<Leg> legs, string locale) =>
        Tongue.Say(
            locale,
            $"好的，{Orders(legs, locale)}。正在询价…",
            $"Got it: {Orders(legs, locale)}. Getting quotes…"
        );

    /// <summary>"Changed: …"</summary>
    public static string Changed(IReadOnlyList<Leg> legs, string locale) =>
        Tongue.Say(
            locale,
            $"改好了：{Orders(legs, locale)}。正在重新询价…",
            $"Changed: {Orders(legs, locale)}. Getting new quotes…"
        );

    /// <summary>The orders of all legs.</summary>
    public static string Orders(IReadOnlyList<Leg> legs, string locale) =>
        string.Join(Tongue.Say(locale, "；", "; "), legs.Select(leg => Order(leg, locale)));

    /// <summary>One line: "2 × latte (oat milk, no sugar)", 2 杯「拿铁」（燕麦奶）.</summary>
    public static string Line(OrderedItem item, string locale, string? merchant = null)
    {
        var options = Options(item, locale);
        var quantity = item.Quantity.ToString(CultureInfo.InvariantCulture);
        if (!Tongue.IsChinese(locale))
        {
            return $"{quantity} × {item.Name}" + (options.Count > 0 ? $" ({string.Join(", ", options)})" : "");
        }
        var measure = FoodWords.IsDrink(item.Name) || FoodWords.IsDrink(item.Category ?? "") ? "杯" : "份";
        return $"{quantity} {measure}{merchant}「{item.Name}」"
            + (options.Count > 0 ? $"（{string.Join('、', options)}）" : "");
    }

    private static List<string> Options(OrderedItem item, string locale)
    {
        var without = item.Without.Select(word => Tongue.Say(locale, $"不要{word}", $"no {word}"));
        return [.. item.With.Prepend(item.Size ?? "").Concat(without).Where(word => word.Length > 0)];
    }

    private static string Order(Leg leg, string locale)
    {
        var items = leg.Get<IReadOnlyList<OrderedItem>>(ArgumentNames.Items) ?? [];
        var merchant = leg.Get<EntityReference>(ArgumentNames.Merchant)?.Name;
        var parts = new List<string> { Things(items, merchant, locale) };
        if (leg.Get<DeliveryAddress>(ArgumentNames.Address) is { } address)
        {
            parts.Add(Tongue.Say(locale, $"送到{address.Text}", $"to {address.Text}"));
        }
        if (leg.Get<TimeWish>(ArgumentNames.ArriveBy) is { } time)
        {
            parts.Add(Time(time, locale));
        }
        if (leg.Get<BudgetLimit>(ArgumentNames.Budget) is { } budget)
        {
            parts.Add(Budget(budget, locale));
        }
        return string.Join(Tongue.Say(locale, "，", ", "), parts);
    }

    private static string Things(IReadOnlyList<OrderedItem> items, string? merchant, string locale)
    {
        if (items.Count == 0)
        {
            return merchant ?? Tongue.Say(locale, "外卖", "food");
        }
        if (Tongue.IsChinese(locale))
        {
            return string.Join('、', items.Select((item, i) => Line(item, locale, i == 0 ? merchant : null)));
        }
        var list = string.Join(", ", items.Select(item => Line(item, locale)));
        return merchant is null ? list : $"{list} from {merchant}";
    }

    private static string Time(TimeWish time, string locale)
    {
        var at = time.At.ToString("MM-dd HH:mm", CultureInfo.InvariantCulture);
        return time.NotBefore
            ? Tongue.Say(locale, $"{at} 送", $"at {at}")
            : Tongue.Say(locale, $"{at} 前送到", $"by {at}");
    }

    private static string Budget(BudgetLimit budget, string locale) =>
        budget.PerItem
            ? Tongue.Say(locale, $"每份不超过 {budget.Max}", $"at most {budget.Max} each")
            : Tongue.Say(locale, $"不超过 {budget.Max}", $"at most {budget.Max}");
}
