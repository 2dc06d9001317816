using Qianwen.Contracts;
using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning;

namespace Qianwen.Functions.Tests.Http;

/// <summary>Understands two things, and fails where it is told to: "order …" is a plan, anything else is answered with itself.</summary>
internal sealed class ScriptedPlanner : IPlanner
{
    public PlanRequest? LastRequest { get; private set; }

    public async ValueTask<PlanResult> PlanAsync(PlanRequest request, CancellationToken cancellationToken)
    {
        LastRequest = request;
        if (request.Utterance.StartsWith("fail", StringComparison.Ordinal))
        {
            throw new InvalidOperationException("The planner was told to fail.");
        }

        return request.Utterance.StartsWith("order", StringComparison.Ordinal)
            ? new PlanResult(PlanKind.Plan, "en", "Two cups.", [Leg(request)])
            : new PlanResult(PlanKind.Answer, request.Locale ?? "en", $"You said {request.Utterance}.", []);
    }

    private static Leg Leg(PlanRequest request)
    {
        var home = request.Profile.Addresses.First(address => address.IsDefault);
        return Offers.Leg.With(
            ArgumentNames.Address,
            new DeliveryAddress(home.Text, home.Label, null, home.City, home.Location)
        );
    }
}
