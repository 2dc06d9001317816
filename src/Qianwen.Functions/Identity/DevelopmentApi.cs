using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Qianwen.Azure.Identity;
using Qianwen.Contracts.Api;
using Qianwen.Contracts.People;
using Qianwen.Functions.Http;

namespace Qianwen.Functions.Identity;

/// <summary>Tokens for the demo people. Where the development issuer is off, there is nothing here.</summary>
public sealed class DevelopmentApi(ApiGate gate, DevelopmentIssuer issuer)
{
    /// <summary>The demo people.</summary>
    [Function(nameof(ListDemoPeople))]
    public Task<IResult> ListDemoPeople(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "dev/people")] HttpRequest request
    ) =>
        gate.ForAnyoneAsync(
            request,
            () =>
                Task.FromResult<IResult>(
                    issuer.IsEnabled
                        ? ApiAnswer.Ok<IReadOnlyList<PersonProfile>>(issuer.People)
                        : Problems.NotFound("page", request.Path)
                )
        );

    /// <summary>A token for one of them.</summary>
    [Function(nameof(IssueDemoToken))]
    public Task<IResult> IssueDemoToken(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "dev/tokens")] HttpRequest request
    ) =>
        gate.ForAnyoneAsync(
            request,
            async () =>
            {
                if (!issuer.IsEnabled)
                {
                    return Problems.NotFound("page", request.Path);
                }

                var body = await JsonBodyReader.ReadAsync<DevelopmentTokenRequest>(
                    request,
                    request.HttpContext.RequestAborted
                );
                if (!body.TryGet(out var wanted, out var problem))
                {
                    return problem;
                }

                return issuer.TryIssue(wanted.PersonId) is var (token, expiresAt)
                    ? ApiAnswer.Ok(new DevelopmentTokenResponse(wanted.PersonId, token, expiresAt))
                    : Problems.NotFound("demo person", wanted.PersonId);
            }
        );
}
