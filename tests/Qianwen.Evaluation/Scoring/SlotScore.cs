using Qianwen.Contracts.Planning;

namespace Qianwen.Evaluation.Scoring;

/// <summary>Slots: the expected values must occur somewhere in the arguments, in one of their forms.</summary>
internal static class SlotScore
{
    public static IEnumerable<Check> Of(
        IReadOnlyDictionary<string, IReadOnlyList<string>>? slots,
        IReadOnlyDictionary<string, IReadOnlyList<string>>? allOf,
        IEnumerable<Leg> legs
    )
    {
        var planned = PlannedText.Of(legs);
        foreach (var (slot, forms) in slots ?? new Dictionary<string, IReadOnlyList<string>>())
        {
            yield return Check.Of(
                Measure.Slot,
                planned.HasAny(forms),
                $"{slot} = {string.Join(" | ", forms)} not found"
            );
        }
        foreach (var (slot, forms) in allOf ?? new Dictionary<string, IReadOnlyList<string>>())
        {
            foreach (var form in forms)
            {
                yield return Check.Of(Measure.Slot, planned.Has(form), $"{slot} = {form} not found");
            }
        }
    }
}
