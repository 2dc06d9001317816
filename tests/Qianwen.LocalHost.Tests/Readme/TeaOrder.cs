namespace Qianwen.LocalHost.Tests.Readme;

public sealed record TeaOrder(string Id, int Cups);
