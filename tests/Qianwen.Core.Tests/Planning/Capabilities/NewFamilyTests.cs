using Qianwen.Contracts.Planning;

namespace Qianwen.Core.Tests.Planning.Capabilities;

/// <summary>A service nobody has heard of becomes speakable by its manifest alone.</summary>
public sealed class NewFamilyTests
{
    private const string Laundry = """
        {
          "schemaVersion": "1.0", "id": "suds",
          "name": {"zh": "泡泡洗衣", "en": "Suds"}, "description": {"zh": "上门洗衣。", "en": "Laundry from your door."},
          "capabilities": [{
            "id": "laundry.book", "family": "laundry", "kind": "order",
            "description": {"zh": "上门取衣，洗好送回", "en": "Have clothes collected, washed and brought back"},
            "examples": ["周六上午来取三件衬衫，干洗"], "triggers": ["laundry", "dry cleaning", "洗衣", "取衣", "干洗"],
            "operations": [
              {"op": "book", "triggers": ["collect", "pick up", "book", "取", "约"], "required": ["date", "pieces"]},
              {"op": "cancel", "triggers": ["cancel", "取消"], "required": []}
            ],
            "arguments": {"type": "object", "properties": {
              "pieces": {"x-entity": "count", "x-units": ["shirts", "pieces", "件", "件衬衫"], "x-question": {"zh": "几件？", "en": "How many pieces?"}},
              "date": {"x-entity": "date", "x-question": {"zh": "哪天来取？", "en": "On which day?"}},
              "time": {"x-entity": "time"},
              "origin": {"x-entity": "place", "x-cues": {"before": ["from", "到", "从"], "after": ["来取"]}},
              "programme": {"x-entity": "choice", "x-values": [{"value": "delicate", "names": ["delicate", "轻柔"]}]}
            }},
            "endpoints": {}, "terms": {}
          }]
        }
        """;

    [Theory]
    [InlineData(
        "Have three shirts collected for dry cleaning from Maple House on Saturday at 9am, delicate please",
        "laundry/book date=Saturday origin=Maple House pieces=three shirts programme=delicate time=9am"
    )]
    [InlineData("周六上午取三件衬衫干洗，轻柔", "laundry/book date=周六 pieces=三件衬衫 programme=轻柔 time=上午")]
    public async Task Plan_NewFamily_IsUnderstood(string utterance, string expected)
    {
        var result = await Ask.Of(Services.With([Services.Parse(Laundry)]), utterance);

        Assert.Equal(expected, Services.Legs(result));
        Assert.Equal(PlanKind.Plan, result.Kind);
    }

    [Fact]
    public async Task Plan_NewFamilyWithoutWhatItNeeds_AsksInItsOwnWords()
    {
        var result = await Ask.Of(Services.With([Services.Parse(Laundry)]), "帮我约个上门洗衣");

        Assert.Equal(PlanKind.Question, result.Kind);
        Assert.Equal("哪天来取？", result.Text);
    }

    [Fact]
    public async Task Plan_FamilyThatIsNotRegistered_GivesNoLeg()
    {
        var result = await Ask.About("Have three shirts collected for dry cleaning on Saturday");

        Assert.Equal(PlanKind.Answer, result.Kind);
        Assert.Empty(result.Legs);
    }
}
