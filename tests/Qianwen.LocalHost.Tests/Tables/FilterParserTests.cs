using Qianwen.LocalHost.Tables.Entities;
using Qianwen.LocalHost.Tables.Filters;
using Qianwen.LocalHost.Tables.Protocol;

namespace Qianwen.LocalHost.Tests.Tables;

public sealed class FilterParserTests
{
    private static readonly Dictionary<string, EdmValue> s_entity = new()
    {
        ["Int"] = EdmValue.Int32(5),
        ["Long"] = EdmValue.Int64(5_000_000_000),
        ["Double"] = EdmValue.Double(2.5),
        ["NaN"] = EdmValue.Double(double.NaN),
        ["Text"] = EdmValue.String("it's (a) and b"),
        ["Yes"] = EdmValue.Boolean(true),
        ["No"] = EdmValue.Boolean(false),
        ["When"] = EdmValue.DateTime(new DateTime(2026, 5, 1, 8, 0, 0, DateTimeKind.Utc)),
        ["Id"] = EdmValue.Guid(Guid.Parse("6bc44494-d2b7-4738-8f87-acd692226a5c")),
        ["Bytes"] = EdmValue.Binary([1, 255]),
        ["名称"] = EdmValue.String("茶"),
        ["order"] = EdmValue.Int32(1),
    };

    [Theory]
    [InlineData("Int eq 5", true)]
    [InlineData("  Int   eq\t5 ", true)]
    [InlineData("5 eq Int", true)]
    [InlineData("4 lt Int", true)]
    [InlineData("4 gt Int", false)]
    [InlineData("5 le Int and 5 ge Int", true)]
    [InlineData("Int eq 5L and Int eq 5.0 and Int eq 5d", true)]
    [InlineData("Int gt -6 and Int lt +6", true)]
    [InlineData("Long eq 5000000000", true)]
    [InlineData("Long gt 5000000000L", false)]
    [InlineData("Double eq 2.5 and Double lt 1E+1 and Double gt .5", true)]
    [InlineData("Double gt 2", true)]
    [InlineData("NaN eq 1 or NaN ne 1 or NaN lt 1", false)]
    [InlineData("Text eq 'it''s (a) and b'", true)]
    [InlineData("When eq datetime'2026-05-01T16:00:00+08:00'", true)]
    [InlineData("When lt datetime'2026-05-01T08:00:00.0000001Z'", true)]
    [InlineData("Id eq guid'6BC44494-d2b7-4738-8f87-acd692226a5c'", true)]
    [InlineData("Bytes eq X'01FF' and Bytes eq binary'01ff' and Bytes gt X'01'", true)]
    [InlineData("名称 eq '茶'", true)]
    [InlineData("order eq 1", true)]
    [InlineData("Yes", true)]
    [InlineData("No or not No", true)]
    [InlineData("not Yes", false)]
    [InlineData("not not Yes", true)]
    [InlineData("not Int eq 4", true)]
    [InlineData("true and not false", true)]
    [InlineData("Int eq 5 or Int eq 5 and Int eq 4", true)]
    [InlineData("(Int eq 5 or Int eq 5) and Int eq 4", false)]
    [InlineData("((((Int eq 5))))", true)]
    [InlineData("(Int eq 5)and(Yes)", true)]
    [InlineData("Int eq '5'", false)]
    [InlineData("Int ne '5'", false)]
    [InlineData("Text ne 5", false)]
    [InlineData("Int", false)]
    [InlineData("Missing ne 5", false)]
    [InlineData("not (Missing eq 5)", true)]
    public void Parse_Filter_MatchesAsTheServiceDoes(string filter, bool matches) =>
        Assert.Equal(matches, FilterParser.Parse(filter).Matches(Find));

    [Theory]
    [InlineData("", 0)]
    [InlineData("Int eq", 6)]
    [InlineData("Int eq 5 and", 12)]
    [InlineData("Int eq 5 Int", 9)]
    [InlineData("(Int eq 5", 9)]
    [InlineData("Int eq 5)", 8)]
    [InlineData("Int like 5", 4)]
    [InlineData("Int eq 'open", 7)]
    [InlineData("Int eq 5x", 7)]
    [InlineData("Int eq time'1'", 7)]
    [InlineData("Int eq guid'1'", 7)]
    [InlineData("Int eq X'abc'", 7)]
    [InlineData("Int eq datetime'soon'", 7)]
    [InlineData("Int eq 99999999999999999999", 7)]
    [InlineData("Int eq ; drop", 7)]
    [InlineData("5", 1)]
    public void Parse_NoFilter_IsRefusedWithThePosition(string filter, int position)
    {
        var refusal = Assert.Throws<TableServiceException>(() => FilterParser.Parse(filter));

        Assert.Equal((400, "InvalidInput"), (refusal.Status, refusal.Code));
        Assert.EndsWith($"position {position}.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_ComparisonWithNull_IsRefused() =>
        Assert.Equal(400, Assert.Throws<TableServiceException>(() => FilterParser.Parse("Int eq null")).Status);

    [Theory]
    [InlineData("Int eq Long")]
    [InlineData("5 eq 5")]
    public void Parse_ComparisonWithoutPropertyAndConstant_IsNotImplemented(string filter) =>
        Assert.Equal(501, Assert.Throws<TableServiceException>(() => FilterParser.Parse(filter)).Status);

    [Fact]
    public void Parse_NestedWithoutEnd_IsRefusedBeforeTheStackEnds()
    {
        var filter = new string('(', 100_000) + "Int eq 5" + new string(')', 100_000);

        Assert.Equal(400, Assert.Throws<TableServiceException>(() => FilterParser.Parse(filter)).Status);
    }

    private static EdmValue? Find(string property) => s_entity.TryGetValue(property, out var value) ? value : null;
}
