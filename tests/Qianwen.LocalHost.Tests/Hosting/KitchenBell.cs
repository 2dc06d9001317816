using Microsoft.Azure.Functions.Worker;

namespace Qianwen.LocalHost.Tests.Hosting;

public sealed class KitchenBell(SampleJournal journal)
{
    [Function("Ring")]
    public void Run([ServiceBusTrigger(SampleNames.Kitchen, AutoCompleteMessages = true)] string text) =>
        journal.Write($"bell {text}");
}
