using System.Globalization;
using Qianwen.Contracts.Planning;
using Qianwen.Contracts.Providers;
using Qianwen.Core.Planning.Clauses;
using Qianwen.Core.Planning.Entities;

namespace Qianwen.Core.Planning.Speech;

/// <summary>Says an order back to the person: what was understood, nothing else.</summary>
/// <param name="index">The names of the registry: they tell what is a drink.</param>
/// <param name="locale">The language to say it in.</param>
public sealed class OrderSentence(EntityIndex index, string locale)
{
    /// <summary>"Got it: 40 × Boya Juexian from CHAGEE, less ice, to Xixi Campus. Getting quotes…"</summary>
    public string Understood(IReadOnlyList<Leg> legs) =>
        Tongue.Say(locale, $"好的，{Orders(legs)}。正在询价…", $"Got it: {Orders(legs)}. Getting quotes…");

    /// <summary>"Changed: …"</summary>
    public string Changed(IReadOnlyList<Leg> legs) =>
        Tongue.Say(locale, $"改好了：{Orders(legs)}。正在重新询价…", $"Changed: {Orders(legs)}. Getting new quotes…");

    /// <summary>The orders of all legs.</summary>
    public string Orders(IReadOnlyList<Leg> legs) =>
        string.Join(Tongue.Say(locale, "；", "; "), legs.Select(leg => Order(leg)));

    /// <summary>One line: "2 × latte (oat milk, no sugar)", 2 杯「拿铁」（燕麦奶）.</summary>
    public string Line(OrderedItem item, string? merchant = null)
    {
        var options = Options(item);
        var quantity = item.Quantity.ToString(CultureInfo.InvariantCulture);
        if (!Tongue.IsChinese(locale))
        {
            return $"{quantity} × {item.Name}" + (options.Count > 0 ? $" ({string.Join(", ", options)})" : "");
        }
        var measure = item.Unit ?? (IsDrink(item) ? "杯" : "份");
        return $"{quantity} {measure}{merchant}「{item.Name}」"
            + (options.Count > 0 ? $"（{string.Join('、', options)}）" : "");
    }

    /// <summary>What the registry says of it counts more than the words.</summary>
    private bool IsDrink(OrderedItem item)
    {
        if (item.Category is { } category)
        {
            return FoodWords.IsDrink(category.Replace('-', ' '));
        }
        var tags = item
            .Ids.SelectMany(id => index.ById(EntityKind.Item, id))
            .SelectMany(entity => entity.Entry.Tags ?? [])
            .ToList();
        return tags.Count > 0
            ? tags.Exists(tag => FoodWords.IsDrink(tag.Replace('-', ' ')))
            : FoodWords.IsDrink(item.Name);
    }

    private List<string> Options(OrderedItem item)
    {
        var without = item.Without.Select(word => Tongue.Say(locale, $"不要{word}", $"no {word}"));
        var with = item.With.Select(word => word + Times(item, word));
        return [.. with.Prepend(item.Size ?? "").Concat(without).Where(word => word.Length > 0)];
    }

    private static string Times(OrderedItem item, string word) =>
        item.Options.FirstOrDefault(option => option.Words == word) is { Count: > 1 and var count }
        && OptionReader.Times(word) < count
            ? $" ×{count}"
            : "";

    private string Order(Leg leg)
    {
        var items = leg.Get<IReadOnlyList<OrderedItem>>(ArgumentNames.Items) ?? [];
        var merchant = leg.Get<EntityReference>(ArgumentNames.Merchant)?.Name;
        var parts = new List<string> { Things(items, merchant) };
        if (leg.Get<IReadOnlyList<EntityReference>>(ArgumentNames.NotMerchant) is { Count: > 0 } refused)
        {
            var shops = string.Join(Tongue.Say(locale, "、", " or "), refused.Select(shop => shop.Name));
            parts.Add(Tongue.Say(locale, $"不要{shops}的", $"not from {shops}"));
        }
        if (leg.Get<DeliveryAddress>(ArgumentNames.Address) is { } address)
        {
            parts.Add(Tongue.Say(locale, $"送到{address.Text}", $"to {address.Text}"));
        }
        if (leg.Get<TimeWish>(ArgumentNames.ArriveBy) is { } time)
        {
            parts.Add(Time(time));
        }
        if (leg.Get<BudgetLimit>(ArgumentNames.Budget) is { } budget)
        {
            parts.Add(Budget(budget));
        }
        return string.Join(Tongue.Say(locale, "，", ", "), parts);
    }

    private string Things(IReadOnlyList<OrderedItem> items, string? merchant)
    {
        if (items.Count == 0)
        {
            return merchant ?? Tongue.Say(locale, "外卖", "food");
        }
        if (Tongue.IsChinese(locale))
        {
            return string.Join('、', items.Select((item, i) => Line(item, i == 0 ? merchant : null)));
        }
        var list = string.Join(", ", items.Select(item => Line(item)));
        return merchant is null ? list : $"{list} from {merchant}";
    }

    private string Time(TimeWish time)
    {
        var at = time.At.ToString("MM-dd HH:mm", CultureInfo.InvariantCulture);
        return time.NotBefore
            ? Tongue.Say(locale, $"{at} 送", $"at {at}")
            : Tongue.Say(locale, $"{at} 前送到", $"by {at}");
    }

    private string Budget(BudgetLimit budget) =>
        budget.PerItem
            ? Tongue.Say(locale, $"每份不超过 {budget.Max}", $"at most {budget.Max} each")
            : Tongue.Say(locale, $"不超过 {budget.Max}", $"at most {budget.Max}");
}
