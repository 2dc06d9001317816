namespace Qianwen.Core.Tests.Planning;

/// <summary>Changes of an open proposal keep every thing and amount that was not named.</summary>
public sealed class RevisionAmountTests
{
    public static TheoryData<string, string> Changes =>
        SentenceTable.Parse(
            """
            two lattes > yes, and add a croissant => Change 2×Latte; 1×Croissant
            two lattes > yes and two croissants => Change 2×Latte; 2×Croissant
            two lattes > ok great, also a croissant => Change 2×Latte; 1×Croissant
            two lattes > what about adding a croissant? => Change 2×Latte; 1×Croissant
            two lattes > three americanos instead => Change 3×Americano
            two lattes > don't add sugar => Change 2×Latte -sugar
            two lattes and a croissant > cancel the croissant => Change 2×Latte
            five lattes > one less => Change 4×Latte
            five lattes > take off one => Change 4×Latte
            five lattes > remove two lattes => Change 3×Latte
            order coffee > a large one with oat milk => Change 1×Coffee @large +oat milk
            两杯拿铁 > 好的，再加一个可颂 => Change 2×拿铁; 1×可颂
            两杯拿铁 > 好的，来两个可颂 => Change 2×拿铁; 2×可颂
            两杯拿铁一个可颂 > 可颂不要了 => Change 2×拿铁
            三杯拿铁 > 去掉一杯 => Change 2×拿铁
            三杯拿铁 > 去掉一杯拿铁 => Change 2×拿铁
            三杯拿铁 > 少一杯 => Change 2×拿铁
            三杯拿铁 > 一杯就够了 => Change 1×拿铁
            两杯拿铁 > 可以少冰吗 => Change 2×拿铁 +少冰
            两杯拿铁 > 改成一杯大杯一杯中杯 => Change 1×拿铁 @大杯; 1×拿铁 @中杯
            来几杯奶茶 > 五杯，少冰 => Plan 5×奶茶 +少冰
            来几杯奶茶 > 换成咖啡，三杯 => Plan 3×咖啡
            """
        );

    public static TheoryData<string, string> Answers =>
        SentenceTable.Parse(
            """
            don't do it => Decision:Decline
            do not order => Decision:Decline
            no problem => Decision:Accept
            如果下雨就不要了 => Answer
            my friend said yes => Answer
            我不确定 => Answer
            why yes is a funny word => Answer
            """
        );

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task Plan_Revision_KeepsTheRest(string dialogue, string expected)
    {
        var result = await Ask.Dialogue(dialogue.Split(" > "));

        Assert.Equal(expected, $"{result.Kind} {Ask.Items(result)}");
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Plan_AnswerToProposal_IsReadWithCare(string answer, string expected)
    {
        var result = await Ask.Dialogue("two lattes", answer);

        Assert.Equal(expected, $"{result.Kind}{(result.Decision is { } decision ? $":{decision}" : "")}");
    }

    [Theory]
    [InlineData("I want to sell 40 cups of tea")]
    [InlineData("we need to return two lattes")]
    [InlineData("公告：请各部门点40杯伯牙绝弦")]
    [InlineData("I'd like to cook 3 croissants at home")]
    public async Task Plan_OtherVerbThanOrdering_IsNoOrder(string utterance) =>
        Assert.Equal(Contracts.Planning.PlanKind.Answer, (await Ask.About(utterance)).Kind);
}
