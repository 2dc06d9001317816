namespace Qianwen.Core.Tests.Planning;

/// <summary>More English orders: polite, hurried, rambling, listed, misspelt.</summary>
public sealed class EnglishOrderStyleTests
{
    public static TheoryData<string, string> Sentences { get; } =
        SentenceTable.Parse(
            """
            two iced lattes and one hot americano, all with oat milk => Plan 2×Latte +iced +oat milk; 1×Americano +hot +oat milk
            two lattes and a croissant, no sugar => Plan 2×Latte -sugar; 1×Croissant
            two lattes without sugar or ice => Plan 2×Latte -sugar -ice
            can i order 3 cheezo grapes => Plan 3×Cheezo Grape
            could I possibly have a very grape with less sugar and coconut jelly => Plan 1×Cheezo Grape +less sugar +coconut jelly
            buy 10 standard americanos => Plan 10×Standard Americano
            three flat whites, one decaf => Plan 2×Flat White; 1×Flat White +decaf
            2 vegan croissants => Plan 2×vegan croissants
            spicy chicken burger and a large fries => Plan 1×spicy chicken burger; 1×fries @large
            Hi, we have a meeting at 2 with 12 people, please order 12 boya juexian, half of them less ice, to the office by 1:45pm, budget 250 yuan => Plan 6×Boya Juexian; 6×Boya Juexian +less ice | to office | max ¥250.00 | at by 11-23 13:45
            Please arrange 30 coconut lattes for the town hall, 10 hot and 20 iced, deliver to Xixi Campus before 10:30 tomorrow => Plan 10×Coconut Latte +hot; 20×Coconut Latte +iced | to xixi | at by 11-24 10:30
            Could you get the team some drinks? 6 americanos, 4 lattes with oat milk, and 2 boba with pearls => Plan 6×Americano; 4×Latte +oat milk; 2×boba +pearls
            Order lunch for me: one spicy chicken burger meal, no mayo, and a large coke => Plan 1×spicy chicken burger meal -mayo; 1×coke @large
            2 latte pls => Plan 2×Latte
            yo get me a boba asap => Plan 1×boba | rank fastest
            need coffee. large. black. no sugar => Plan 1×Coffee @large +black -sugar
            latte w/ oat milk & extra shot thx => Plan 1×Latte +oat milk +extra shot
            can u order 3 lattes 4 me => Plan 3×Latte
            1 iced latte 2 hot americanos => Plan 1×Latte +iced; 2×Americano +hot
            lattex2 => Plan 2×Latte
            gimme a large iced oat latte no sugar from luckin rn => Plan 1×Latte @large +iced +oat -sugar | from luckin
            Good morning dear, would you be so kind as to order me one small hot latte without sugar? => Plan 1×Latte @small +hot -sugar
            I should like two butter croissants and a pot of tea, if possible. => Plan 2×Butter Croissant; 1×pot of tea
            My colleagues and I are staying late tonight so let's order 8 coconut lattes to the office, less sugar, and make sure it arrives by 7pm => Plan 8×Coconut Latte +less sugar | to office | at by 11-23 19:00
            I don't like sweet drinks, so get me a latte with no sugar => Plan 1×Latte -sugar
            It's hot today, can I have an iced americano? => Plan 1×Americano +iced
            The kids want something sweet; order two very grapes, less sugar => Plan 2×Cheezo Grape +less sugar
            - 2 lattes => Plan 2×Latte
            - 1 americano, iced => Plan 1×Americano +iced
            - 3 pork buns => Plan 3×Pork Bun
            Latte: 2 => Plan 2×Latte
            Americano: 1 => Plan 1×Americano
            lattes, 3 => Plan 3×Latte
            Boya Juexian 5, Huatian Wulong 3 => Plan 5×Boya Juexian; 3×Flower Field Oolong
            3 lattes 2 americanos 1 flat white => Plan 3×Latte; 2×Americano; 1×Flat White
            oder me 2 lates => Question?items[0] 2×lates
            plese get me too lattes => Plan 1×Latte
            two americanoes and a lattee => Plan 2×Americano; 1×Latte
            croisant x2 => Plan 2×Croissant
            coconnut latte => Plan 1×Coconut Latte
            strabucks latte => Plan 1×Caffe Latte | from starbucks
            Deliver 2 Zinger burgers and a bucket of wings to Zhongguancun by 7 => Question?address 2×Zinger burgers; 1×wings | to ?Zhongguancun | at by 11-23 19:00
            I'd like to place an order for 3 pepperoni pizzas with thin crust => Plan 3×pepperoni pizzas +thin crust
            Can you order some sushi for two people => Question?items[0].quantity 1×sushi
            One Big Mac meal with a large Coke Zero, no pickles => Plan 1×Big Mac meal @large +Coke Zero -pickles
            two bowls of beef noodles, one extra spicy one not spicy => Plan 1×beef noodles +extra spicy; 1×beef noodles +not spicy
            a plate of dumplings and hot and sour soup => Plan 1×dumplings; 1×hot and sour soup
            get 3 pork dumplings from Yuanji => Question?merchant 3×pork dumplings | from ?Yuanji
            A medium caramel macchiato, hot, extra shot => Plan 1×caramel macchiato @medium +hot +extra shot
            2 mango pomelo sago from nayuki => Question?merchant 2×mango pomelo sago | from ?nayuki
            a fruit tea without ice, and a cheese tea with less sugar => Plan 1×Fruit Tea -ice; 1×cheese tea +less sugar
            I'd kill for a burger => Plan 1×burger
            fancy a coffee, black => Plan 1×Coffee +black
            Two coffees: one with milk, one without => Plan 1×Coffee +milk; 1×Coffee -milk
            3 teas - 2 hot, 1 cold => Plan 2×Tea +hot; 1×Tea +cold
            please order: latte (hot, large) x 2, croissant x 1 => Plan 2×Latte @large +hot; 1×Croissant
            ok let's do 10 milk teas, half with pearls, half without => Plan 5×Milk Tea +pearls; 5×Milk Tea -pearls
            order breakfast: 2 soy milks and 4 steamed buns => Plan 2×soy milks; 4×steamed buns
            coffee for four please => Plan 4×Coffee
            get me the usual => Question?items
            same as last time => Question?items
            surprise me => Question?items
            anything cheap => Question?items
            a salad, no dressing, under 40 RMB, delivered within 45 minutes => Plan 1×salad -dressing | max ¥40.00 | at by 11-23 09:45
            I need 100 boxed lunches tomorrow at noon to the west lake culture square => Question?address 100×boxed lunches | to ?the west lake culture square | at from 11-24 12:00
            get two large fries, and make one of them without salt => Plan 1×fries @large; 1×fries @large -salt
            one latte please and also a croissant => Plan 1×Latte; 1×Croissant
            just one americano => Plan 1×Americano
            not two, three lattes => Plan 3×Latte
            two lattes, sorry, three => Plan 3×Latte
            two lattes, make that four => Plan 4×Latte
            two lattes and, um, a flat white => Plan 2×Latte; 1×Flat White
            could we get a round of lattes for the 6 of us => Plan 6×Latte
            send a bunch of croissants to the office => Question?items[0].quantity 1×Croissant | to office
            send coffee to my office => Plan 1×Coffee | to office
            order coffee => Plan 1×Coffee
            order coffee from luckin to the office at 3 => Plan 1×Coffee | from luckin | to office | at from 11-23 15:00
            """
        );

    [Theory]
    [MemberData(nameof(Sentences))]
    public async Task Plan_Order_IsUnderstood(string utterance, string expected) =>
        Assert.Equal(expected, Ask.Summary(await Ask.About(utterance)));
}
