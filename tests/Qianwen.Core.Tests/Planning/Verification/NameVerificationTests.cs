using Qianwen.Contracts.Planning;

namespace Qianwen.Core.Tests.Planning.Verification;

public sealed class NameVerificationTests
{
    [Fact]
    public void Id_OfTheNameThatWasSaid_Stands()
    {
        var place = Hotel("book a hotel at the Bund", "the Bund", "the-bund");

        Assert.Equal("the-bund", place!.Id);
        Assert.Equal("stays", place.ProviderId);
    }

    [Fact]
    public void Id_ThatNobodyHas_IsLeftOutAndTheWordsAreKept()
    {
        var place = Hotel("book a hotel at Montparnasse", "Montparnasse", "montparnasse-paris");

        Assert.Null(place!.Id);
        Assert.Equal("Montparnasse", place.Words);
        Assert.Equal("Montparnasse", place.Name);
    }

    [Fact]
    public void Id_OfSomethingElseThanTheWords_IsLeftOut()
    {
        var place = Hotel("book a hotel at Montparnasse", "Montparnasse", "the-bund");

        Assert.Null(place!.Id);
        Assert.Equal("Montparnasse", place.Name);
    }

    [Fact]
    public void Name_ThatTheRegistryKnowsExactly_IsLinkedWithoutAnId()
    {
        var place = Hotel("book a hotel at waitan", "waitan", null);

        Assert.Equal("the-bund", place!.Id);
    }

    [Fact]
    public void Place_NobodySaid_IsAskedFor()
    {
        var result = Errands.Check(
            "book a hotel",
            "hotel.book",
            "book",
            "book a hotel",
            """{"location":{"words":"the Bund","id":"the-bund"}}"""
        );

        Assert.Equal(PlanKind.Question, result.Kind);
        Assert.Equal("Where would you like to stay?", result.Text);
    }

    [Fact]
    public void Address_OfFood_IsResolvedFromTheWordsAlone()
    {
        var result = Errands.Check(
            "a latte to my office",
            "food_delivery.order",
            "order",
            "a latte",
            Errands.Items("latte", 1, "a", ",\"address\":{\"words\":\"my office\",\"id\":\"bund\"}")
        );

        var address = result.Legs[0].Get<DeliveryAddress>(ArgumentNames.Address);
        Assert.Equal("office", address!.Label);
    }

    [Fact]
    public void Address_NobodySaid_IsTheUsualOne()
    {
        var result = Errands.Check(
            "a latte",
            "food_delivery.order",
            "order",
            "a latte",
            Errands.Items("latte", 1, "a", ",\"address\":{\"words\":\"1 Thief Street\",\"id\":null}")
        );

        var address = result.Legs[0].Get<DeliveryAddress>(ArgumentNames.Address);
        Assert.Equal("home", address!.Label);
        Assert.DoesNotContain("Thief", address.Text);
    }

    [Fact]
    public void Shop_ThatIsUnknown_IsKeptWordForWordAndAsked()
    {
        var result = Errands.Check(
            "a latte from Quantum Beans",
            "food_delivery.order",
            "order",
            "a latte",
            Errands.Items("latte", 1, "a", ",\"merchant\":{\"words\":\"Quantum Beans\",\"id\":\"luckin\"}")
        );

        Assert.Equal(PlanKind.Question, result.Kind);
        Assert.Equal(ArgumentNames.Merchant, result.Question!.Argument);
        Assert.Null(result.Legs[0].Get<EntityReference>(ArgumentNames.Merchant)!.Id);
    }

    [Fact]
    public void Thing_OfANamedShop_IsTheOneOfThatShop()
    {
        var result = Errands.Check(
            "a latte from starbucks",
            "food_delivery.order",
            "order",
            "a latte",
            Errands.Items("latte", 1, "a", ",\"merchant\":{\"words\":\"starbucks\",\"id\":\"starbucks\"}")
        );

        Assert.Equal(PlanKind.Plan, result.Kind);
        Assert.Equal(["starbucks/latte"], Assert.Single(Ask.ItemsOf(result)).Ids);
    }

    [Fact]
    public void Thing_ThatTheNamedShopDoesNotHave_IsAsked()
    {
        var result = Errands.Check(
            "a boya juexian from starbucks",
            "food_delivery.order",
            "order",
            "a boya juexian",
            Errands.Items("boya juexian", 1, "a", ",\"merchant\":{\"words\":\"starbucks\",\"id\":\"starbucks\"}")
        );

        Assert.Equal(PlanKind.Question, result.Kind);
        Assert.Equal(ArgumentNames.Merchant, result.Question!.Argument);
    }

    [Fact]
    public void Thing_WithoutAShop_IsNotBoundToTheShopOfTheProposedId()
    {
        var args = Errands.Items("latte", 1, "a").Replace("\"id\":null", "\"id\":\"starbucks/latte\"");

        var bound = Errands.Check("a latte please", "food_delivery.order", "order", "a latte", args);
        var free = Errands.Check(
            "a latte please",
            "food_delivery.order",
            "order",
            "a latte",
            Errands.Items("latte", 1, "a")
        );

        Assert.Equal(Ask.ItemsOf(free)[0].Ids, Ask.ItemsOf(bound)[0].Ids);
    }

    [Theory]
    [InlineData("double", "double")]
    [InlineData(null, "double room")]
    public void Choice_OfAValue_IsTheDeclaredOneOrTheWords(string? value, string kept)
    {
        var result = Errands.Check(
            "book a double room at the Bund",
            "hotel.book",
            "book",
            "book a double room",
            $$"""
            {"location":{"words":"the Bund","id":"the-bund"},
             "room_type":{"words":"double room","value":{{(value is null ? "null" : $"\"{value}\"")}} },
             "facility":[{"words":"sauna","value":"pool"}]}
            """
        );

        Assert.Equal(kept, result.Legs[0].Get<ChoiceArgument>("room_type")!.Value);
        Assert.False(result.Legs[0].Args.ContainsKey("facility"));
    }

    private static EntityReference? Hotel(string utterance, string words, string? id) =>
        Errands
            .Check(
                utterance,
                "hotel.book",
                "book",
                "book a hotel",
                $$"""{"location":{"words":"{{words}}","id":{{(id is null ? "null" : $"\"{id}\"")}} } }"""
            )
            .Legs[0]
            .Get<EntityReference>("location");
}
