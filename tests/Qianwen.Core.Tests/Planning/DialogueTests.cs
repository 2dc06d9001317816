namespace Qianwen.Core.Tests.Planning;

/// <summary>Conversations, turn by turn: what the last turn makes of the ones before.</summary>
public sealed class DialogueTests
{
    public static TheoryData<string, string> Sentences { get; } =
        SentenceTable.Parse(
            """
            两杯拿铁 || 好  => Decision:Accept 2×拿铁
            two lattes || yes please => Decision:Accept 2×Latte
            two lattes || sure, go ahead and order it => Decision:Accept 2×Latte
            two lattes || 👍 => Decision:Accept 2×Latte
            two lattes || ok but make it 3 => Change 3×Latte
            two lattes || yes but with oat milk => Change 2×Latte +oat milk
            two lattes || no => Decision:Decline
            two lattes || nah => Decision:Decline
            two lattes || no, never mind => Decision:Decline
            two lattes || nah forget it, too expensive => Decision:Decline
            two lattes || cancel => Decision:Decline
            two lattes || never mind => Decision:Decline
            two lattes || no, two americanos => Change 2×Americano
            two lattes || no, three => Change 3×Latte
            two lattes || hmm => Answer 2×Latte
            two lattes || how much is it => Answer 2×Latte
            two lattes || why this one => Answer 2×Latte
            two lattes || is it hot? => Answer 2×Latte
            two lattes || actually make it americanos => Change 2×Americano
            two lattes || change the lattes to americanos => Change 2×Americano
            two lattes || add a croissant => Change 2×Latte; 1×Croissant
            two lattes || and a croissant => Change 2×Latte; 1×Croissant
            two lattes || also a croissant please => Change 2×Latte; 1×Croissant
            two lattes || can you add a croissant => Change 2×Latte; 1×Croissant
            two lattes || I also want a croissant => Change 2×Latte; 1×Croissant
            two lattes || one more => Change 3×Latte
            two lattes || one more latte => Change 3×Latte
            two lattes || deliver it to the office => Change 2×Latte | to office
            two lattes || to xixi campus => Change 2×Latte | to xixi
            two lattes || under 40 yuan => Change 2×Latte | max ¥40.00
            two lattes || make it hot => Change 2×Latte +hot
            two lattes || large please => Change 2×Latte @large
            two lattes || without sugar => Change 2×Latte -sugar
            two lattes || hold the sugar => Change 2×Latte -sugar
            two lattes || get it from starbucks => Change 2×Latte | from starbucks
            two lattes || from starbucks instead => Change 2×Latte | from starbucks
            two lattes || somewhere cheaper => Change 2×Latte | rank cheapest
            two lattes || a different shop please => Change 2×Latte | not this
            two lattes || order 3 pork buns => Change 3×Pork Bun
            two lattes || he said yes => Answer 2×Latte
            two lattes || my friend says ok => Answer 2×Latte
            two lattes || "yes" => Answer 2×Latte
            two lattes || what's the weather => Answer 2×Latte
            two lattes || hello => Answer 2×Latte
            two lattes || thanks => Answer 2×Latte
            two lattes || make it 500 => Question?items[0].quantity 500×Latte
            two lattes || make it 0 => Question?items[0].quantity 1×Latte
            two lattes || double it => Change 4×Latte
            two lattes || half of them hot => Change 1×Latte; 1×Latte +hot
            two lattes || one hot one iced => Change 1×Latte +hot; 1×Latte +iced
            two lattes || make one of them iced => Change 1×Latte; 1×Latte +iced
            two lattes and three americanos || make the lattes 5 => Change 5×Latte; 3×Americano
            two lattes and three americanos || 5 lattes => Change 5×Latte; 3×Americano
            two lattes and three americanos || remove the americanos => Change 2×Latte
            two lattes and three americanos || make it 5 => Answer 2×Latte; 3×Americano
            two lattes and three americanos || americanos iced => Change 2×Latte; 3×Americano +iced
            two lattes and three americanos || no lattes => Change 3×Americano
            点两杯拿铁 || 确认 => Decision:Accept 2×拿铁
            点两杯拿铁 || 下单 => Decision:Accept 2×拿铁
            点两杯拿铁 || 可以，下单吧 => Decision:Accept 2×拿铁
            点两杯拿铁 || 行 => Decision:Accept 2×拿铁
            点两杯拿铁 || 嗯嗯 => Decision:Accept 2×拿铁
            点两杯拿铁 || 就这样吧谢谢 => Decision:Accept 2×拿铁
            点两杯拿铁 || 不要了 => Decision:Decline
            点两杯拿铁 || 算了吧 => Decision:Decline
            点两杯拿铁 || 算了，不要了 => Decision:Decline
            点两杯拿铁 || 不买了，算了吧，谢谢 => Decision:Decline
            点两杯拿铁 || 不，不要冰 => Change 2×拿铁 -冰
            点两杯拿铁 || 取消 => Decision:Decline
            点两杯拿铁 || 太贵了 => Decision:Decline
            点两杯拿铁 || 再想想 => Answer 2×拿铁
            点两杯拿铁 || 好是好，就是有点贵 => Answer 2×拿铁
            点两杯拿铁 || 便宜点的有吗 => Change 2×拿铁 | rank cheapest
            点两杯拿铁 || 改成三杯 => Change 3×拿铁
            点两杯拿铁 || 三杯 => Change 3×拿铁
            点两杯拿铁 || 要三杯 => Change 3×拿铁
            点两杯拿铁 || 不对，是三杯 => Change 3×拿铁
            点两杯拿铁 || 不，三杯 => Change 3×拿铁
            点两杯拿铁 || 换成大杯 => Change 2×拿铁 @大杯
            点两杯拿铁 || 大杯的 => Change 2×拿铁 @大杯
            点两杯拿铁 || 热的 => Change 2×拿铁 +热的
            点两杯拿铁 || 都要热的 => Change 2×拿铁 +热的
            点两杯拿铁 || 一杯热的一杯冰的 => Change 1×拿铁 +热的; 1×拿铁 +冰的
            点两杯拿铁 || 加一个可颂 => Change 2×拿铁; 1×可颂
            点两杯拿铁 || 再加一个可颂 => Change 2×拿铁; 1×可颂
            点两杯拿铁 || 再来两杯 => Change 4×拿铁
            点两杯拿铁 || 拿铁换成美式 => Change 2×美式
            点两杯拿铁 || 换成美式 => Change 2×美式
            点两杯拿铁 || 不要拿铁了，要美式 => Change 2×美式
            点两杯拿铁 || 不要冰 => Change 2×拿铁 -冰
            点两杯拿铁 || 少糖 => Change 2×拿铁 +少糖
            点两杯拿铁 || 送到公司 => Change 2×拿铁 | to office
            点两杯拿铁 || 地址改成西溪园区 => Change 2×拿铁 | to xixi
            点两杯拿铁 || 换一家 => Change 2×拿铁 | not this
            点两杯拿铁 || 换成星巴克的 => Change 2×拿铁 | from starbucks
            点两杯拿铁 || 不要这家，换星巴克 => Change 2×拿铁 | from starbucks | not this
            点两杯拿铁 || 预算30 => Change 2×拿铁 | max ¥30.00
            点两杯拿铁 || 半小时内送到 => Change 2×拿铁 | at by 11-23 09:30
            点两杯拿铁 || 多少钱 => Answer 2×拿铁
            点两杯拿铁 || 为什么这么贵 => Answer 2×拿铁
            点两杯拿铁 || 配送费多少 => Answer 2×拿铁
            点两杯拿铁 || 什么时候能到 => Status 2×拿铁
            点两杯拿铁 || 好喝吗 => Answer 2×拿铁
            点两杯拿铁 || 点三杯美式 => Change 3×美式
            点两杯拿铁 || 老板说可以 => Answer 2×拿铁
            点两杯拿铁 || 备注多放冰 => Change 2×拿铁 | note 多放冰
            点两杯拿铁和一个可颂 || 不要可颂了 => Change 2×拿铁
            点两杯拿铁和一个可颂 || 去掉可颂 => Change 2×拿铁
            点两杯拿铁和一个可颂 || 可颂要两个 => Change 2×拿铁; 2×可颂
            点两杯拿铁和一个可颂 || 拿铁改三杯 => Change 3×拿铁; 1×可颂
            order something || two lattes => Plan 2×Latte
            order something || pizza => Plan 1×Pizza
            order something || never mind => Answer
            order something || from starbucks => Question?items from starbucks
            order something || i don't know => Question?items
            order something || a latte from starbucks to the office => Plan 1×Caffe Latte | from starbucks | to office
            some lattes || five => Plan 5×Latte
            some lattes || 5 please => Plan 5×Latte
            some lattes || a few => Question?items[0].quantity 1×Latte
            some lattes || actually 3 americanos => Plan 3×Americano
            lattes for the team || 10 => Change 10×Latte
            点些拿铁 || 十杯 => Plan 10×拿铁
            两杯拿铁送到火星 || 公司 => Plan 2×拿铁 | to office
            两杯拿铁送到火星 || 西溪园区 => Plan 2×拿铁 | to xixi
            两杯拿铁送到火星 || 第二个 => Plan 2×拿铁 | to office
            两杯拿铁送到火星 || 月球 => Question?address 2×拿铁 | to ?月球
            两杯拿铁送到火星 || 算了 => Answer
            来一杯星巴克的生椰拿铁 || 好 => Plan 1×生椰拿铁 | from luckin
            来一杯星巴克的生椰拿铁 || 不用了 => Answer
            来一杯星巴克的生椰拿铁 || 瑞幸 => Plan 1×生椰拿铁 | from luckin
            来一杯星巴克的生椰拿铁 || 那换成拿铁吧 => Plan 1×拿铁 | from starbucks
            三百杯拿铁 || 三十杯 => Plan 30×拿铁
            """
        );

    [Theory]
    [MemberData(nameof(Sentences))]
    public async Task Plan_LastTurn_IsUnderstoodInContext(string turns, string expected) =>
        Assert.Equal(expected, Ask.Summary(await Ask.Dialogue(turns.Split(" || "))));
}
