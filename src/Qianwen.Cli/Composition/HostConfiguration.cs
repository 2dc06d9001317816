using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Qianwen.Cli.Composition;

/// <summary>The settings of both apps, as the command line wants them.</summary>
public static class HostConfiguration
{
    /// <summary>Short for a person while the clock walks, not too busy while it hurries.</summary>
    private const string PollMilliseconds = "200";
    private const string Manifests = "Providers:Manifests";
    private const double CallSeconds = 10;
    private const double ManifestSeconds = 5;
    private const double HeartbeatSeconds = 15;
    private const string ModelCall = "Planner:Model:CallTimeoutSeconds";
    private const string ModelTotal = "Planner:Model:TotalTimeoutSeconds";
    private const double ModelCallSeconds = 15;
    private const double ModelTotalSeconds = 40;
    private const double LargestSetting = 3600;

    /// <summary>appsettings.json, then <c>QIANWEN_…</c> variables, then what the command line says.</summary>
    public static IConfiguration Create(AssistantSettings settings)
    {
        var written = Written().Build();
        return Written().AddInMemoryCollection(Overrides(settings, written)).Build();
    }

    private static IConfigurationBuilder Written() =>
        new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: false)
            .AddEnvironmentVariables("QIANWEN_");

    private static Dictionary<string, string?> Overrides(AssistantSettings settings, IConfiguration written)
    {
        var overrides = new Dictionary<string, string?>
        {
            ["Identity:Development:Key"] = IdentityKey.Load(settings.Folder),
            ["Providers:CallTimeoutSeconds"] = Scaled(CallSeconds, settings),
            ["Providers:ManifestTimeoutSeconds"] = Scaled(ManifestSeconds, settings),
            ["Events:PollMilliseconds"] = PollMilliseconds,
            ["Events:HeartbeatSeconds"] = Scaled(HeartbeatSeconds, settings),
            [ModelCall] = Scaled(written.GetValue(ModelCall, ModelCallSeconds), settings),
            [ModelTotal] = Scaled(written.GetValue(ModelTotal, ModelTotalSeconds), settings),
        };
        if (settings.Fault is not null)
        {
            overrides["Simulations:Faults:Profile"] = settings.Fault;
        }

        foreach (var manifest in written.GetSection(Manifests).GetChildren())
        {
            overrides[manifest.Path] = Moved(manifest.Value!, settings.SimulationsUrl);
        }

        return overrides;
    }

    /// <summary>What is measured against real work, such as a call, keeps its real length on a fast clock.</summary>
    private static string Scaled(double value, AssistantSettings settings) =>
        Math.Min(Math.Ceiling(value * Math.Max(1, settings.Speed)), LargestSetting)
            .ToString(CultureInfo.InvariantCulture);

    /// <summary>A manifest of the simulations, where they are served now.</summary>
    private static string Moved(string manifest, Uri? simulations)
    {
        var standard = AssistantComposition.DefaultWorldUrl.ToString();
        return simulations is not null && manifest.StartsWith(standard, StringComparison.OrdinalIgnoreCase)
            ? new Uri(simulations, manifest[standard.Length..]).ToString()
            : manifest;
    }
}
