using System.Globalization;
using Qianwen.Contracts.Planning;

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

    /// <summary>One line: "2 × latte (oat milk, no sugar)".</summary>
    public static string Line(OrderedItem item, string locale)
    {
        var options = item
            .With.Select(word => word)
            .Prepend(item.Size)
            .Concat(item.Without.Select(word => Tongue.Say(locale, $"不要{word}", $"no {word}")))
            .Where(word => !string.IsNullOrEmpty(word))
            .ToList();
        var quantity = item.Quantity.ToString(CultureInfo.InvariantCulture);
        return Tongue.IsChinese(locale)
            ? $"{quantity} 份「{item.Name}」" + (options.Count > 0 ? $"（{string.Join('、', options)}）" : "")
            : $"{quantity} × {item.Name}" + (options.Count > 0 ? $" ({string.Join(", ", options)})" : "");
    }

    private static string Order(Leg leg, string locale)
    {
        var items = leg.Get<IReadOnlyList<OrderedItem>>(ArgumentNames.Items) ?? [];
        var merchant = leg.Get<EntityReference>(ArgumentNames.Merchant)?.Name;
        var list = string.Join(Tongue.Say(locale, "、", ", "), items.Select(item => Line(item, locale)));
        var parts = new List<string>();
        parts.Add(
            merchant is null ? list
            : items.Count == 0 ? merchant
            : Tongue.Say(locale, $"{merchant}的{list}", $"{list} from {merchant}")
        );
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
