using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning.Frames;

namespace Qianwen.Core.Planning.Dialogue;

/// <summary>Puts what an answer said on top of what was known of a leg.</summary>
public static class LegMerge
{
    /// <summary>The made leg, with the address, limits and note of the known one where the answer said nothing of them.</summary>
    public static Leg Onto(Leg known, Leg made, OrderReading reading)
    {
        var arguments = known.Args.ToDictionary(pair => pair.Key, pair => pair.Value);
        var keepsAddress = reading.Address is null && known.Args.ContainsKey(ArgumentNames.Address);
        foreach (var (argument, value) in made.Args)
        {
            if (argument != ArgumentNames.Address || !keepsAddress)
            {
                arguments[argument] = value;
            }
        }
        arguments.Remove(ArgumentNames.Quantity);
        var address = keepsAddress
            ? known.Missing.Where(argument => argument == ArgumentNames.Address)
            : made.Missing.Where(argument => argument == ArgumentNames.Address);
        return made with
        {
            Args = new SortedDictionary<string, System.Text.Json.JsonElement>(arguments, StringComparer.Ordinal),
            Missing = [.. made.Missing.Where(argument => argument != ArgumentNames.Address), .. address],
        };
    }
}
