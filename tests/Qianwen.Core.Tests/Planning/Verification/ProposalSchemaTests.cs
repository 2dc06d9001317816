using System.Text.Json.Nodes;
using Qianwen.Core.Planning.Verification;

namespace Qianwen.Core.Tests.Planning.Verification;

public sealed class ProposalSchemaTests
{
    public static TheoryData<string> Capabilities => ["food_delivery.order", "hotel.book", "payment.pay"];

    [Theory]
    [MemberData(nameof(Capabilities))]
    public void Schema_OfACapability_IsStrictThroughout(string capability) => AssertStrict(Schema(capability));

    [Fact]
    public void Schema_OfACapability_OffersItsOperationsOnly()
    {
        var operations = Schema("payment.pay")["properties"]!["op"]!["enum"]!.AsArray().Select(op => (string?)op);

        Assert.Equal(["pay", "transfer"], operations);
    }

    [Fact]
    public void Schema_OfAClosedSet_NamesItsValuesAndNull()
    {
        var room = Schema("hotel.book")["properties"]!["args"]!["properties"]!["room_type"]!;

        Assert.Equal(
            ["double", null],
            room["properties"]!["value"]!["enum"]!.AsArray().Select(value => (string?)value)
        );
    }

    private static JsonObject Schema(string capability) =>
        ProposalSchema.Of(
            Errands
                .Request("")
                .Registry.Providers.SelectMany(provider => provider.Manifest!.Capabilities)
                .Single(known => known.Id == capability)
        );

    private static void AssertStrict(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject schema:
                if (schema["properties"] is JsonObject properties)
                {
                    Assert.False((bool)schema["additionalProperties"]!);
                    Assert.Equal(
                        properties.Select(property => property.Key),
                        schema["required"]!.AsArray().Select(name => (string)name!)
                    );
                }
                Assert.All(schema, property => AssertStrict(property.Value));
                break;
            case JsonArray list:
                Assert.All(list, AssertStrict);
                break;
        }
    }
}
