using System.Text.Json;

namespace Qianwen.Core.Planning.Verification;

/// <summary>One errand as somebody who is not trusted read it, such as a language model. Nothing of it is believed yet.</summary>
/// <param name="CapabilityId">Whose arguments they are; <see cref="ProposalSchema"/> gives their form.</param>
/// <param name="Op">What is asked of the capability.</param>
/// <param name="Words">The person's words that ask for it.</param>
/// <param name="After">Places, from 0, of the errands in the same proposal that have to be settled first.</param>
/// <param name="Args">The arguments by name; null for what was not said.</param>
public sealed record ProposedLeg(
    string CapabilityId,
    string Op,
    string Words,
    IReadOnlyList<int> After,
    IReadOnlyDictionary<string, JsonElement> Args
);
