using Qianwen.Contracts.Planning;

namespace Qianwen.Core.Tests.Planning.Capabilities;

/// <summary>What is booked already and is to be another, or is not wanted any more, said in English.</summary>
public sealed class EnglishAlterationTests
{
    [Theory]
    [InlineData("can you move my dinner reservation to Sunday", "restaurant/modify")]
    [InlineData("push our reservation at Coi back by half an hour", "restaurant/modify")]
    [InlineData("I'd like to change a few details of my hotel booking", "hotel/modify")]
    [InlineData("I need to extend my stay at the Hilton by one night", "hotel/modify")]
    [InlineData("change my flight to Boston to next Friday", "flight/modify")]
    [InlineData("please switch my train ticket to a later one", "train/modify")]
    public async Task Ask_WhatExistsIsToBeAnother_ChangesIt(string said, string leg) =>
        Assert.StartsWith(leg, Services.Legs(await Services.Ask(said)), StringComparison.Ordinal);

    [Theory]
    [InlineData("we can't make it to our dinner booking tomorrow", "restaurant/cancel")]
    [InlineData("i wont be able to make my reservation at Coi", "restaurant/cancel")]
    [InlineData("please refund my train ticket for Sunday", "train/cancel")]
    [InlineData("I'd like my money back for the flight to Oslo", "flight/cancel")]
    [InlineData("we no longer need the room at the Hilton", "hotel/cancel")]
    [InlineData("never mind the taxi for tonight", "ride_hailing/cancel")]
    public async Task Ask_WhatExistsIsNotWanted_CancelsIt(string said, string leg) =>
        Assert.StartsWith(leg, Services.Legs(await Services.Ask(said)), StringComparison.Ordinal);

    [Theory]
    [InlineData("book a table at Coi for four on Friday at 7", "restaurant/book")]
    [InlineData("find me a hotel in Boston for two nights", "hotel/search")]
    public async Task Ask_SomethingNew_IsNoChange(string said, string leg) =>
        Assert.StartsWith(leg, Services.Legs(await Services.Ask(said)), StringComparison.Ordinal);

    [Fact]
    public async Task Ask_FoodIsToBeAnother_NamesBoth()
    {
        var result = await Planning.Ask.Of(Services.WithFood, "please switch my food order from latte to americano");

        Assert.Equal(Operations.Modify, Assert.Single(result.Legs).Op);
        Assert.Contains("americano", Services.Legs(result), StringComparison.Ordinal);
    }
}
