using Qianwen.Contracts.Providers;
using Qianwen.Core.Planning.Entities;
using Qianwen.Core.Planning.Intents;
using Qianwen.Core.Providers;

namespace Qianwen.Core.Planning.Speech;

/// <summary>Answers to small talk, from what the registry offers.</summary>
public static class Introductions
{
    /// <summary>The answer.</summary>
    public static string Reply(SmallTalkKind kind, RegistrySnapshot registry, string locale) =>
        kind switch
        {
            SmallTalkKind.Greeting => Tongue.Say(
                locale,
                $"你好！{Abilities(registry, locale)}",
                $"Hello! {Abilities(registry, locale)}"
            ),
            SmallTalkKind.Thanks => Tongue.Say(locale, "不客气！", "You're welcome!"),
            SmallTalkKind.Farewell => Tongue.Say(locale, "再见！", "Goodbye!"),
            SmallTalkKind.Identity => Tongue.Say(
                locale,
                $"我是千问，你的下单助手。{Abilities(registry, locale)}",
                $"I'm Qianwen, your ordering assistant. {Abilities(registry, locale)}"
            ),
            _ => Abilities(registry, locale),
        };

    /// <summary>What can be asked for now, by the manifests.</summary>
    public static string Abilities(RegistrySnapshot registry, string locale)
    {
        var orders = registry
            .Providers.Where(provider => provider.Manifest is not null)
            .SelectMany(provider => provider.Manifest!.Capabilities)
            .Where(capability => capability.Kind == CapabilityKind.Order)
            .ToList();
        if (orders.Count == 0)
        {
            return Tongue.Say(locale, "现在还没有可用的服务。", "No service is available right now.");
        }
        var list = string.Join(
            Tongue.Say(locale, "；", "; "),
            orders.Select(capability => capability.Description.In(locale).TrimEnd('。', '.')).Distinct()
        );
        var example = orders
            .SelectMany(capability => capability.Examples)
            .FirstOrDefault(text => Text.Characters.HasHan(text) == Tongue.IsChinese(locale));
        return example is null
            ? Tongue.Say(locale, $"我能帮你：{list}。", $"I can help with: {list}.")
            : Tongue.Say(
                locale,
                $"我能帮你：{list}。比如：“{example}”",
                $"I can help with: {list}. For example: “{example}”"
            );
    }

    /// <summary>Shops that sell what a sentence names, or the shops there are.</summary>
    public static string Shops(IReadOnlyList<EntityMatch> names, EntityIndex index, string locale)
    {
        var shops = Matching(names, index).DistinctBy(shop => shop.Id).Take(6).ToList();
        if (shops.Count == 0)
        {
            shops = [.. index.All(EntityKind.Merchant).Take(6)];
        }
        if (shops.Count == 0)
        {
            return Tongue.Say(locale, "现在还没有可以点单的商家。", "There is no shop to order from right now.");
        }
        var list = string.Join(Tongue.Say(locale, "、", ", "), shops.Select(shop => shop.Entry.Name.In(locale)));
        return Tongue.Say(
            locale,
            $"可以点：{list}。告诉我想要什么、几份，我来询价。",
            $"You can order from {list}. Tell me what and how many, and I'll get quotes."
        );
    }

    private static IEnumerable<NamedEntity> Matching(IReadOnlyList<EntityMatch> names, EntityIndex index)
    {
        foreach (var entity in names.SelectMany(name => name.Entities))
        {
            switch (entity.Kind)
            {
                case EntityKind.Merchant:
                    yield return entity;
                    break;
                case EntityKind.Item:
                    foreach (var shop in index.ById(EntityKind.Merchant, entity.Entry.Parent ?? ""))
                    {
                        yield return shop;
                    }
                    break;
                case EntityKind.Category:
                    foreach (var shop in Selling(entity, index))
                    {
                        yield return shop;
                    }
                    break;
                default:
                    break;
            }
        }
    }

    private static IEnumerable<NamedEntity> Selling(NamedEntity category, EntityIndex index) =>
        index
            .All(EntityKind.Item)
            .Where(item => item.Entry.Tags?.Contains(category.Id) ?? false)
            .SelectMany(item => index.ById(EntityKind.Merchant, item.Entry.Parent ?? ""));
}
