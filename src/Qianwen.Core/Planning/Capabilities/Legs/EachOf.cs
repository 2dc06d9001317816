using System.Text.RegularExpressions;
using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning.Capabilities.Filling;
using Qianwen.Core.Planning.Capabilities.Schema;

namespace Qianwen.Core.Planning.Capabilities.Legs;

/// <summary>给张三和李四各转100元: the same is done for each of the people named.</summary>
internal static partial class EachOf
{
    /// <summary>The drafts, those for several people once for each.</summary>
    public static List<WishDraft> Apart(List<WishDraft> drafts) => [.. drafts.SelectMany(Apart)];

    private static IEnumerable<WishDraft> Apart(WishDraft draft)
    {
        if (
            !draft.Family.Of(ArgumentType.Amount).Any(amount => draft.Get(amount.Name) is not null)
            || draft.Family.Of(ArgumentType.Name).FirstOrDefault(name => draft.Get(name.Name) is not null)
                is not { } name
            || Each().Match(draft.Text) is not { Success: true } each
        )
        {
            return [draft];
        }
        return each.Groups["who"]
            .Captures.Select(who =>
                draft with
                {
                    Values = [.. draft.Values.Select(value => For(value, name, who.Value))],
                }
            );
    }

    private static Filled For(Filled value, ArgumentSpec name, string who) =>
        value.Argument == name.Name
            ? value with
            {
                Value = Values.Json(new EntityReference(who, null, who)),
                Words = who,
            }
            : value;

    [GeneratedRegex(
        @"(?:给|向|跟|找|让)(?<who>[\u4e00-\u9fff]{1,4}?)(?:(?:和|跟|与|、|还有)(?<who>[\u4e00-\u9fff]{1,4}?))+(?=各|每人|一人|分别|都|两(?:个)?人)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Each();
}
