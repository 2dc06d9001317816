using System.Text.RegularExpressions;
using Qianwen.Contracts.Providers;
using Qianwen.Core.Planning.Entities;

namespace Qianwen.Core.Planning.Clauses;

/// <summary>Two names side by side that are one: 宫保鸡丁盖饭 is a rice bowl, "tuna sandwich" a sandwich.</summary>
public static partial class Compounds
{
    /// <summary>True where the second is a kind of thing that the first one describes.</summary>
    public static bool Join(EntityMatch first, EntityMatch second, string secondText)
    {
        var han = Text.Characters.HasHan(secondText);
        var touches = second.Span.Start - first.Span.End <= (han ? 0 : 1);
        if (!han && touches && !first.Plural && Head().IsMatch(secondText))
        {
            return true;
        }
        var isKind = second.Has(EntityKind.Category) && !(han && second.Has(EntityKind.Item));
        return touches && isKind && !first.Plural;
    }

    /// <summary>"pizza pie", "taco salad", "burger meal": English words that are hardly ever a second thing behind another.</summary>
    [GeneratedRegex(
        @"\A(?:pies?|rolls?|cakes?|bread|salads?|sandwich(?:es)?|subs?|wraps?|bowls?|plates?|meals?|combos?|platters?|box(?:es)?|buckets?|sticks?|bites?|puffs?|soups?|curr(?:y|ies)|melts?|skewers?)\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Head();

    /// <summary>What the compound is: the first where it is of that kind anyway, else the kind.</summary>
    public static EntityMatch Head(EntityMatch first, EntityMatch second)
    {
        var kinds = second.Of(EntityKind.Category).Select(kind => kind.Id).ToHashSet(StringComparer.Ordinal);
        var items = first.Of(EntityKind.Item);
        return items.Count > 0 && items.All(item => item.Entry.Tags?.Any(kinds.Contains) ?? false)
            ? first with
            {
                Span = new Text.TextSpan(first.Span.Start, second.Span.End),
            }
            : second;
    }
}
