namespace Qianwen.Core.Tests.Planning;

/// <summary>Unusual wordings of orders in both languages.</summary>
public sealed class OrderWordingTests
{
    public static TheoryData<string, string> Sentences { get; } =
        SentenceTable.Parse(
            """
            could somebody fetch me a cappuccino, extra hot, oat milk => Plan 1×cappuccino +extra hot +oat milk
            I'm in the mood for a flat white and something sweet => Plan 1×Flat White
            Put me down for two lattes => Plan 2×Latte
            I'll grab three coconut lattes => Plan 3×Coconut Latte
            we'll have the pork buns, six of them => Plan 6×Pork Bun
            two please, lattes => Plan 2×Latte
            make mine a large latte => Plan 1×Latte @large
            1 boya + 1 huatian wulong => Plan 1×Boya Juexian; 1×Flower Field Oolong
            2 boya juexian & 1 butter croissant, deliver to 奶奶家 at 6 => Plan 2×Boya Juexian | to 奶奶家 | at from 11-23 18:00 // 1×Butter Croissant | to 奶奶家 | at from 11-23 18:00
            can I add a croissant to that? and 2 lattes => Plan 1×Croissant; 2×Latte
            what about two lattes => Plan 2×Latte
            order 5 lattes. 3 hot. 2 iced. => Plan 3×Latte +hot; 2×Latte +iced
            three americanos - no sugar in two of them => Plan 1×Americano; 2×Americano -sugar
            5 lattes: 2 with sugar, 3 without => Plan 2×Latte +sugar; 3×Latte -sugar
            get coffee for everyone, 8 cups => Plan 8×Coffee
            my order: 2 lattes, 1 americano, thanks! => Plan 2×Latte; 1×Americano
            Please get 2 Boya Juexian (less ice, half sugar) and 1 Osmanthus Orchid (no ice) => Plan 2×Boya Juexian +less ice +half sugar; 1×Osmanthus Orchid -ice
            2 × latte, 3 × americano => Plan 2×Latte; 3×Americano
            ten butter croissants no more than 15 each => Plan 10×Butter Croissant | max ¥15.00 each
            30 lattes delivered at 14:30 to Xixi Campus, total under 600 => Plan 30×Latte | to xixi | max ¥600.00 | at from 11-23 14:30
            half past three, 4 lattes to the office => Plan 4×Latte | to office | at from 11-23 15:30
            a latte for me and an americano for my wife => Plan 1×Latte; 1×Americano
            buy one latte get me two americanos => Plan 1×Latte; 2×Americano
            order me something from luckin under 20 yuan => Question?items from luckin | max ¥20.00
            Is it possible to get two lattes to West Lake Plaza by noon? => Plan 2×Latte | to west-lake | at by 11-23 12:00
            I need you to order two lattes => Plan 2×Latte
            I want you to get me an americano => Plan 1×Americano
            please don't forget the sugar, two lattes => Plan 2×Latte
            two lattes but not too hot => Plan 2×Latte +not too hot
            no croissant, just two lattes => Plan 2×Latte
            hold the croissant, only coffee => Plan 1×Coffee
            forget the croissant, two lattes is fine => Plan 2×Latte
            drop off 3 coffees at the office => Plan 3×Coffee | to office
            have 6 pork buns sent to my home => Plan 6×Pork Bun | to home
            let me get uhh two lattes and umm a croissant => Plan 2×Latte; 1×Croissant
            TWO LATTES NOW => Plan 2×Latte
            two  lattes ,  one   croissant => Plan 2×Latte; 1×Croissant
            2lattes and 3croissants => Plan 2×Latte; 3×Croissant
            ｔｗｏ　ｌａｔｔｅｓ => Plan 2×Latte
            老板，来两杯拿铁 => Plan 2×拿铁
            服务员点单，一杯美式一个可颂 => Plan 1×美式; 1×可颂
            帮我带杯咖啡 => Plan 1×咖啡
            想要杯热美式，不加糖不加奶 => Plan 1×美式 +热 -糖 -奶
            给我弄三杯奶茶，一杯无糖两杯半糖 => Plan 1×奶茶 -糖; 2×奶茶 +半糖
            三杯奶茶一杯无糖两杯半糖 => Plan 1×奶茶 -糖; 2×奶茶 +半糖
            来5杯，伯牙绝弦 => Plan 5×伯牙绝弦
            伯牙绝弦，5杯，少冰，送公司 => Plan 5×伯牙绝弦 +少冰 | to office
            我跟我同事要两杯拿铁 => Plan 2×拿铁
            给客户点20杯伯牙绝弦，别加糖，两点半送到西溪园区，控制在500以内 => Plan 20×伯牙绝弦 -糖 | to xixi | max ¥500.00 | at from 11-23 14:30
            今天我请客，大家一人一杯伯牙绝弦，一共12个人 => Plan 12×伯牙绝弦
            12个人，一人一杯拿铁 => Plan 12×拿铁
            下午开会，准备30杯美式，一半加冰一半热的 => Plan 15×美式 +加冰; 15×美式 +热的
            麻烦来个大份的小米粥 => Plan 1×小米粥 @大份
            两份小米粥外加四个鲜肉包 => Plan 2×小米粥; 4×鲜肉包
            小米粥两份，鲜肉包四个，都送到家里 => Plan 2×小米粥; 4×鲜肉包 | to home
            要两杯拿铁，其中一杯换燕麦奶 => Plan 1×拿铁; 1×拿铁 +燕麦奶
            拿铁两杯，一杯加浓缩 => Plan 1×拿铁; 1×拿铁 +浓缩
            来两杯一样的，拿铁，少糖 => Plan 2×拿铁 +少糖
            四杯美式：两杯冰两杯热 => Plan 2×美式 +冰; 2×美式 +热
            买10杯生椰拿铁，要冰的，瑞幸的，送西湖文化广场，半小时内 => Plan 10×生椰拿铁 +冰的 | from luckin | to west-lake | at by 11-23 09:30
            花田乌龙和桂馥兰香一样一杯 => Plan 1×花田乌龙; 1×桂馥兰香
            各来一杯伯牙绝弦和花田乌龙 => Plan 1×伯牙绝弦; 1×花田乌龙
            伯牙绝弦、花田乌龙、桂馥兰香各三杯，全部少冰 => Plan 3×伯牙绝弦 +少冰; 3×花田乌龙 +少冰; 3×桂馥兰香 +少冰
            拿铁换燕麦奶，来两杯 => Plan 2×拿铁 +燕麦奶
            不加冰的美式两杯 => Plan 2×美式 -冰
            一杯不要冰不要糖的美式 => Plan 1×美式 -冰 -糖
            无糖去冰美式 => Plan 1×美式 -糖 -冰
            给我来一杯最大杯的美式 => Plan 1×美式 @大杯
            中杯拿铁热的少糖 => Plan 1×拿铁 @中杯 +热的 +少糖
            再帮我点杯奶茶吧 => Plan 1×奶茶
            还是来杯拿铁吧 => Plan 1×拿铁
            那就来两杯拿铁好了 => Plan 2×拿铁
            就两杯拿铁 => Plan 2×拿铁
            两杯拿铁就行 => Plan 2×拿铁
            两杯拿铁可以吗 => Plan 2×拿铁
            可不可以帮忙点两杯拿铁 => Plan 2×拿铁
            拿铁来2杯呗 => Plan 2×拿铁
            拿铁×2 => Plan 2×拿铁
            ２杯拿铁 => Plan 2×拿铁
            ①杯拿铁 => Plan 1×拿铁
            来壹杯拿铁 => Plan 1×拿铁
            两杯 拿 铁 => Plan 2×拿铁
            来两杯拿铁😊 => Plan 2×拿铁
            两杯拿铁!!! => Plan 2×拿铁
            快点来两杯拿铁 => Plan 2×拿铁
            急！十杯美式马上送到公司 => Plan 10×美式 | to office
            """
        );

    [Theory]
    [MemberData(nameof(Sentences))]
    public async Task Plan_UnusualWording_IsUnderstood(string utterance, string expected) =>
        Assert.Equal(expected, Ask.Summary(await Ask.About(utterance)));
}
