using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Qianwen.Azure.OpenAI;
using Qianwen.Core.Planning;

namespace Qianwen.Azure.Tests.OpenAI;

public sealed class ModelPlannerOptionsTests
{
    [Fact]
    public void Planner_WithoutAnEndpoint_IsTheEmbeddedOne()
    {
        using var services = Services();

        Assert.IsType<EmbeddedPlanner>(services.GetRequiredService<IPlanner>());
    }

    [Fact]
    public void Planner_WithAnEndpoint_IsTheModel()
    {
        using var services = Services(("Endpoint", "https://oai.example/"), ("Deployment", "planner"));

        Assert.IsType<ModelPlanner>(services.GetRequiredService<IPlanner>());
    }

    [Theory]
    [InlineData(
        "Endpoint",
        "http://oai.example/",
        "Planner:Model:Endpoint must be an https address; http only on this machine."
    )]
    [InlineData(
        "Endpoint",
        "oai.example",
        "Planner:Model:Endpoint must be an https address; http only on this machine."
    )]
    [InlineData("Deployment", "", "Planner:Model:Deployment must name the deployment or the model.")]
    [InlineData("CallTimeoutSeconds", "60", "Planner:Model:CallTimeoutSeconds must not exceed TotalTimeoutSeconds.")]
    public void Options_ThatDoNotFit_StopTheStart(string key, string value, string problem)
    {
        using var services = Services(("Endpoint", "https://oai.example/"), ("Deployment", "planner"), (key, value));

        var invalid = Assert.Throws<OptionsValidationException>(() =>
            services.GetRequiredService<IStartupValidator>().Validate()
        );
        Assert.Contains(problem, invalid.Failures);
    }

    [Theory]
    [InlineData("ConfidentFrom", "1.5")]
    [InlineData("Repairs", "3")]
    [InlineData("UsualEffort", "enormous")]
    [InlineData("PriceCurrency", "dollars")]
    [InlineData("BreakerCalls", "1")]
    public void Options_OutOfRange_StopTheStart(string key, string value)
    {
        using var services = Services((key, value));

        Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate());
    }

    private static ServiceProvider Services(params (string Key, string Value)[] settings)
    {
        var values = new Dictionary<string, string?>();
        foreach (var (key, value) in settings)
        {
            values[$"Planner:Model:{key}"] = value;
        }
        return new ServiceCollection()
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddPlanner(new ConfigurationBuilder().AddInMemoryCollection(values).Build())
            .BuildServiceProvider();
    }
}
