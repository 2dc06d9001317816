using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;

namespace Qianwen.Functions.Tests.Harness;

/// <summary>Meters that nobody reads.</summary>
internal static class Meters
{
    public static IMeterFactory Create() =>
        new ServiceCollection().AddMetrics().BuildServiceProvider().GetRequiredService<IMeterFactory>();
}
