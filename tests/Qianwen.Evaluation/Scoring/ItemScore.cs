using Qianwen.Contracts.Planning;
using Qianwen.Evaluation.Cases;

namespace Qianwen.Evaluation.Scoring;

/// <summary>Things ordered: each expected one needs a line of its own with its quantity, and the options at that line.</summary>
internal static class ItemScore
{
    public static IEnumerable<Check> Of(IReadOnlyList<ExpectedItem>? items, IEnumerable<Leg> legs)
    {
        var lines = legs.SelectMany(OrderLine.Of).ToList();
        foreach (var item in items ?? [])
        {
            var line =
                lines.Find(one => one.IsCalled(item.Name) && one.Quantity == item.Quantity)
                ?? lines.Find(one => one.IsCalled(item.Name));
            lines.Remove(line!);
            yield return Check.Of(
                Measure.Item,
                line?.Quantity == item.Quantity,
                $"item {item.Quantity} × {item.Name}, found {(line is null ? "none" : line.Quantity)}"
            );
            foreach (var check in Options(item, line))
            {
                yield return check;
            }
        }
    }

    private static IEnumerable<Check> Options(ExpectedItem item, OrderLine? line)
    {
        foreach (var option in item.With ?? [])
        {
            yield return Check.Of(Measure.Option, line?.Has(option) == true, $"{item.Name} with {option}");
        }
        foreach (var option in item.Without ?? [])
        {
            yield return Check.Of(Measure.Option, line?.Excludes(option) == true, $"{item.Name} without {option}");
        }
        if (item.Size is { } size)
        {
            yield return Check.Of(Measure.Option, line?.Has(size) == true, $"{item.Name} in size {size}");
        }
    }
}
