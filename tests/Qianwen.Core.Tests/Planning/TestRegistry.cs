using System.Text.Json;
using Qianwen.Contracts;
using Qianwen.Contracts.People;
using Qianwen.Contracts.Providers;
using Qianwen.Core.Providers;

namespace Qianwen.Core.Tests.Planning;

/// <summary>A small world of invented and well-known names, for the planner's tests only.</summary>
internal static class TestRegistry
{
    public const string Provider = "test-market";

    private static readonly GeoPoint Somewhere = new(30.28, 120.03);

    public static RegistrySnapshot Snapshot { get; } = With(Entries());

    public static PersonProfile Profile { get; } =
        new(
            "p1",
            "Lin",
            "zh-CN",
            "Asia/Shanghai",
            [
                new SavedAddress("home", "文一西路 98 号 3 幢 501", "hangzhou", Somewhere, IsDefault: true),
                new SavedAddress("office", "未来科技城 8 号楼", "hangzhou", Somewhere),
                new SavedAddress("奶奶家", "龙井路 1 号", "hangzhou", Somewhere),
            ]
        );

    public static RegistrySnapshot With(IReadOnlyList<VocabularyEntry> entries) =>
        new(
            "v1",
            [
                new RegisteredProvider(
                    Provider,
                    new Uri("http://test/manifest"),
                    Manifest(Provider, CapabilityFamilies.FoodDelivery),
                    new Vocabulary(Provider, entries)
                ),
            ]
        );

    /// <summary>A provider of another family with names of its own.</summary>
    public static RegisteredProvider Another(string family, IReadOnlyList<VocabularyEntry> entries) =>
        new(
            $"test-{family}",
            new Uri($"http://test/{family}"),
            Manifest($"test-{family}", family),
            new Vocabulary($"test-{family}", entries)
        );

    private static ProviderManifest Manifest(string provider, string family) =>
        new(
            ContractVersion.Current,
            provider,
            new LocalizedText("测试集市", "Test market"),
            new LocalizedText("测试用", "For tests"),
            [
                new CapabilityManifest(
                    $"{family}.order",
                    family,
                    CapabilityKind.Order,
                    new LocalizedText("点外卖", "order food and drinks"),
                    ["来两杯拿铁", "Two lattes please"],
                    JsonDocument.Parse("{}").RootElement,
                    new CapabilityEndpoints(),
                    new CapabilityTerms(),
                    ["外卖", "order"]
                ),
            ]
        );

    public static IReadOnlyList<VocabularyEntry> Entries() =>
        [
            Shop("chagee", "霸王茶姬", "CHAGEE", "Bawang Tea Ji", "bawang chaji", "霸王"),
            Shop("luckin", "瑞幸咖啡", "Luckin Coffee", "瑞幸", "luckin"),
            Shop("starbucks", "星巴克", "Starbucks", "星爸爸"),
            Shop("heytea", "喜茶", "HEYTEA"),
            Shop("bao", "庆丰包子铺", "Qingfeng Baozi", "庆丰"),
            Shop("bakery", "麦浪烘焙", "Wheat Wave Bakery", "麦浪"),
            Item("chagee/boya-juexian", "伯牙绝弦", "Boya Juexian", "chagee", ["milk-tea"], "boya"),
            Item("chagee/huatian", "花田乌龙", "Flower Field Oolong", "chagee", ["milk-tea"]),
            Item("chagee/guifu", "桂馥兰香", "Osmanthus Orchid", "chagee", ["milk-tea"]),
            Item("luckin/coconut-latte", "生椰拿铁", "Coconut Latte", "luckin", ["latte"]),
            Item("luckin/americano", "标准美式", "Standard Americano", "luckin", ["americano"]),
            Item("luckin/latte", "拿铁", "Latte", "luckin", ["latte"]),
            Item("starbucks/latte", "拿铁", "Caffe Latte", "starbucks", ["latte"], "latte"),
            Item("starbucks/flat-white", "馥芮白", "Flat White", "starbucks", ["coffee"]),
            Item("starbucks/croissant", "法式可颂", "French Croissant", "starbucks", ["croissant"]),
            Item("heytea/grape", "多肉葡萄", "Cheezo Grape", "heytea", ["fruit-tea"], "very grape"),
            Item("bao/pork", "鲜肉包", "Pork Bun", "bao", ["bun"], "猪肉包子"),
            Item("bao/millet", "小米粥", "Millet Porridge", "bao", ["congee"]),
            Item("bakery/croissant", "黄油可颂", "Butter Croissant", "bakery", ["croissant"]),
            Item(
                "bakery/pudding",
                "面包黄油布丁",
                "Bread and Butter Pudding",
                "bakery",
                ["dessert"],
                "bread and butter"
            ),
            Category("latte", "拿铁", "Latte", "拿铁咖啡", "caffe latte"),
            Category("americano", "美式", "Americano", "美式咖啡"),
            Category("coffee", "咖啡", "Coffee"),
            Category("milk-tea", "奶茶", "Milk Tea", "boba", "bubble tea"),
            Category("tea", "纯茶", "Tea"),
            Category("fruit-tea", "果茶", "Fruit Tea"),
            Category("croissant", "可颂", "Croissant", "牛角包", "羊角面包"),
            Category("bun", "包子", "Bun", "baozi"),
            Category("pizza", "披萨", "Pizza", "比萨"),
            Choice("size/large", "size", "大杯", "Large", "大份"),
            Choice("size/medium", "size", "中杯", "Medium", "regular size"),
            Choice("size/small", "size", "小杯", "Small"),
            Choice("sugar/none", "sugar", "无糖", "No sugar", "不加糖", "sugar free", "unsweetened"),
            Choice("sugar/half", "sugar", "半糖", "Half sugar", "五分糖", "half sweet"),
            Choice("sugar/less", "sugar", "少糖", "Less sugar", "七分糖"),
            Choice("ice/none", "ice", "去冰", "No ice", "不加冰"),
            Choice("ice/less", "ice", "少冰", "Less ice", "light ice"),
            Choice("temperature/hot", "temperature", "热", "Hot", "热饮", "热的"),
            Choice("temperature/iced", "temperature", "冰", "Iced", "冰的", "加冰"),
            Choice("milk/oat", "milk", "燕麦奶", "Oat milk", "oat", "燕麦"),
            Choice("topping/pearls", "topping", "珍珠", "Pearls", "tapioca pearls", "波霸"),
            Choice("topping/coconut", "topping", "椰果", "Coconut jelly"),
            Choice("extra/shot", "extra", "浓缩", "Espresso shot", "shot", "shots"),
            new("hangzhou", EntityKind.City, new LocalizedText("杭州", "Hangzhou"), []),
            new("shanghai", EntityKind.City, new LocalizedText("上海", "Shanghai"), []),
            Place("xixi", "西溪园区", "Xixi Campus", "hangzhou", "阿里西溪园区", "xixi"),
            Place("west-lake", "西湖文化广场", "West Lake Plaza", "hangzhou"),
            Place("bund", "外滩中心", "Bund Centre", "shanghai", "the bund"),
        ];

    private static VocabularyEntry Shop(string id, string zh, string en, params string[] aliases) =>
        new(id, EntityKind.Merchant, new LocalizedText(zh, en), aliases);

    private static VocabularyEntry Item(
        string id,
        string zh,
        string en,
        string shop,
        IReadOnlyList<string> tags,
        params string[] aliases
    ) => new(id, EntityKind.Item, new LocalizedText(zh, en), aliases, shop, null, tags);

    private static VocabularyEntry Category(string id, string zh, string en, params string[] aliases) =>
        new(id, EntityKind.Category, new LocalizedText(zh, en), aliases);

    private static VocabularyEntry Choice(string id, string group, string zh, string en, params string[] aliases) =>
        new(id, EntityKind.Option, new LocalizedText(zh, en), aliases, null, group);

    private static VocabularyEntry Place(string id, string zh, string en, string city, params string[] aliases) =>
        new(id, EntityKind.Place, new LocalizedText(zh, en), aliases, city, null, null, Somewhere);
}
