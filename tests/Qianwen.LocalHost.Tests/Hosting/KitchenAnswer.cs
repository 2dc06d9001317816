namespace Qianwen.LocalHost.Tests.Hosting;

public sealed record KitchenAnswer(string Text);
