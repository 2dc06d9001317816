using Qianwen.AzureSdk.Facade.Tests.Shape;

namespace Qianwen.AzureSdk.Facade.Tests;

public sealed class SignatureRendererTests
{
    [Fact]
    public void Heading_OfADerivedClass_NamesKindAndBase() =>
        Assert.Equal(
            "class Qianwen.AzureSdk.Facade.Tests.SampleException : Exception",
            SignatureRenderer.Heading(typeof(SampleException))
        );

    [Fact]
    public void Members_OfAClass_AreWrittenAsTheListWritesThem() =>
        Assert.Equal(
            [
                "protected ctor(string name)",
                "public virtual int? Count { get; }",
                "public string Name { get; init; }",
                "public override string Message { get; }",
                "protected virtual Task<T> ReadAsync<T>(long from = -1, DayOfWeek day = Friday, bool all = true, "
                    + "CancellationToken token = default)",
                "public static void Fill(ref int value, string[] rest)",
            ],
            SignatureRenderer.Members(typeof(SampleException))
        );

    [Theory]
    [InlineData("public virtual int? Count { get; set; }")]
    [InlineData("public int? Count { get; }")]
    [InlineData("public virtual int Count { get; }")]
    public void Members_OfAClass_DifferFromAnotherShape(string otherShape) =>
        Assert.DoesNotContain(otherShape, SignatureRenderer.Members(typeof(SampleException)));

    [Fact]
    public void Parse_OfTwoTypes_KeepsTheirMembersApart()
    {
        var api = OfficialApi.Parse("# a comment\n\nclass A.B : C\n  public ctor()\n\nenum A.D\n  One = 1\n");

        Assert.Equal(["A.B", "A.D"], api.Types.Keys);
        Assert.Equal("class A.B : C", api.Types["A.B"].Heading);
        Assert.Equal(["One = 1"], api.Types["A.D"].Members);
    }
}
