using System.Net.Http.Json;
using Microsoft.Azure.Functions.Worker;

namespace Qianwen.LocalHost.Tests.Hosting;

public sealed class SampleBrewActivity(SampleJournal journal, IHttpClientFactory clients, TimeProvider time)
{
    [Function(nameof(SampleBrewActivity))]
    public async Task<string> RunAsync([ActivityTrigger] SampleOrder order, string instanceId)
    {
        journal.Write($"brew {instanceId} {order.Cups} at {time.GetUtcNow():HH:mm:ss}");
        using var client = clients.CreateClient("kitchen");
        var answer = await client.GetFromJsonAsync<KitchenAnswer>($"http://kitchen.test/api/brew/{order.Cups}");
        journal.Write($"brewed {instanceId} at {time.GetUtcNow():HH:mm:ss}");
        return answer!.Text;
    }
}
