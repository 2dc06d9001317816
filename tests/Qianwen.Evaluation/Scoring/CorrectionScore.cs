using Qianwen.Contracts.Planning;
using Qianwen.Evaluation.Cases;

namespace Qianwen.Evaluation.Scoring;

/// <summary>Changes of mind: the last word is in the arguments, the first one is not any more.</summary>
internal static class CorrectionScore
{
    public static IEnumerable<Check> Of(Expectation expected, IReadOnlyList<Leg> legs)
    {
        var planned = PlannedText.Of(legs);
        foreach (var correction in expected.Corrections ?? [])
        {
            var forms = Forms(expected, correction);
            yield return Check.Of(
                Measure.Correction,
                planned.HasAny(forms) && !IsLeft(planned, correction, forms),
                $"{correction.Slot} should be {correction.To} and no longer {correction.From ?? "open"}"
            );
        }
    }

    /// <summary>The value as labelled, without the Chinese particle, and the accepted forms of the slot of that name.</summary>
    private static IReadOnlyList<string> Forms(Expectation expected, Correction correction) =>
        [correction.To, correction.To.TrimEnd('的'), .. expected.Slots?.GetValueOrDefault(correction.Slot) ?? []];

    private static bool IsLeft(PlannedText planned, Correction correction, IReadOnlyList<string> forms) =>
        correction.From is { Length: > 1 } from
        && !forms.Any(form => SurfaceText.Contains(form, from))
        && planned.Has(from);
}
