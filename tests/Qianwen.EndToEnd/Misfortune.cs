using System.Globalization;
using Qianwen.Simulations.Faults;

namespace Qianwen.EndToEnd;

/// <summary>Settings of what goes wrong in the outside world.</summary>
public static class Misfortune
{
    /// <summary>A world with a fault.</summary>
    /// <param name="profile">One of <see cref="FaultProfiles"/>.</param>
    /// <param name="target">One of <see cref="FaultTargets"/>.</param>
    /// <param name="times">How often it strikes; 0 for always.</param>
    /// <param name="person">Who asks.</param>
    /// <param name="more">More settings of <see cref="SimulationFaultOptions"/>.</param>
    public static Task<World> WorldAsync(
        string profile,
        string target = FaultTargets.Any,
        int times = 1,
        string person = "lin",
        params (string Name, string Value)[] more
    )
    {
        var settings = new Dictionary<string, string?>
        {
            [Key(nameof(SimulationFaultOptions.Target))] = target,
            [Key(nameof(SimulationFaultOptions.Times))] = times.ToString(CultureInfo.InvariantCulture),
        };
        foreach (var (name, value) in more)
        {
            settings[Key(name)] = value;
        }

        return World.StartAsync(profile, person, settings);
    }

    private static string Key(string name) => $"{SimulationFaultOptions.Section}:{name}";
}
