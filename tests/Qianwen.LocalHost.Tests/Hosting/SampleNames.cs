namespace Qianwen.LocalHost.Tests.Hosting;

/// <summary>A shop in small: a request puts an order on a queue, the queue starts an orchestration, and that asks a kitchen.</summary>
public static class SampleNames
{
    public const string Orders = "orders";
    public const string Kitchen = "kitchen";
}
