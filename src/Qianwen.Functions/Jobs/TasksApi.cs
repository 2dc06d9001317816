using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Qianwen.Azure.Identity;
using Qianwen.Contracts;
using Qianwen.Contracts.Api;
using Qianwen.Contracts.Jobs;
using Qianwen.Contracts.Planning;
using Qianwen.Core.Jobs;
using Qianwen.Functions.Http;

namespace Qianwen.Functions.Jobs;

/// <summary>Tasks: read one, decide on its proposal, cancel it. The task itself acts on what it is told.</summary>
public sealed class TasksApi(ApiGate gate, IdempotentRequests requests, ITaskStore tasks, TimeProvider time)
{
    /// <summary>A task.</summary>
    [Function(nameof(GetTask))]
    public Task<IResult> GetTask(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "tasks/{id}")] HttpRequest request,
        string id
    ) =>
        gate.ForPersonAsync(
            request,
            async person =>
                await tasks.FindOwnAsync(person, id, request.HttpContext.RequestAborted) is { } task
                    ? ApiAnswer.Ok(task)
                    : Problems.NotFound("task", id)
        );

    /// <summary>Yes or no to the open proposal, which is named by its hash.</summary>
    [Function(nameof(DecideTask))]
    public Task<IResult> DecideTask(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "tasks/{id}/decision")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client
    ) =>
        gate.ForPersonAsync(
            request,
            async person =>
            {
                var read = await JsonBodyReader.ReadAsync<DecisionRequest>(request, request.HttpContext.RequestAborted);
                if (!read.TryGet(out var decision, out var problem))
                {
                    return problem;
                }

                var body = QianwenJson.Serialize(decision);
                return await OncePerKeyAsync(
                    request,
                    person,
                    id,
                    body,
                    RequestKey.IdFor("same-", body),
                    (task, signalId) => DecideAsync(task, decision, signalId, client)
                );
            }
        );

    /// <summary>Stops the task: closes its proposal, or undoes its orders where that is still possible.</summary>
    [Function(nameof(CancelTask))]
    public Task<IResult> CancelTask(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "tasks/{id}/cancel")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client
    ) =>
        gate.ForPersonAsync(
            request,
            person =>
                OncePerKeyAsync(
                    request,
                    person,
                    id,
                    "cancel",
                    null,
                    (task, signalId) => CancelAsync(task, signalId, client)
                )
        );

    /// <summary>Without a key of the sender's, <paramref name="keyOtherwise"/> is taken; without either, it is done each time.</summary>
    private async Task<IResult> OncePerKeyAsync(
        HttpRequest request,
        PersonIdentity person,
        string id,
        string body,
        string? keyOtherwise,
        Func<TaskView, string, Task<IResult>> act
    )
    {
        if (!RequestKey.TryRead(request, required: false, out var sent, out var problem))
        {
            return problem;
        }

        if (await tasks.FindOwnAsync(person, id, CancellationToken.None) is not { } task)
        {
            return Problems.NotFound("task", id);
        }

        var key = sent ?? keyOtherwise;
        var signalId = RequestKey.IdFor("s-", person.PersonId, id, key ?? "", body);
        return key is null
            ? await act(task, signalId)
            : await requests.RunAsync(person, request, key, body, () => act(task, signalId));
    }

    private async Task<IResult> DecideAsync(
        TaskView task,
        DecisionRequest request,
        string signalId,
        DurableTaskClient client
    )
    {
        if (IsDone(task, request))
        {
            return Accepted(task);
        }

        if (task.Cart is not { } open || !(task.Status == JobStatus.Proposed || WasAccepted(task, request)))
        {
            return Problems.NoOpenProposal(NameOf(task.Status));
        }

        if (open.Hash != request.CartHash)
        {
            return Problems.StaleCart(open);
        }

        if (request.Decision == Decision.Accept)
        {
            await tasks.UpdateAsync(task.Id, view => Accept(view, request.CartHash), CancellationToken.None);
        }

        var signal = new TaskSignal(signalId, TaskSignalKind.Decide, request.Decision, request.CartHash);
        await client.RaiseEventAsync(task.Id, EventNames.TaskSignal, signal, CancellationToken.None);
        return Accepted(task);
    }

    private static async Task<IResult> CancelAsync(TaskView task, string signalId, DurableTaskClient client)
    {
        if (task.Status is JobStatus.Cancelling or JobStatus.Cancelled)
        {
            return Accepted(task);
        }

        if (task.Status.IsOver())
        {
            return Problems.TaskOver(NameOf(task.Status));
        }

        var signal = new TaskSignal(signalId, TaskSignalKind.Cancel);
        await client.RaiseEventAsync(task.Id, EventNames.TaskSignal, signal, CancellationToken.None);
        return Accepted(task);
    }

    /// <summary>
    /// The decision stands already: it is repeated by somebody who never got the answer. A task that still shows its cart
    /// after the proposal was accepted on it.
    /// </summary>
    private static bool IsDone(TaskView task, DecisionRequest request) =>
        request.Decision == Decision.Accept
            ? task.Status > JobStatus.Buying && task.Cart?.Hash == request.CartHash
            : task.Status == JobStatus.Declined;

    /// <summary>An accept that may have died before it reached the task is passed on again; the task takes the first.</summary>
    private static bool WasAccepted(TaskView task, DecisionRequest request) =>
        task.Status == JobStatus.Buying && request.Decision == Decision.Accept;

    /// <summary>From here on nothing is open to decide; what the task reports later stands.</summary>
    private TaskView Accept(TaskView view, string cartHash) =>
        view.Status == JobStatus.Proposed && view.Cart?.Hash == cartHash
            ? view with
            {
                Status = JobStatus.Buying,
                UpdatedAt = time.GetUtcNow(),
            }
            : view;

    private static ApiAnswer Accepted(TaskView task) => ApiAnswer.Accepted(ApiPaths.Task(task.Id), task);

    private static string NameOf(JobStatus status) => JsonNamingPolicy.SnakeCaseLower.ConvertName(status.ToString());
}
