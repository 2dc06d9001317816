using Qianwen.Contracts.Planning;

namespace Qianwen.Core.Tests.Planning;

/// <summary>Addresses that nobody knows stay as they were said, and are asked about; a part of one is not all of it.</summary>
public sealed class AddressWordsTests
{
    public static TheoryData<string, string> Unknown { get; } =
        SentenceTable.Parse(
            """
            order a coffee to 5th Avenue New York => 5th Avenue New York
            order 2 lattes to 221B Baker Street London => 221B Baker Street London
            ORDER A COFFEE TO NEW YORK => NEW YORK
            two lattes to 3rd floor, Nowhere Tower => 3rd floor, Nowhere Tower
            send two lattes to 12 Orange Road, less ice => 12 Orange Road
            两杯拿铁送去西湖银泰 => 西湖银泰
            两杯拿铁送去西湖文化广场银泰百货 => 西湖文化广场银泰百货
            送去西湖銀泰 兩杯拿鐵 => 西湖銀泰
            两杯拿铁送到文一西路969号3幢 => 文一西路969号3幢
            两杯拿铁送到纽约第五大道 => 纽约第五大道
            two lattes to xixi museum => xixi museum
            """
        );

    public static TheoryData<string, string> Known { get; } =
        SentenceTable.Parse(
            """
            两杯拿铁送到西溪园区8号楼前台 => 西溪园区8号楼前台
            两杯拿铁送到杭州西溪园区3号门 => 西溪园区3号门
            两杯拿铁送到西溪园区少冰 => 西溪园区
            two lattes to Xixi campus, building 7, 3rd floor => Xixi Campus, building 7, 3rd floor
            two lattes to xixi campus less ice => Xixi Campus
            """
        );

    [Theory]
    [MemberData(nameof(Unknown))]
    public async Task Plan_AddressNobodyKnows_IsAskedWordForWord(string utterance, string address)
    {
        var result = await Ask.About(utterance);

        Assert.Equal(ArgumentNames.Address, result.Question?.Argument);
        Assert.Equal(address, Assert.Single(result.Legs).Get<DeliveryAddress>(ArgumentNames.Address)!.Text);
        Assert.Single(Ask.ItemsOf(result));
    }

    [Theory]
    [MemberData(nameof(Known))]
    public async Task Plan_KnownPlaceWithDetail_KeepsTheDetail(string utterance, string address)
    {
        var result = await Ask.About(utterance);

        Assert.Equal(PlanKind.Plan, result.Kind);
        Assert.Equal(address, Assert.Single(result.Legs).Get<DeliveryAddress>(ArgumentNames.Address)!.Text);
    }

    [Fact]
    public async Task Plan_PartOfKnownPlace_IsOffered()
    {
        var result = await Ask.About("两杯拿铁送去西湖文化银泰");

        Assert.Contains(result.Question!.Choices, choice => choice.Label == "西湖文化广场");
        var chosen = await Ask.Dialogue("两杯拿铁送去西湖文化银泰", "西湖文化广场");
        Assert.Equal("Plan 2×拿铁 | to west-lake", Ask.Summary(chosen));
    }
}
