using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning.Entities;
using Qianwen.Core.Planning.Intents;
using Qianwen.Core.Providers;

namespace Qianwen.Core.Planning.Speech;

/// <summary>Short answers.</summary>
public static class Replies
{
    /// <summary>What was wished beside the order and is no part of it.</summary>
    public static string LeftOut(IReadOnlyList<string> families, string locale)
    {
        var names = families.Select(family => FamilyNames.Of(family, locale));
        return Tongue.Say(
            locale,
            $"（{string.Join('、', names)}还不支持，没有算在内。）",
            $"({string.Join(", ", names)}: not available yet, and not part of this.)"
        );
    }

    /// <summary>To an empty sentence, or one that only quotes.</summary>
    public static string Nothing(string locale) =>
        Tongue.Say(
            locale,
            "我没看到要做的事。想点什么，直接告诉我就行。",
            "I see nothing to do there. Just tell me what you would like."
        );

    /// <summary>To a yes or no that answers nothing.</summary>
    public static string NothingToConfirm(string locale) =>
        Tongue.Say(locale, "现在没有等您确认的订单。", "There is nothing waiting for your confirmation.");

    /// <summary>To a wish nobody here can fulfil.</summary>
    public static string Unavailable(string family, RegistrySnapshot registry, string locale)
    {
        var name = FamilyNames.Of(family, locale);
        return Tongue.Say(
            locale,
            $"抱歉，{name}还不支持。{Introductions.Abilities(registry, locale)}",
            $"Sorry, {name} is not available yet. {Introductions.Abilities(registry, locale)}"
        );
    }

    /// <summary>To anything else.</summary>
    public static string OutOfScope(RegistrySnapshot registry, string locale) =>
        Tongue.Say(
            locale,
            $"这个我帮不上忙。{Introductions.Abilities(registry, locale)}",
            $"I can't help with that. {Introductions.Abilities(registry, locale)}"
        );

    /// <summary>To a sentence that speaks of ordering without doing it.</summary>
    public static string NotAnOrder(ClauseRole role, string locale) =>
        role switch
        {
            ClauseRole.Price => Tongue.Say(
                locale,
                "价格要看门店和数量。告诉我点什么、几份，我先询价给您看，确认后才会下单。",
                "Prices depend on the store and the amount. Tell me what and how many, and I'll get quotes; nothing is ordered before you confirm."
            ),
            ClauseRole.Past => Tongue.Say(
                locale,
                "了解。想再点一次的话，说一声就行。",
                "Got it. If you would like it again, just say so."
            ),
            ClauseRole.Hypothetical => Tongue.Say(
                locale,
                "好的，先不下单。想点的时候告诉我。",
                "Okay, nothing ordered. Tell me when you want it."
            ),
            ClauseRole.Negated => Tongue.Say(locale, "好的，不点。", "Okay, I won't order anything."),
            ClauseRole.Reported => Tongue.Say(
                locale,
                "我只按您本人的要求下单。要点的话，直接告诉我点什么。",
                "I only order what you yourself ask for. If you want it, tell me directly."
            ),
            ClauseRole.Question => Tongue.Say(
                locale,
                "这个问题我答不好；想点什么可以直接告诉我。",
                "I can't answer that well; but I can order for you, just tell me what."
            ),
            _ => Tongue.Say(
                locale,
                "明白。想点的话告诉我要什么、几份。",
                "I see. If you want to order, tell me what and how many."
            ),
        };

    /// <summary>To something that is no answer to the open proposal.</summary>
    public static string ConfirmFirst(OpenProposal proposal, EntityIndex index, string locale)
    {
        var order = new OrderSentence(index, locale).Orders(proposal.Legs);
        return Tongue.Say(
            locale,
            $"这单一共 {proposal.Total}：{order}。要下单吗？（好 / 不要，或者告诉我怎么改）",
            $"This order is {proposal.Total} in total: {order}. Shall I place it? (yes / no, or tell me what to change)"
        );
    }

    /// <summary>To a change of something that cannot be changed any more.</summary>
    public static string TooLate(string locale) =>
        Tongue.Say(
            locale,
            "这单已经在下单了，改不了；可以取消。",
            "That order is already being placed and can't be changed; it can be cancelled."
        );

    /// <summary>To "never mind" while a question is open.</summary>
    public static string Dropped(string locale) => Tongue.Say(locale, "好的，不点了。", "Okay, dropped.");
}
