using Microsoft.Extensions.Hosting;

namespace Qianwen.LocalHost.Hosting;

/// <summary>The host ends an app; signals to the process are the composing program's.</summary>
internal sealed class NoLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
