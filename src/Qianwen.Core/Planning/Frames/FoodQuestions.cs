using Qianwen.Contracts.People;
using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning.Entities;
using Qianwen.Core.Planning.Speech;

namespace Qianwen.Core.Planning.Frames;

/// <summary>The questions about an order of food, each one short.</summary>
public static class FoodQuestions
{
    /// <summary>Nothing was named.</summary>
    public static PlanQuestion What(string legId, string? merchant, int? amount, string locale) =>
        new(
            legId,
            ArgumentNames.Items,
            amount is { } number
                    ? Tongue.Say(
                        locale,
                        merchant is null ? $"{number} 份什么？" : $"{merchant}的什么，要 {number} 份？",
                        merchant is null ? $"{number} of what?" : $"{number} of what from {merchant}?"
                    )
                : merchant is null ? Tongue.Say(locale, "想点什么？", "What would you like?")
                : Tongue.Say(locale, $"想点{merchant}的什么？", $"What would you like from {merchant}?"),
            []
        );

    /// <summary>An amount is vague or makes no sense.</summary>
    public static PlanQuestion HowMany(string legId, int line, OrderedItem item, string locale) =>
        new(
            legId,
            $"{ArgumentNames.Items}[{line}].quantity",
            item.Quantity > Quantities.Most
                ? Tongue.Say(
                    locale,
                    $"一单最多 {Quantities.Most} {item.Unit ?? "份"}，{item.Quantity} {item.Unit ?? "份"}「{item.Name}」放不下。要几{item.Unit ?? "份"}？（1–{Quantities.Most}）",
                    $"{item.Quantity} × {item.Name} is more than one order can hold. How many would you like? (1–{Quantities.Most})"
                )
                : Tongue.Say(
                    locale,
                    $"「{item.Name}」要几{item.Unit ?? "份"}？（1–{Quantities.Most}）",
                    $"How many {item.Name} would you like? (1–{Quantities.Most})"
                ),
            []
        );

    /// <summary>The shop may be one of several.</summary>
    public static PlanQuestion WhichShop(string legId, string words, IReadOnlyList<NamedEntity> shops, string locale) =>
        new(
            legId,
            ArgumentNames.Merchant,
            Tongue.Say(locale, $"「{words}」是指哪一家？", $"Which shop is “{words}”?"),
            Choices(shops, locale)
        );

    /// <summary>Nobody knows the shop.</summary>
    public static PlanQuestion UnknownShop(
        string legId,
        string words,
        IReadOnlyList<NamedEntity> near,
        string locale
    ) =>
        new(
            legId,
            ArgumentNames.Merchant,
            near.Count > 0
                ? Tongue.Say(
                    locale,
                    $"不认识店铺「{words}」，您是说下面这家吗？也可以说“随便哪家”。",
                    $"I don't know a shop called “{words}”. Did you mean one of these? Or say “any shop”."
                )
                : Tongue.Say(
                    locale,
                    $"不认识店铺「{words}」，换哪一家？也可以说“随便哪家”。",
                    $"I don't know a shop called “{words}”. Which other shop, or any shop?"
                ),
            Choices(near, locale)
        );

    /// <summary>The shop does not have the item, others do.</summary>
    public static PlanQuestion NotThere(
        string legId,
        string item,
        string shop,
        IReadOnlyList<NamedEntity> shops,
        string locale
    ) =>
        new(
            legId,
            ArgumentNames.Merchant,
            Tongue.Say(
                locale,
                $"{shop}没有「{item}」，要换到下面这家吗？",
                $"{shop} does not have {item}. Order it here instead?"
            ),
            Choices(shops, locale)
        );

    /// <summary>The shop does not have it, but things that are called almost so.</summary>
    public static PlanQuestion DidYouMean(
        string legId,
        int line,
        string words,
        IReadOnlyList<NamedEntity> near,
        string locale
    ) =>
        new(
            legId,
            $"{ArgumentNames.Items}[{line}]",
            Tongue.Say(locale, $"没找到「{words}」，您是说哪一个？", $"I can't find “{words}”. Which did you mean?"),
            Choices(near, locale)
        );

    /// <summary>The named shop does not have the thing, nor anything like it.</summary>
    public static PlanQuestion NotOnMenu(
        string legId,
        int line,
        string words,
        string shop,
        IReadOnlyList<NamedEntity> menu,
        string locale
    ) =>
        new(
            legId,
            $"{ArgumentNames.Items}[{line}]",
            Tongue.Say(
                locale,
                $"{shop}的菜单里没有「{words}」。换成别的？比如{string.Join('、', menu.Take(3).Select(item => item.Entry.Name.In(locale)))}。",
                $"“{words}” is not on the menu of {shop}. Something else, such as {string.Join(", ", menu.Take(3).Select(item => item.Entry.Name.In(locale)))}?"
            ),
            Choices(menu, locale)
        );

    /// <summary>Two times were said, and one order arrives at one time.</summary>
    public static PlanQuestion When(string legId, string locale) =>
        new(
            legId,
            ArgumentNames.ArriveBy,
            Tongue.Say(
                locale,
                "一单只能一个时间送到。全部什么时候送？要分开点，就先单独说第一单。",
                "One order arrives at one time. When should all of it arrive? To order separately, tell me the first one by itself."
            ),
            []
        );

    /// <summary>A limit was said, but not clearly.</summary>
    public static PlanQuestion HowMuch(string legId, string locale) =>
        new(legId, ArgumentNames.Budget, Tongue.Say(locale, "最多花多少钱？", "How much may it cost at most?"), []);

    /// <summary>It is not sure that the thing is food at all.</summary>
    public static PlanQuestion IsItFood(string legId, int line, string words, string locale) =>
        new(
            legId,
            $"{ArgumentNames.Items}[{line}]",
            Tongue.Say(
                locale,
                $"没有找到「{words}」。是想点外卖吗？请说说是什么吃的或喝的。",
                $"I don't know “{words}”. If it is food or drink, which shop has it, or what is it like?"
            ),
            []
        );

    /// <summary>Nobody knows where to.</summary>
    public static PlanQuestion WhereTo(
        string legId,
        string? words,
        IReadOnlyList<NamedEntity> near,
        IReadOnlyList<SavedAddress> saved,
        string locale
    ) =>
        new(
            legId,
            ArgumentNames.Address,
            words is null
                ? Tongue.Say(locale, "送到哪里？", "Where should it go?")
                : Tongue.Say(
                    locale,
                    $"不认识地址「{words}」，送到哪里？",
                    $"I can't place “{words}”. Where should it go?"
                ),
            [.. Choices(near, locale), .. saved.Select(address => new QuestionChoice(address.Text, address.Label))]
        );

    private static List<QuestionChoice> Choices(IReadOnlyList<NamedEntity> entities, string locale) =>
        [
            .. entities
                .DistinctBy(entity => entity.Id)
                .Take(5)
                .Select(entity => new QuestionChoice(entity.Entry.Name.In(locale), entity.Id)),
        ];
}
