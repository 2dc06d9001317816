using Qianwen.Cli.Composition;

namespace Qianwen.Cli.Tests.Composition;

public sealed class HostConfigurationTests
{
    [Theory]
    [InlineData(1, "15", "40")]
    [InlineData(60, "900", "2400")]
    [InlineData(100_000, "3600", "3600")]
    public void ModelTimeouts_OnAFastClock_KeepTheirRealLength(double speed, string call, string total)
    {
        var settings = HostConfiguration.Create(AssistantSettings.InMemory with { Speed = speed });

        Assert.Equal(call, settings["Planner:Model:CallTimeoutSeconds"]);
        Assert.Equal(total, settings["Planner:Model:TotalTimeoutSeconds"]);
    }
}
