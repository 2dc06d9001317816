using Microsoft.DurableTask;
using Qianwen.Contracts.Fulfilment;
using Qianwen.Contracts.Jobs;

namespace Qianwen.Functions.Jobs;

/// <summary>
/// The stores' news of a task's orders. It comes to the task, which lives longer than anything that follows an order:
/// what comes before an order is followed waits here.
/// </summary>
public sealed class NewsInbox(TaskOrchestrationContext context)
{
    private Task<OrderNews>? _next;

    /// <summary>Completes when there is news to take.</summary>
    public Task<OrderNews> Next => _next ??= context.WaitForExternalEvent<OrderNews>(EventNames.OrderNews);

    /// <summary>Takes the news that <see cref="Next"/> completed with.</summary>
    public async Task<OrderNews> TakeAsync()
    {
        var news = await Next;
        _next = null;
        return news;
    }
}
