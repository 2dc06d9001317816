using Qianwen.Contracts.Jobs;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Planning;
using Qianwen.Functions.Quotes;
using Qianwen.Functions.Tests.Harness;

namespace Qianwen.Functions.Tests.Jobs;

/// <summary>Legs that wait for others, and legs that only look.</summary>
public sealed class TaskWavesTests : TaskTestBase
{
    private readonly List<string> _searched = [];
    private readonly List<BindingRequest> _bindings = [];
    private readonly List<ProposalRequest> _findings = [];

    public TaskWavesTests()
    {
        OnSearch = search =>
        {
            _searched.Add(search.Leg.Id);
            return Task.CompletedTask;
        };
        Host.Functions.Activity<BindingRequest>(
            nameof(BindLegsActivity),
            request =>
            {
                _bindings.Add(request);
                var offer = request.Quotes[0].Offers[0];
                return new BoundLegs(
                    [.. request.Legs.Select(leg => leg.With(ArgumentNames.Note, offer.Id))],
                    [new ChosenOffer(request.Quotes[0].LegId, offer.Id)]
                );
            }
        );
        Host.Functions.Activity<ProposalRequest>(nameof(TellFindingsActivity), request => _findings.Add(request));
    }

    [Fact]
    public async Task Run_LegWaitsForAnother_IsAskedForAfterIt()
    {
        var car = Samples.Leg("leg-1") with { DependsOn = ["leg-2"] };

        await ProposeAsync(car, Samples.Leg("leg-2"));

        Assert.Equal(["leg-2", "leg-1"], _searched);
        var bound = Assert.Single(_bindings);
        Assert.Equal("leg-1", Assert.Single(bound.Legs).Id);
        var proposal = Assert.Single(Proposals);
        var offer = proposal.Quotes[1].Chosen;
        Assert.Equal(proposal.Quotes[1].Offers[0].Id, offer);
        Assert.Equal(["leg-1", "leg-2"], proposal.Task.Legs.Select(leg => leg.Id));
        Assert.Equal(offer, proposal.Task.Legs[0].Get<string>(ArgumentNames.Note));
    }

    [Fact]
    public async Task Run_LegsWaitForEachOther_AreAskedForTogether()
    {
        await ProposeAsync(
            Samples.Leg("leg-1") with
            {
                DependsOn = ["leg-2"],
            },
            Samples.Leg("leg-2") with
            {
                DependsOn = ["leg-1"],
            }
        );

        Assert.Equal(2, Assert.Single(Proposals).Quotes.Count);
        Assert.Empty(_bindings);
    }

    [Fact]
    public async Task Run_NothingWaits_BindsNothing()
    {
        await ProposeAsync(Samples.Leg("leg-1"), Samples.Leg("leg-2"));

        Assert.Empty(_bindings);
        Assert.All(Assert.Single(Proposals).Quotes, quotes => Assert.Null(quotes.Chosen));
    }

    [Fact]
    public async Task Run_OnlyLooks_TellsWhatWasFoundAndIsDone()
    {
        await ProposeAsync(Samples.Leg() with { Op = Operations.Search });

        Assert.Equal(JobStatus.Completed, await EndAsync());
        Assert.Single(_findings);
        Assert.Empty(Proposals);
    }

    [Fact]
    public async Task Run_LooksAndBuys_TellsAndProposes()
    {
        await ProposeAsync(Samples.Leg() with { Op = Operations.Route }, Samples.Leg("leg-2"));

        Assert.Single(_findings);
        Assert.Single(Proposals);
    }

    [Fact]
    public async Task Run_ForerunnerIsNotBought_WhatWaitsForItIsNotEither()
    {
        var refused = new OrderScript { Place = (Contracts.Orders.MerchantOutcome.Rejected, Way.Prompt) };
        Outside.Order(OrderKey(), refused);
        await ProposeAsync(Samples.Leg(), Samples.Leg("leg-2") with { DependsOn = ["leg-1"] });

        await AcceptAsync();

        Assert.Equal(JobStatus.Failed, await EndAsync());
        Assert.Empty(Outside.Order(OrderKey(leg: "leg-2")).Steps);
        Assert.Contains(Told.OfType<JobFact.PurchaseFailed>(), failed => failed.Failure.Code == "waits_for_other");
    }
}
