using Qianwen.Core.Planning.Recognisers.Reserved;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Tests.Planning.Recognisers;

public sealed class ReservedSpansTests
{
    [Theory]
    [InlineData("call 13800138000", "13800138000", ReservedKind.Phone)]
    [InlineData("(555) 123-4567", "(555) 123-4567", ReservedKind.Phone)]
    [InlineData("电话010-12345678", "010-12345678", ReservedKind.Phone)]
    [InlineData("改签MU5102", "MU5102", ReservedKind.Service)]
    [InlineData("G7305次列车", "G7305次", ReservedKind.Service)]
    [InlineData("flight UA 123", "123", ReservedKind.Service)]
    [InlineData("to 2508 University Avenue, Palo Alto", "2508 University Avenue", ReservedKind.Street)]
    [InlineData("383 walnut lane thornton", "383 walnut lane", ReservedKind.Street)]
    [InlineData("on 5th Avenue", "5th Avenue", ReservedKind.Street)]
    [InlineData("坐3号线", "3号线", ReservedKind.Street)]
    [InlineData("order number 8812", "8812", ReservedKind.Reference)]
    [InlineData("尾号6789", "6789", ReservedKind.Reference)]
    public void FindAll_Name_IsKeptFromBeingANumber(string text, string words, ReservedKind kind)
    {
        var folded = FoldedText.Of(text);
        var reserved = Assert.Single(ReservedSpans.FindAll(folded.Text));

        Assert.Equal((words, kind), (folded.Words(reserved.Span), reserved.Kind));
    }

    [Theory]
    [InlineData("2 tickets one way")]
    [InlineData("table for 4 at 7")]
    [InlineData("200-300元")]
    [InlineData("12月1号")]
    [InlineData("3 nights at a place near the street")]
    public void FindAll_Quantity_IsNotReserved(string text) =>
        Assert.Empty(ReservedSpans.FindAll(FoldedText.Of(text).Text));
}
