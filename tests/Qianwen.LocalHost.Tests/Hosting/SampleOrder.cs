namespace Qianwen.LocalHost.Tests.Hosting;

public sealed record SampleOrder(string Id, int Cups);
