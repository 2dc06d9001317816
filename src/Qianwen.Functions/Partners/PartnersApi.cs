using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Qianwen.Azure.Identity;
using Qianwen.Contracts.Api;
using Qianwen.Core.Partners;
using Qianwen.Functions.Http;

namespace Qianwen.Functions.Partners;

/// <summary>The operator admits partners: gives them keys, rotates and revokes them.</summary>
public sealed class PartnersApi(ApiGate gate, PartnerKeys keys, IPartnerStore partners, PartnerView view)
{
    private const int DefaultHours = 24;

    /// <summary>A new key, shown this once. It takes no idempotency key: the answer would have to be kept.</summary>
    [Function(nameof(IssuePartnerKey))]
    public Task<IResult> IssuePartnerKey(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "partners/{id}/keys")] HttpRequest request,
        string id
    ) =>
        gate.ForOperatorAsync(
            request,
            async () =>
            {
                var cancellationToken = request.HttpContext.RequestAborted;
                var body = await JsonBodyReader.ReadAsync<IssuePartnerKeyRequest>(request, cancellationToken);
                if (!body.TryGet(out var wanted, out var unreadable))
                {
                    return unreadable;
                }

                if (PartnerRequestRules.Check(id, wanted) is { } problem)
                {
                    return problem;
                }

                var overlap = TimeSpan.FromHours(wanted.PreviousValidHours ?? DefaultHours);
                return Answer(id, await keys.IssueAsync(id, wanted.Origin, overlap, cancellationToken));
            }
        );

    /// <summary>A partner with all that can be told of his keys.</summary>
    [Function(nameof(GetPartner))]
    public Task<IResult> GetPartner(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "partners/{id}")] HttpRequest request,
        string id
    ) =>
        gate.ForOperatorAsync(
            request,
            async () =>
                await view.OfAsync(await partners.FindAsync(id, request.HttpContext.RequestAborted), request)
                ?? Problems.NotFound("partner", id)
        );

    /// <summary>Revokes a key at once.</summary>
    [Function(nameof(RevokePartnerKey))]
    public Task<IResult> RevokePartnerKey(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "partners/{id}/keys/{keyId}")] HttpRequest request,
        string id,
        string keyId
    ) =>
        gate.ForOperatorAsync(
            request,
            async () =>
                await view.OfAsync(await keys.RevokeAsync(id, keyId, request.HttpContext.RequestAborted), request)
                ?? Problems.NotFound("key", keyId)
        );

    /// <summary>Takes back what a partner has registered.</summary>
    [Function(nameof(RemovePartnerManifest))]
    public Task<IResult> RemovePartnerManifest(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "partners/{id}/manifest")] HttpRequest request,
        string id
    ) =>
        gate.ForOperatorAsync(
            request,
            async () =>
            {
                var changed = await partners.ChangeAsync(
                    id,
                    known => known is null ? null : known with { Manifest = null },
                    request.HttpContext.RequestAborted
                );
                return await view.OfAsync(changed, request) ?? Problems.NotFound("partner", id);
            }
        );

    private static IResult Answer(string id, KeyIssue issue) =>
        issue switch
        {
            KeyIssue.Issued issued => ApiAnswer.Created(
                ApiPaths.Partner(id),
                new IssuedPartnerKeyResponse(id, issued.KeyId, issued.Key, issued.CreatedAt)
            ),
            KeyIssue.NoOrigin => Problems.InvalidValue("The partner is new: say in 'origin' where he registers from."),
            KeyIssue.TooManyKeys => Problems.TooManyKeys,
            var other => throw new InvalidOperationException($"Unknown outcome {other}."),
        };
}
