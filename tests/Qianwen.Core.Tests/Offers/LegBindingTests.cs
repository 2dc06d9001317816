using System.Text.Json;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Planning;
using Qianwen.Core.Offers;

namespace Qianwen.Core.Tests.Offers;

public sealed class LegBindingTests
{
    private static readonly DateTimeOffset Landing = new(2026, 11, 27, 21, 40, 0, TimeSpan.FromHours(8));

    private static readonly ServiceTime Flight = new(
        Landing.AddHours(-2),
        Landing,
        new EntityReference("", "hgh", "Hangzhou"),
        new EntityReference("", "sha", "Hongqiao")
    );

    private static readonly JsonElement Schema = JsonDocument
        .Parse(
            """
            {
              "type": "object",
              "properties": {
                "origin": { "x-entity": "place", "x-follows": "to" },
                "destination": { "x-entity": "place" },
                "date": { "x-entity": "date", "x-follows": "ends_at" },
                "time": { "x-entity": "time", "x-follows": "ends_at" },
                "check_out": { "x-entity": "date", "x-follows": "starts_at" },
                "note": { "x-entity": "text", "x-follows": "ends_at" }
              }
            }
            """
        )
        .RootElement;

    private static Leg Car =>
        new(
            "leg-2",
            "ride_hailing",
            Operations.Book,
            new Dictionary<string, JsonElement>(),
            ["origin", "destination"],
            ["leg-1"]
        );

    [Fact]
    public void Follow_OpenArguments_AreFilledFromTheServiceBefore()
    {
        var bound = LegBinding.Follow(Car, Schema, Flight);

        Assert.Equal("sha", bound.Get<EntityReference>("origin")!.Id);
        Assert.Equal(new DateOnly(2026, 11, 27), bound.Get<DateArgument>("date")!.Date);
        Assert.Equal(new TimeOnly(21, 40), bound.Get<TimeArgument>("time")!.From);
        Assert.Null(bound.Get<TimeArgument>("time")!.To);
        Assert.Equal(new DateOnly(2026, 11, 27), bound.Get<DateArgument>("check_out")!.Date);
        Assert.Equal(["destination"], bound.Missing);
    }

    [Fact]
    public void Follow_WhatThePersonSaid_Stays()
    {
        var said = Car.With("origin", new EntityReference("the Bund", null, "the Bund"));

        Assert.Equal("the Bund", LegBinding.Follow(said, Schema, Flight).Get<EntityReference>("origin")!.Name);
    }

    [Theory]
    [InlineData("the airport", true)]
    [InlineData("机场", true)]
    [InlineData("Capital Airport", false)]
    public void Follow_TheTerminalOfTheJourney_IsWhereItEnds(string words, bool isWhereItEnds)
    {
        var said = Car.With("origin", new EntityReference(words, null, words));

        var origin = LegBinding.Follow(said, Schema, Flight).Get<EntityReference>("origin")!;

        Assert.Equal(isWhereItEnds ? "sha" : null, origin.Id);
    }

    [Fact]
    public void Follow_WhatFollowsNothing_StaysOpen()
    {
        var bound = LegBinding.Follow(Car, Schema, Flight);

        Assert.False(bound.Args.ContainsKey("destination"));
        Assert.False(bound.Args.ContainsKey("note"));
    }

    [Fact]
    public void Follow_NobodyMoves_LeavesThePlaceOpen() =>
        Assert.False(LegBinding.Follow(Car, Schema, Flight with { To = null }).Args.ContainsKey("origin"));
}
