using Qianwen.Core.Planning.Capabilities.Schema;

namespace Qianwen.Core.Planning.Capabilities.Samples;

/// <summary>Tells which of the families that can be spoken of some words resemble.</summary>
/// <param name="catalogue">The families.</param>
/// <param name="index">Their samples.</param>
internal sealed class LikenessReader(CapabilityCatalogue catalogue, SampleIndex index)
{
    /// <summary>What folded words resemble; null where there are no samples or no word is known.</summary>
    public Likeness? Read(string folded)
    {
        if (index.Read(folded) is not { } reading)
        {
            return null;
        }
        var (name, probability) = reading.Family();
        return new Likeness(name is null ? null : catalogue.Family(name), name, probability, reading);
    }
}
