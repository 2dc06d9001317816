using System.Net;
using Qianwen.Cli.Client;
using Qianwen.Contracts.Api;
using Qianwen.Contracts.Jobs;
using Qianwen.Contracts.Planning;
using Qianwen.Core.Jobs;

namespace Qianwen.EndToEnd.Killing;

/// <summary>
/// Somebody who orders over HTTP, says yes to what is proposed and looks how it stands until it is over. Every request
/// has a key and is sent again under it, to the next server, until it is acknowledged.
/// </summary>
public sealed class Customer(DyingServer server, string person, string name, TimeProvider time, Progress progress)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Orders, and waits for the end, or, once there is a task, until cancelled.</summary>
    /// <returns>The task as the API told it last.</returns>
    public async Task<TaskView> BuyAsync(string sentence, CancellationToken cancellationToken)
    {
        using var connection = server.Connect(person);
        var conversation = await CallAsync(
            connection,
            (client, token) => client.CreateConversationAsync($"{name}-begin", token),
            cancellationToken
        );
        progress.Advance();
        await CallAsync(
            connection,
            (client, token) =>
                client.PostMessageAsync(conversation.Id, new PostMessageRequest(sentence, null), $"{name}-say", token),
            cancellationToken
        );
        progress.Advance();
        var task = await FindTaskAsync(connection, conversation.Id, cancellationToken);
        try
        {
            while (!task.Status.IsOver())
            {
                await AcceptAsync(connection, task, cancellationToken);
                await Task.Delay(Pause, time, cancellationToken);
                task = await CallAsync(
                    connection,
                    (client, token) => client.GetTaskAsync(task.Id, token),
                    cancellationToken
                );
            }

            progress.Advance();
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested) { }

        return task;
    }

    private async Task<TaskView> FindTaskAsync(
        AssistantConnection connection,
        string conversationId,
        CancellationToken cancellationToken
    )
    {
        while (true)
        {
            var conversation = await CallAsync(
                connection,
                (client, token) => client.GetConversationAsync(conversationId, token),
                cancellationToken
            );
            if (conversation.Items.LastOrDefault(item => item.TaskId is not null)?.TaskId is { } id)
            {
                return await CallAsync(
                    connection,
                    (client, token) => client.GetTaskAsync(id, token),
                    cancellationToken
                );
            }

            await Task.Delay(Pause, time, cancellationToken);
        }
    }

    /// <summary>Says yes to what is proposed; that the cart is not the open one any more is part of life.</summary>
    private async Task AcceptAsync(AssistantConnection connection, TaskView task, CancellationToken cancellationToken)
    {
        if (task is not { Status: JobStatus.Proposed, Cart.Hash: { } hash })
        {
            return;
        }

        try
        {
            await CallAsync(
                connection,
                async (client, token) =>
                {
                    var yes = new DecisionRequest(Decision.Accept, hash);
                    await client.DecideAsync(task.Id, yes, $"{name}-{hash}", token);
                    return true;
                },
                cancellationToken
            );
            progress.Advance();
        }
        catch (AssistantProblemException problem) when (problem.Status == HttpStatusCode.Conflict) { }
    }

    /// <summary>The connection gives up after some attempts; somebody who wants tea does not.</summary>
    private static async Task<T> CallAsync<T>(
        AssistantConnection connection,
        Func<AssistantClient, CancellationToken, Task<T>> call,
        CancellationToken cancellationToken
    )
    {
        while (true)
        {
            try
            {
                return await connection.CallAsync(call, cancellationToken);
            }
            catch (Exception problem)
                when (problem is AssistantUnreachableException or AssistantProblemException { RetryAfter: not null })
            {
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
    }
}
