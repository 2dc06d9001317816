using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Qianwen.Functions.Tests.Http;

namespace Qianwen.Functions.Tests.Identity;

/// <summary>A deployment is never open by accident: it does not start.</summary>
public sealed class DeploymentTests
{
    [Fact]
    public async Task Start_WithoutAnIssuer_IsRefusedAndSaysWhatToSet()
    {
        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() =>
            ApiHost.StartAsync(new Dictionary<string, string?>())
        );

        Assert.Contains("Identity:Authority", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Start_AsDeployedWithTheDevelopmentIssuer_IsRefused()
    {
        var settings = ApiHost.DefaultSettings;
        settings["Identity:Development:DefaultPerson"] = "lin";

        var refused = Assert.Throws<OptionsValidationException>(() => Deployed(settings));

        Assert.Contains("for the local host only", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Start_AsDeployedWithAnIssuer_IsFine() =>
        Deployed(new Dictionary<string, string?> { ["Identity:Authority"] = "https://issuer.test/" });

    [Theory]
    [InlineData("PersonPerMinute")]
    [InlineData("PersonBurst")]
    [InlineData("PartnerPerMinute")]
    [InlineData("AddressBurst")]
    [InlineData("MostCallers")]
    public void Start_ALimitOfNothing_IsRefusedAndNamesIt(string limit)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Identity:Authority"] = "https://issuer.test/",
            [$"Limits:{limit}"] = "0",
        };

        var refused = Assert.Throws<OptionsValidationException>(() => Deployed(settings));

        Assert.Contains(limit, refused.Message, StringComparison.Ordinal);
    }

    /// <summary>What Program.cs registers, checked as it is when the app starts.</summary>
    private static void Deployed(Dictionary<string, string?> settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddQianwenFunctions(configuration)
            .BuildServiceProvider();
        services.GetRequiredService<IStartupValidator>().Validate();
    }
}
