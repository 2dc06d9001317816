using Qianwen.Core.Planning.Recognisers;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Clauses;

/// <summary>Tells what is meant by the words of a thing from what stands around them: a place, a part of the thing before, rice by the bowl.</summary>
internal static class SaidThings
{
    /// <summary>…，加一份宽粉, "…, add jalapenos": what is put into things, added to the last one.</summary>
    public static bool IsAdded(WorkingText text, Segment segment, string words, List<CountedThing> targets)
    {
        var start = segment.Number is null ? segment.Head!.Value.Start : segment.NumberSpan.Start;
        var before = text.Folded.Text[..start].TrimEnd();
        var han =
            before.EndsWith('加')
            && !before.EndsWith("再加", StringComparison.Ordinal)
            && !before.EndsWith("外加", StringComparison.Ordinal);
        var latin = segment is { Number: null } && before.EndsWith(" add", StringComparison.Ordinal);
        return targets.Count > 0 && (latin || (han && Toppings.Suit(targets[^1].Whole.Words))) && Toppings.Are(words);
    }

    /// <summary>饭两盒: a general word by itself, a thing where it is counted out.</summary>
    public static bool IsServed(Segment segment, string words) =>
        segment is { Measure: not null, Number: { Article: false, Vague: false } } && words is "饭" or "面" or "汤";

    /// <summary>1杯送到家: a second address is no thing; the amount has to be asked about.</summary>
    public static bool IsPlace(string words)
    {
        var folded = FoldedText.Of(words).Text;
        var label = Frames.AddressLabels.LeadingLabel(folded.TrimStart('送', '到', '去'));
        return label > 0 && label >= folded.TrimStart('送', '到', '去').Length;
    }

    /// <summary>True for what is drunk, by its measure, its words or what it is.</summary>
    public static bool IsDrink(ItemDraft line) =>
        line.Measure == MeasureKind.Drink
        || FoodWords.IsDrink(line.Words)
        || (line.Match?.Entities.Any(entity => FoodWords.IsDrink(entity.Entry.Name.Zh)) ?? false);
}
