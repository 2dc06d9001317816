namespace Qianwen.Core.Tests.Planning;

/// <summary>Chinese orders in many styles, each with what must be understood.</summary>
public sealed class ChineseOrderTests
{
    public static TheoryData<string, string> Sentences { get; } =
        SentenceTable.Parse(
            """
            2 cups of Boya Juexian from chagee, to 奶奶家 => Plan 2×Boya Juexian | from chagee | to 奶奶家
            来两杯拿铁 => Plan 2×拿铁
            帮我点一杯星巴克的冰美式，大杯 => Plan 1×美式 @大杯 +冰 | from starbucks
            我想喝霸王茶姬的花田乌龙，少冰半糖，送到公司 => Plan 1×花田乌龙 +少冰 +半糖 | from chagee | to office
            给我来三份鲜肉包和两碗小米粥 => Plan 3×鲜肉包; 2×小米粥
            麻烦帮我叫一杯热拿铁，加一份浓缩 => Plan 1×拿铁 +热 +浓缩
            要一杯生椰拿铁不加糖 => Plan 1×生椰拿铁 -糖
            点两杯拿铁，一杯热的，一杯冰的 => Plan 1×拿铁 +热的; 1×拿铁 +冰的
            两杯拿铁一杯热的一杯冰的 => Plan 1×拿铁 +热的; 1×拿铁 +冰的
            来杯奶茶 => Plan 1×奶茶
            来个可颂 => Plan 1×可颂
            要10杯多肉葡萄，三点前送到西溪园区 => Plan 10×多肉葡萄 | to xixi | at by 11-23 15:00
            订40杯奶茶，预算600块，送到公司，下午三点前 => Plan 40×奶茶 | to office | max ¥600.00 | at by 11-23 15:00
            买五个黄油可颂，每个不超过15元 => Plan 5×黄油可颂 | max ¥15.00 each
            我要一杯伯牙绝弦大杯少冰半糖加珍珠 => Plan 1×伯牙绝弦 @大杯 +少冰 +半糖 +珍珠
            伯牙绝弦大杯少冰半糖两杯 => Plan 2×伯牙绝弦 @大杯 +少冰 +半糖
            霸王茶姬 伯牙绝弦 3杯 去冰 半糖 => Plan 3×伯牙绝弦 +半糖 -冰 | from chagee
            在霸王茶姬点40杯伯牙绝弦 => Plan 40×伯牙绝弦 | from chagee
            从瑞幸买两杯生椰拿铁 => Plan 2×生椰拿铁 | from luckin
            去星巴克买杯馥芮白 => Plan 1×馥芮白 | from starbucks
            霸王茶姬家的桂馥兰香来两杯 => Plan 2×桂馥兰香 | from chagee
            瑞幸的标准美式一杯，星巴克的馥芮白一杯 => Plan 1×标准美式 | from luckin // 1×馥芮白 | from starbucks
            一杯瑞幸的生椰拿铁和两杯霸王茶姬的伯牙绝弦 => Plan 1×生椰拿铁 | from luckin // 2×伯牙绝弦 | from chagee
            能不能帮我点杯咖啡 => Plan 1×咖啡
            可以给我来两杯拿铁吗 => Plan 2×拿铁
            帮忙订一下下午茶，20杯拿铁，送到西湖文化广场 => Plan 20×拿铁 | to west-lake
            给开会的同事们点15杯拿铁 => Plan 15×拿铁
            请大家喝奶茶，20杯伯牙绝弦 => Plan 20×伯牙绝弦
            我们10个人，每人一杯拿铁 => Plan 10×拿铁
            拿铁和可颂各来一份 => Plan 1×拿铁; 1×可颂
            拿铁、美式、奶茶各两杯 => Plan 2×拿铁; 2×美式; 2×奶茶
            半打可颂 => Plan 6×可颂
            一打拿铁 => Plan 12×拿铁
            来俩包子 => Plan 2×包子
            来仨拿铁 => Plan 3×拿铁
            二十四杯美式 => Plan 24×美式
            一百二十杯奶茶 => Plan 120×奶茶
            两百杯拿铁 => Plan 200×拿铁
            三百杯拿铁 => Question?items[0].quantity 300×拿铁
            2杯半糖的拿铁 => Plan 2×拿铁 +半糖
            来两三杯拿铁 => Question?items[0].quantity 1×拿铁
            拿铁多来几杯 => Question?items[0].quantity 1×拿铁
            来点奶茶 => Question?items[0].quantity 1×奶茶
            随便来点喝的 => Question?items
            我饿了 => Question?items
            好渴啊，想喝点东西 => Question?items
            点个外卖吧 => Question?items
            帮我点餐 => Question?items
            给我整两杯冰美式 => Plan 2×美式 +冰
            整一杯热乎的拿铁 => Plan 1×拿铁 +热乎
            来两杯热的拿铁，都不要糖 => Plan 2×拿铁 +热的 -糖
            两杯拿铁两杯美式，都要冰的 => Plan 2×拿铁 +冰的; 2×美式 +冰的
            两杯拿铁和一个可颂，少冰 => Plan 2×拿铁 +少冰; 1×可颂
            三杯伯牙绝弦，两杯少冰，一杯去冰 => Plan 2×伯牙绝弦 +少冰; 1×伯牙绝弦 -冰
            10杯伯牙绝弦，3杯少糖，其余半糖 => Plan 3×伯牙绝弦 +少糖; 7×伯牙绝弦 +半糖
            20杯拿铁，一半热的一半冰的 => Plan 10×拿铁 +热的; 10×拿铁 +冰的
            拿铁一杯（大杯，热） => Plan 1×拿铁 @大杯 +热
            拿铁*2，美式*3 => Plan 2×拿铁; 3×美式
            拿铁x2 可颂x1 => Plan 2×拿铁; 1×可颂
            1. 拿铁两杯 2. 可颂一个 => Plan 2×拿铁; 1×可颂
            “伯牙绝弦”来两杯 => Plan 2×伯牙绝弦
            来两杯「伯牙绝弦」 => Plan 2×伯牙绝弦
            点2杯霸王茶鸡的伯牙绝玄 => Plan 2×伯牙绝弦 | from chagee
            八王茶几伯牙绝弦三杯 => Plan 3×伯牙绝弦 | from chagee
            生耶拿铁两杯 => Plan 2×生椰拿铁
            瑞星咖啡的生椰拿铁 => Plan 1×生椰拿铁 | from luckin
            幸巴克拿铁 => Plan 1×拿铁 | from starbucks
            我要喝拿鐵 => Plan 1×拿铁
            請幫我點兩杯霸王茶姬的伯牙絕弦，少冰，送到公司 => Plan 2×伯牙绝弦 +少冰 | from chagee | to office
            要一杯珍珠奶茶 => Plan 1×奶茶 +珍珠
            一份红烧牛肉面，不要香菜，多放辣 => Plan 1×红烧牛肉面 +多放辣 -香菜
            一份宫保鸡丁盖饭加一个煎蛋 => Plan 1×宫保鸡丁盖饭; 1×煎蛋
            点一个麻辣香锅，微辣，不要花生 => Plan 1×麻辣香锅 +微辣 -花生
            来一碗兰州拉面，二细，多加香菜 => Plan 1×兰州拉面 +香菜
            叫20串羊肉串 => Plan 20×羊肉串
            来斤小龙虾 => Plan 1×小龙虾
            要一个披萨，薄底的，加芝士 => Plan 1×披萨 +薄底 +芝士
            来一份炸鸡和一瓶可乐 => Plan 1×炸鸡; 1×可乐
            一杯奶茶，不要珍珠，加椰果 => Plan 1×奶茶 +椰果 -珍珠
            两杯拿铁送回家 => Plan 2×拿铁 | to home
            两杯拿铁送到我这里 => Question?address 2×拿铁 | to here
            拿铁，送到奶奶家 => Plan 1×拿铁 | to 奶奶家
            送到西溪园区40杯伯牙绝弦 => Plan 40×伯牙绝弦 | to xixi
            帮我送两杯拿铁到公司 => Plan 2×拿铁 | to office
            我在西溪园区，来两杯拿铁 => Plan 2×拿铁 | to xixi
            地址：西湖文化广场，来三杯美式 => Plan 3×美式 | to west-lake
            """
        );

    [Theory]
    [MemberData(nameof(Sentences))]
    public async Task Plan_Order_IsUnderstood(string utterance, string expected) =>
        Assert.Equal(expected, Ask.Summary(await Ask.About(utterance)));
}
