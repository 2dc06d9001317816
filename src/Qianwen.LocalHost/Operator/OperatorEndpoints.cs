using System.Net;
using Azure.Messaging.ServiceBus;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.DurableTask.Client;

namespace Qianwen.LocalHost.Operator;

/// <summary>
/// The operator's routes under <c>/admin</c>. Nobody signs in: who is on this machine is let in, and a web page of elsewhere in
/// this machine's browser is not.
/// </summary>
internal static class OperatorEndpoints
{
    private const int DefaultTop = 100;
    private const int LargestTop = 1000;

    public static void Map(IEndpointRouteBuilder routes, OperatorDesk desk)
    {
        var admin = routes.MapGroup("/admin").AddEndpointFilter(LocalOnlyAsync);
        admin.MapGet(
            "/instances",
            (string? status, int? top, CancellationToken cancellationToken) =>
                InstancesAsync(desk, status, top, cancellationToken)
        );
        admin.MapGet("/queues", () => TypedResults.Ok(desk.Queues()));
        admin.MapGet("/deadletters", (string? queue, int? top) => DeadLetters(desk, queue, top));
        admin.MapGet(
            "/deadletters/{queue}/{sequenceNumber:long}",
            (string queue, long sequenceNumber) => DeadLetter(desk, queue, sequenceNumber)
        );
        admin.MapPost(
            "/deadletters/{queue}/{sequenceNumber:long}/replay",
            (string queue, long sequenceNumber) => ReplayAsync(desk, queue, sequenceNumber)
        );
    }

    private static async Task<Results<Ok<IReadOnlyList<InstanceView>>, ProblemHttpResult>> InstancesAsync(
        OperatorDesk desk,
        string? status,
        int? top,
        CancellationToken cancellationToken
    )
    {
        OrchestrationRuntimeStatus? wanted = null;
        if (status is not null)
        {
            if (!Enum.TryParse<OrchestrationRuntimeStatus>(status, ignoreCase: true, out var known))
            {
                var all = string.Join(", ", Enum.GetNames<OrchestrationRuntimeStatus>());
                return Problem(HttpStatusCode.BadRequest, $"There is no status '{status}'; there are {all}.");
            }

            wanted = known;
        }

        return TypedResults.Ok(await desk.InstancesAsync(wanted, Limit(top), cancellationToken).ConfigureAwait(false));
    }

    private static Results<Ok<IReadOnlyList<DeadLetterView>>, ProblemHttpResult> DeadLetters(
        OperatorDesk desk,
        string? queue,
        int? top
    )
    {
        try
        {
            return TypedResults.Ok(desk.DeadLetters(queue, Limit(top)));
        }
        catch (ServiceBusException exception)
        {
            return NotThere(exception);
        }
    }

    private static Results<Ok<DeadLetterView>, ProblemHttpResult> DeadLetter(
        OperatorDesk desk,
        string queue,
        long sequenceNumber
    )
    {
        try
        {
            return desk.DeadLetter(queue, sequenceNumber) is { } letter
                ? TypedResults.Ok(letter)
                : Problem(HttpStatusCode.NotFound, $"'{queue}' has no dead letter {sequenceNumber}.");
        }
        catch (ServiceBusException exception)
        {
            return NotThere(exception);
        }
    }

    private static async Task<Results<Ok<ReplayView>, ProblemHttpResult>> ReplayAsync(
        OperatorDesk desk,
        string queue,
        long sequenceNumber
    )
    {
        try
        {
            return TypedResults.Ok(await desk.ReplayAsync(queue, sequenceNumber).ConfigureAwait(false));
        }
        catch (ServiceBusException exception)
        {
            return NotThere(exception);
        }
    }

    private static ValueTask<object?> LocalOnlyAsync(
        EndpointFilterInvocationContext invocation,
        EndpointFilterDelegate next
    )
    {
        var context = invocation.HttpContext;
        var isLocal = context.Connection.RemoteIpAddress is not { } caller || IPAddress.IsLoopback(caller);
        return isLocal && context.Request.Headers.Origin.All(IsLocal)
            ? next(invocation)
            : ValueTask.FromResult<object?>(
                Problem(HttpStatusCode.Forbidden, "The operator's routes are for this machine only.")
            );
    }

    private static bool IsLocal(string? origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.IsLoopback;

    private static int Limit(int? top) => Math.Clamp(top ?? DefaultTop, 1, LargestTop);

    private static ProblemHttpResult NotThere(ServiceBusException exception) =>
        Problem(HttpStatusCode.NotFound, exception.Message);

    private static ProblemHttpResult Problem(HttpStatusCode status, string detail) =>
        TypedResults.Problem(detail, statusCode: (int)status);
}
