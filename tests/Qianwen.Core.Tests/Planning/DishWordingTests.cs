namespace Qianwen.Core.Tests.Planning;

/// <summary>Dishes nobody's menu knows, what is put into them and left out of them, and parts of what was counted.</summary>
public sealed class DishWordingTests
{
    public static TheoryData<string, string> Sentences { get; } =
        SentenceTable.Parse(
            """
            来三碗牛肉面，两碗加蛋一碗加肉 => Plan 2×牛肉面 +蛋; 1×牛肉面 +肉
            来俩肉夹馍，一个纯瘦，一个肥瘦 => Plan 1×肉夹馍 +纯瘦; 1×肉夹馍 +肥瘦
            买六个粽子，三个肉的三个豆沙的 => Plan 3×粽子 +肉; 3×粽子 +豆沙
            叫一份酸菜鱼，多放点豆芽 => Plan 1×酸菜鱼 +多放点豆芽
            点一个鸡蛋灌饼，生菜多放 => Plan 1×鸡蛋灌饼 +生菜多放
            来一份酸辣粉，花生不要 => Plan 1×酸辣粉 -花生
            订一份烤鱼，蒜香的 => Plan 1×烤鱼 +蒜香
            点一份麻辣烫，加一份宽粉 => Plan 1×麻辣烫 +宽粉
            我媳妇想吃生煎，点两份 => Plan 2×生煎
            夜宵想吃小龙虾，两斤蒜蓉的 => Plan 2×小龙虾 +蒜蓉
            午饭帮我点份牛肉面 => Plan 1×牛肉面
            叫个披萨，一半夏威夷一半榴莲 => Plan 1×披萨 +夏威夷 +榴莲
            点一份烤鸭，四张荷叶饼 => Plan 1×烤鸭; 4×荷叶饼
            打包一份水煮鱼，饭两盒 => Plan 1×水煮鱼; 2×饭
            三份盒饭，两荤一素的 => Plan 3×盒饭 +两荤一素
            order a large half pepperoni half mushroom pizza => Plan 1×pepperoni mushroom pizza @large +mushroom +pepperoni
            order one pizza pie with bacon => Plan 1×pizza pie +bacon
            get three club sandwiches, no mayo on two of them => Plan 1×club sandwiches; 2×club sandwiches -mayo
            order a steak medium rare => Plan 1×steak +medium rare
            order a lamb gyro with everything but onions => Plan 1×lamb gyro -onions
            get a burger with bacon instead of cheese => Plan 1×burger +bacon -cheese
            get a rice bowl with beans, salsa and guacamole => Plan 1×rice bowl +beans +salsa +guacamole
            order a burger, dressing on the side => Plan 1×burger +dressing
            order two number 5 combos => Plan 2×number 5 combos
            order fish and chips twice => Plan 2×fish and chips
            order a hot dog and fries => Plan 1×hot dog; 1×fries
            a veggie pizza, light cheese => Plan 1×veggie pizza +light cheese
            2 bbq chkn pizza => Plan 2×bbq chkn pizza
            """
        );

    [Theory]
    [MemberData(nameof(Sentences))]
    public async Task Plan_Dish_IsNamedWordForWord(string utterance, string expected) =>
        Assert.Equal(expected, Ask.Summary(await Ask.About(utterance)));
}
