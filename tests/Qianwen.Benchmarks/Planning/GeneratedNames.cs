using Qianwen.Contracts;
using Qianwen.Contracts.Providers;

namespace Qianwen.Benchmarks.Planning;

/// <summary>Invented shops and dishes, the same ones every time.</summary>
internal static class GeneratedNames
{
    private const int Seed = 20261123;
    private const int ItemsOfOneShop = 19;
    private const string Characters =
        "山水花月春秋云雾竹松梅兰桂荷金银玉石红白青紫大小老新东南西北中上江河湖海天地风雨香甜鲜脆嫩清醇浓冰热"
        + "米面饭粥粉汤茶奶咖啡果桃梨橙柠檬葡萄莓瓜椰芒杏枣栗豆芋薯糯麦牛羊鸡鸭鱼虾蟹蛋肉菜菇笋椒蒜姜葱油盐酱醋糖"
        + "烤炒煎炸蒸煮炖焖卤拌包饺饼糕酥卷串锅煲堡堂坊轩阁楼斋记家园里巷街庄馆铺店屋福禄寿喜乐安康和顺";

    private static readonly string[] Syllables =
    [
        "ba",
        "ber",
        "cal",
        "co",
        "dan",
        "del",
        "el",
        "fa",
        "fen",
        "gar",
        "gri",
        "hal",
        "hon",
        "in",
        "jas",
        "ka",
        "kel",
        "lan",
        "lo",
        "mar",
        "mel",
        "mi",
        "na",
        "nor",
        "ol",
        "pa",
        "per",
        "quin",
        "ra",
        "ros",
        "sa",
        "sel",
        "so",
        "ta",
        "ter",
        "tu",
        "va",
        "vel",
        "win",
        "yar",
        "zen",
    ];

    /// <summary>Entries with a Chinese and an English name each, no name twice: one shop, its dishes, the next shop.</summary>
    /// <param name="names">How many names in all.</param>
    public static IReadOnlyList<VocabularyEntry> Entries(int names)
    {
        var random = new Random(Seed);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var entries = new List<VocabularyEntry>(names / 2);
        var shop = "";
        while (entries.Count < names / 2)
        {
            var number = entries.Count;
            var isShop = number % (ItemsOfOneShop + 1) == 0;
            shop = isShop ? $"generated-{number}" : shop;
            var name = new LocalizedText(New(taken, () => Chinese(random)), New(taken, () => English(random)));
            entries.Add(
                isShop
                    ? new VocabularyEntry(shop, EntityKind.Merchant, name, [])
                    : new VocabularyEntry($"{shop}/{number}", EntityKind.Item, name, [], shop)
            );
        }

        return entries;
    }

    private static string New(HashSet<string> taken, Func<string> make)
    {
        string name;
        do
        {
            name = make();
        } while (!taken.Add(name));
        return name;
    }

    private static string Chinese(Random random) =>
        string.Create(random.Next(3, 7), random, static (name, random) => random.GetItems(Characters, name));

    private static string English(Random random) => $"{Word(random)} {Word(random)}";

    private static string Word(Random random)
    {
        var word = string.Concat(random.GetItems(Syllables, random.Next(2, 4)));
        return char.ToUpperInvariant(word[0]) + word[1..];
    }
}
