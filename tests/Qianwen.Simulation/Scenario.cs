using Qianwen.EndToEnd;
using Qianwen.Simulations.Faults;

namespace Qianwen.Simulation;

/// <summary>A story that a sweep tells again and again.</summary>
/// <param name="Name">What it is called on the command line.</param>
/// <param name="Story">What the person does; what comes after it is waited for.</param>
/// <param name="Fault">What goes wrong once in the outside world, of <see cref="FaultProfiles"/>.</param>
/// <param name="Shows">What the undisturbed outcome has to contain: the story took the way that it is about.</param>
public sealed record Scenario(string Name, Func<World, Task> Story, string Shows, string Fault = FaultProfiles.None);
