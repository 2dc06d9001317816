namespace Qianwen.Core.Tests.Planning;

/// <summary>English orders in many styles, each with what must be understood.</summary>
public sealed class EnglishOrderTests
{
    public static TheoryData<string, string> Sentences { get; } =
        SentenceTable.Parse(
            """
            can I get two lattes please => Plan 2×Latte
            could you order me a large iced americano from starbucks => Plan 1×Americano @large +iced | from starbucks
            I'd like 3 boya juexian, less ice, half sugar, to my office => Plan 3×Boya Juexian +less ice +half sugar | to office
            hey get us a dozen pork buns and six millet porridges => Plan 12×Pork Bun; 6×Millet Porridge
            please send 5 coffees to west lake plaza by noon => Plan 5×Coffee | to west-lake | at by 11-23 12:00
            2x latte, 1x croissant => Plan 2×Latte; 1×Croissant
            latte x2 and americano x 3 => Plan 2×Latte; 3×Americano
            two large lattes with oat milk and no sugar => Plan 2×Latte @large +oat milk -sugar
            a latte with oat milk and an americano with less ice => Plan 1×Latte +oat milk; 1×Americano +less ice
            one hot latte and two iced ones => Plan 1×Latte +hot; 2×Latte +iced
            three lattes: one hot, two iced => Plan 1×Latte +hot; 2×Latte +iced
            four lattes, half hot half iced => Plan 2×Latte +hot; 2×Latte +iced
            I want a coffee and a croissant for under 50 yuan => Plan 1×Coffee; 1×Croissant | max ¥50.00
            order forty-two boya juexian => Plan 42×Boya Juexian
            get me half a dozen croissants => Plan 6×Croissant
            a couple of lattes => Plan 2×Latte
            I need 20 milk teas for the team meeting at 3pm => Plan 20×Milk Tea | at from 11-23 15:00
            twenty milk teas delivered to xixi campus before 3:30 pm => Plan 20×Milk Tea | to xixi | at by 11-23 15:30
            grab me a flat white from Starbucks asap => Plan 1×Flat White | from starbucks | rank fastest
            I'll have the coconut latte => Plan 1×Coconut Latte
            I'll take a medium latte with an extra shot => Plan 1×Latte @medium +extra shot
            latte with two shots => Plan 1×Latte +shots
            can we have 10 iced lattes, 5 with oat milk and 5 without sugar => Plan 5×Latte +iced +oat milk; 5×Latte +iced -sugar
            order 2 burgers and fries => Plan 2×burgers; 1×fries
            a ham and cheese sandwich please => Plan 1×ham and cheese sandwich
            can you get me the cheapest latte => Plan 1×Latte | rank cheapest
            get me a latte but no more than 20 yuan => Plan 1×Latte | max ¥20.00
            two lattes, $30 max => Plan 2×Latte | max 30.00 USD
            order pizza for dinner => Plan 1×Pizza
            order a pizza => Plan 1×Pizza
            I want to eat pork buns => Plan 1×Pork Bun
            I'm craving boba => Plan 1×boba
            would you mind ordering 2 lattes => Plan 2×Latte
            let's get 12 lattes => Plan 12×Latte
            hi there! could you please order 2 butter croissants from Wheat Wave Bakery? thanks => Plan 2×Butter Croissant | from bakery
            CHAGEE's Boya Juexian, 2 cups, large => Plan 2×Boya Juexian @large | from chagee
            two latte's => Plan 2×Latte
            4 lattes to work please => Plan 4×Latte | to office
            deliver 3 lattes to 5th Avenue Plaza => Question?address 3×Latte | to ?5th Avenue Plaza
            get 2 lattes to the bund => Plan 2×Latte | to bund
            latte => Plan 1×Latte
            bawang chaji boya, two => Plan 2×Boya Juexian | from chagee
            boyajuexian 10 cups => Plan 10×Boya Juexian
            ba wang cha ji bo ya jue xian 3 cups => Plan 3×Boya Juexian | from chagee
            2 bo ya jue xian from ba wang cha ji => Plan 2×Boya Juexian | from chagee
            starbuks latte => Plan 1×Caffe Latte | from starbucks
            order one coconut late from lucking coffee => Plan 1×Coconut Latte | from luckin
            two croisants => Plan 2×Croissant
            a latte from Joe's Cafe => Question?merchant 1×Latte | from ?Joe's Cafe
            get me some food => Question?items
            I'm starving => Question?items
            order something nice from starbucks => Question?items from starbucks
            anything from heytea => Question?items from heytea
            I want two lattes, hot, with oat milk, no sugar, deliver to office, under 80 yuan, in 40 minutes => Plan 2×Latte +hot +oat milk -sugar | to office | max ¥80.00 | at by 11-23 09:40
            get everyone a latte => Question?items[0].quantity 1×Latte
            a latte and two americanos from luckin and a french croissant from starbucks => Plan 1×Latte; 2×Americano | from luckin // 1×French Croissant | from starbucks
            latte from starbucks and pork bun from qingfeng => Plan 1×Caffe Latte | from starbucks // 1×Pork Bun | from bao
            leave it at the front desk: 2 lattes => Plan 2×Latte | note leave it at the front desk
            two lattes, note: extra hot please => Plan 2×Latte | note extra hot please
            order me a latte tomorrow at 9am => Plan 1×Latte | at from 11-24 09:00
            bread and butter => Plan 1×Bread and Butter Pudding
            two bread and butter puddings and a latte => Plan 2×Bread and Butter Pudding; 1×Latte
            need 15 lattes for 15 people => Plan 15×Latte
            order 1k lattes => Question?items[0].quantity 1000×Latte
            order 2.5 lattes => Question?items[0].quantity 1×Latte
            order -3 lattes => Question?items[0].quantity 1×Latte
            a few lattes => Question?items[0].quantity 1×Latte
            two or three lattes => Question?items[0].quantity 1×Latte
            5-6 lattes => Question?items[0].quantity 1×Latte
            iced americano no sugar less ice large x 3 => Plan 3×Americano @large +iced +less ice -sugar
            Give me 2 Americanos & 1 latte. => Plan 2×Americano; 1×Latte
            just a latte => Plan 1×Latte
            latte please!! => Plan 1×Latte
            gimme 2 boba => Plan 2×boba
            I would love a hot latte => Plan 1×Latte +hot
            one more latte => Plan 1×Latte
            get me a latte and a latte => Plan 1×Latte; 1×Latte
            """
        );

    [Theory]
    [MemberData(nameof(Sentences))]
    public async Task Plan_Order_IsUnderstood(string utterance, string expected) =>
        Assert.Equal(expected, Ask.Summary(await Ask.About(utterance)));
}
