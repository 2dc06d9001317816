namespace Qianwen.Core.Tests.Planning;

/// <summary>More Chinese orders: spoken, formal, traditional, mixed, misspelt.</summary>
public sealed class ChineseOrderStyleTests
{
    public static TheoryData<string, string> Sentences { get; } =
        SentenceTable.Parse(
            """
            今晚七点半送到，两杯拿铁 => Plan 2×拿铁 | at from 11-23 19:30
            半小时内送到，10杯美式 => Plan 10×美式 | at by 11-23 09:30
            明天中午给我送20份鲜肉包 => Plan 20×鲜肉包 | at from 11-24 12:00
            要最便宜的拿铁 => Plan 1×拿铁 | rank cheapest
            来杯拿铁，越快越好 => Plan 1×拿铁 | rank fastest
            点杯评分最高的奶茶 => Plan 1×奶茶 | rank highest_rated
            两杯拿铁，备注：到了打电话 => Plan 2×拿铁 | note 到了打电话
            给我来一杯跟昨天一样的拿铁 => Plan 1×拿铁
            昨天的伯牙绝弦再来一杯 => Plan 1×伯牙绝弦
            再来一杯拿铁 => Plan 1×拿铁
            今天好累啊，来杯拿铁提提神 => Plan 1×拿铁
            开会要用，20杯美式，下午两点送到公司，总价不超过400 => Plan 20×美式 | to office | max ¥400.00 | at from 11-23 14:00
            两杯拿铁 预算50 => Plan 2×拿铁 | max ¥50.00
            老样子 => Question?items
            麻烦帮行政订50杯奶茶，下午四点之前送到未来科技城，每杯不超过18元，少糖少冰 => Question?address 50×奶茶 +少糖 +少冰 | to ?未来科技城 | max ¥18.00 each | at by 11-23 16:00
            帮部门订下午茶：霸王茶姬伯牙绝弦20杯，其中10杯少冰，10杯去冰，全部半糖 => Plan 10×伯牙绝弦 +少冰 +半糖; 10×伯牙绝弦 +半糖 -冰 | from chagee
            我们15个人开会，帮忙点15杯生椰拿铁送到会议室 => Question?address 15×生椰拿铁 | to ?会议室
            给我订10份鲜肉包、10碗小米粥，明早八点送到公司 => Plan 10×鲜肉包; 10×小米粥 | to office | at from 11-24 08:00
            请帮我下单：2杯拿铁（1杯热、1杯冰），1个可颂，送到公司前台 => Plan 1×拿铁 +热; 1×拿铁 +冰; 1×可颂 | to office
            哎我想喝奶茶了，给我整一杯伯牙绝弦呗，少糖哈 => Plan 1×伯牙绝弦 +少糖
            给我来俩肉包子一碗粥 => Plan 2×肉包子; 1×粥
            那个，来杯冰美式，大杯的，谢谢啊 => Plan 1×美式 @大杯 +冰
            随便来杯咖啡吧，别太甜 => Plan 1×咖啡 -太甜
            饿死了快给我点个披萨 => Plan 1×披萨
            今天好热，来三杯冰拿铁解解暑 => Plan 3×拿铁 +冰
            老样子，两杯伯牙绝弦 => Plan 2×伯牙绝弦
            我要霸王茶姬那个伯牙绝弦，来四十杯，少冰半糖，送西溪园区 => Plan 40×伯牙绝弦 +少冰 +半糖 | from chagee | to xixi
            瑞幸生椰来一杯 => Question?items[0] 1×生椰 | from luckin
            星巴克拿铁大杯热 => Plan 1×拿铁 @大杯 +热 | from starbucks
            来一杯不加糖的燕麦拿铁 => Plan 1×拿铁 +燕麦 -糖
            点单：伯牙绝弦x3 少冰；花田乌龙x2 去冰 => Plan 3×伯牙绝弦 +少冰; 2×花田乌龙 -冰
            想吃包子了，来五个 => Plan 5×包子
            喝点热的，来杯热拿铁 => Plan 1×拿铁 +热
            能帮我点一份外卖吗，要一个黄油可颂和一杯热拿铁 => Plan 1×黄油可颂; 1×拿铁 +热
            买一送一吗？来两杯拿铁 => Plan 2×拿铁
            不是三杯，是两杯拿铁 => Plan 2×拿铁
            两杯拿铁，哦不，三杯 => Plan 3×拿铁
            一杯拿铁，不对，两杯 => Plan 2×拿铁
            一个大杯拿铁一个中杯美式 => Plan 1×拿铁 @大杯; 1×美式 @中杯
            小杯热美式一杯，加浓 => Plan 1×美式 @小杯 +热 +浓
            半糖去冰的伯牙绝弦来一杯大的 => Plan 1×伯牙绝弦 @大 +半糖 -冰
            给我爸妈买两杯热拿铁送到奶奶家 => Plan 2×拿铁 +热 | to 奶奶家
            我想要兩杯熱拿鐵，謝謝 => Plan 2×拿铁 +熱
            麻煩幫我訂四十杯霸王茶姬的伯牙絕弦，少冰半糖，送到西溪園區，預算八百塊 => Plan 40×伯牙绝弦 +少冰 +半糖 | from chagee | to xixi | max ¥800.00
            請給我一個可頌和一杯美式咖啡 => Plan 1×可颂; 1×美式咖啡
            帮我点2杯latte，要oat milk => Plan 2×拿铁 +oat milk
            来一杯iced americano，大杯 => Plan 1×美式 @大杯 +iced
            order 两杯伯牙绝弦 from 霸王茶姬 => Plan 2×伯牙绝弦 | from chagee
            给我来杯flat white => Plan 1×馥芮白
            来两被拿铁 => Plan 2×拿铁
            点两杯拿贴 => Plan 2×拿铁
            霸王查姬的伯牙绝弦 => Plan 1×伯牙绝弦 | from chagee
            伯牙绝炫三杯 => Plan 3×伯牙绝弦
            来一份小笼包和一碗皮蛋瘦肉粥 => Plan 1×小笼包; 1×皮蛋瘦肉粥
            要两个巨无霸套餐，可乐换成零度 => Plan 2×巨无霸套餐 +零度
            点一个香辣鸡腿堡，不要沙拉酱，配大薯 => Plan 1×香辣鸡腿堡 +大薯 -沙拉酱
            必胜客来个超级至尊披萨，薄底，九寸 => Question?merchant 1×超级至尊披萨 | from ?必胜客
            给孩子点个儿童套餐 => Plan 1×儿童套餐
            四杯生椰拿铁，两杯热两杯冰，都不加糖 => Plan 2×生椰拿铁 +热 -糖; 2×生椰拿铁 +冰 -糖
            五杯多肉葡萄，少冰，其中两杯无糖 => Plan 3×多肉葡萄 +少冰; 2×多肉葡萄 +少冰 -糖
            三杯杨枝甘露分别少冰、去冰、正常冰 => Plan 1×杨枝甘露 +少冰; 1×杨枝甘露 -冰; 1×杨枝甘露 +正常冰
            一半伯牙绝弦一半花田乌龙，总共20杯 => Plan 10×伯牙绝弦; 10×花田乌龙
            伯牙绝弦和花田乌龙各10杯，都少冰 => Plan 10×伯牙绝弦 +少冰; 10×花田乌龙 +少冰
            20杯奶茶，10杯伯牙绝弦10杯花田乌龙 => Plan 10×伯牙绝弦; 10×花田乌龙
            奶茶20杯送西溪园区，要霸王茶姬的 => Plan 20×奶茶 | from chagee | to xixi
            下单伯牙绝弦5杯 => Plan 5×伯牙绝弦
            给我下一单，两杯冰美式，送公司 => Plan 2×美式 +冰 | to office
            我想吃兰州拉面，加蛋加肉 => Plan 1×兰州拉面 +蛋 +肉
            点份寿司，别放芥末 => Plan 1×寿司 -芥末
            给我点杯不太甜的奶茶 => Plan 1×奶茶 +不太甜
            想来一杯热乎乎的奶茶 => Plan 1×奶茶 +热乎乎
            来一杯无糖的冰的大杯美式 => Plan 1×美式 @大杯 +冰的 -糖
            帮我买杯咖啡，要瑞幸的，冰的，不加糖 => Plan 1×咖啡 +冰的 -糖 | from luckin
            有伯牙绝弦的话来两杯 => Plan 2×伯牙绝弦
            来两杯最便宜的拿铁，20分钟内送到 => Plan 2×拿铁 | at by 11-23 09:20 | rank cheapest
            在公司，给我送杯拿铁过来 => Plan 1×拿铁 | to office
            把两杯拿铁送到西溪园区 => Plan 2×拿铁 | to xixi
            晚上七点前送三份披萨到家 => Plan 3×披萨 | to home | at by 11-23 19:00
            买三送一的拿铁来一份 => Plan 1×拿铁
            给我来十个鲜肉包，装两袋 => Plan 10×鲜肉包
            三人份的炸鸡 => Plan 3×炸鸡
            来份双人套餐 => Plan 1×双人套餐
            一大杯拿铁 => Plan 1×拿铁 @大杯
            两小杯美式 => Plan 2×美式 @小杯
            拿铁大杯两杯中杯一杯 => Plan 2×拿铁 @大杯; 1×拿铁 @中杯
            要大杯，拿铁，少冰 => Plan 1×拿铁 @大杯 +少冰
            """
        );

    [Theory]
    [MemberData(nameof(Sentences))]
    public async Task Plan_Order_IsUnderstood(string utterance, string expected) =>
        Assert.Equal(expected, Ask.Summary(await Ask.About(utterance)));
}
