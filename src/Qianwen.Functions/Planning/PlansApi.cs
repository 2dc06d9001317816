using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Qianwen.Contracts.Api;
using Qianwen.Functions.Conversations;
using Qianwen.Functions.Http;

namespace Qianwen.Functions.Planning;

/// <summary>Understanding only: what a sentence would be, with no effect of any kind.</summary>
public sealed class PlansApi(ApiGate gate, DryRun dryRun)
{
    /// <summary>The most earlier turns that may be sent.</summary>
    private const int MostTurns = 100;

    /// <summary>Understands one sentence.</summary>
    [Function(nameof(CreatePlan))]
    public Task<IResult> CreatePlan(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "plans")] HttpRequest request
    ) =>
        gate.ForPersonAsync(
            request,
            async person =>
            {
                var cancellation = request.HttpContext.RequestAborted;
                var read = await JsonBodyReader.ReadAsync<PlanRequestBody>(request, cancellation);
                if (!read.TryGet(out var body, out var problem))
                {
                    return problem;
                }

                return Check(body) is { } refusal
                    ? refusal
                    : ApiAnswer.Ok(await dryRun.PlanAsync(person.PersonId, body, cancellation));
            }
        );

    private static ApiProblem? Check(PlanRequestBody body)
    {
        var turns = body.Conversation ?? [];
        if (string.IsNullOrWhiteSpace(body.Utterance) && turns is not [.., { Role: "user" }])
        {
            return Problems.InvalidValue("utterance is empty, and conversation does not end with a turn of the user.");
        }

        if (turns.Count > MostTurns || turns.Any(turn => turn is null || turn.Role is not ("user" or "assistant")))
        {
            return Problems.InvalidValue(
                $"conversation may have {MostTurns} turns, each with the role user or assistant."
            );
        }

        if (turns.Select(turn => turn.Text).Append(body.Utterance).Any(text => text?.Length > MessageRules.LongestText))
        {
            return Problems.InvalidValue($"A text has over {MessageRules.LongestText} characters.");
        }

        return body.Locale is { } locale && !MessageRules.IsLocale(locale) ? MessageRules.InvalidLocale : null;
    }
}
