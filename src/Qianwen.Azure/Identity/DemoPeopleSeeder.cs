using Microsoft.Extensions.Hosting;
using Qianwen.Core.People;

namespace Qianwen.Azure.Identity;

/// <summary>Saves the profiles of the demo people when the app starts, where development is enabled.</summary>
public sealed class DemoPeopleSeeder(DevelopmentIssuer issuer, IProfileStore profiles) : IHostedService
{
    /// <inheritdoc />
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var person in issuer.People)
        {
            await profiles.SaveAsync(person, cancellationToken);
        }
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
