using System.Globalization;
using System.Text.RegularExpressions;
using Qianwen.Contracts.Payments;
using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning.Capabilities.Filling;
using Qianwen.Core.Planning.Capabilities.Schema;

namespace Qianwen.Core.Planning.Capabilities.Legs;

/// <summary>给张三和李四各转100元, "send Ana and Bob 20 each": the same is done for each of the people named.</summary>
internal static partial class EachOf
{
    /// <summary>The drafts, those for several people once for each.</summary>
    public static List<WishDraft> Apart(List<WishDraft> drafts) => [.. drafts.SelectMany(Apart)];

    private static IEnumerable<WishDraft> Apart(WishDraft draft)
    {
        if (
            !draft.Family.Of(ArgumentType.Amount).Any(amount => draft.Get(amount.Name) is not null)
            || Name(draft) is not { } name
            || Each().Match(draft.Text) is not { Success: true } each
        )
        {
            return [draft];
        }
        return each.Groups["who"].Captures.Select(who => draft with { Values = With(draft, name, who.Value) });
    }

    private static ArgumentSpec? Name(WishDraft draft) =>
        draft.Family.Of(ArgumentType.Name).FirstOrDefault(name => draft.Get(name.Name) is not null)
        ?? draft
            .Family.Of(ArgumentType.Name)
            .FirstOrDefault(name => draft.Family.Required(draft.Op).Contains(name.Name));

    private static IReadOnlyList<Filled> With(WishDraft draft, ArgumentSpec name, string who) =>
        [
            .. draft
                .Values.Where(value => value.Argument != name.Name)
                .Select(value => Share(draft, value))
                .Append(new Filled(name.Name, Values.Json(new EntityReference(who, null, who)), who, "word for word")),
        ];

    /// <summary>"the 120 bill … request 40 from each": what each gives, not the whole.</summary>
    private static Filled Share(WishDraft draft, Filled value) =>
        draft.Family.Argument(value.Argument) is { Type: ArgumentType.Amount }
        && Part().Match(draft.Text) is { Success: true } part
        && decimal.TryParse(
            part.Groups["sum"].ValueSpan,
            NumberStyles.Number,
            CultureInfo.InvariantCulture,
            out var sum
        )
            ? value with
            {
                Value = Values.Json(
                    new AmountArgument(part.Groups["sum"].Value, new Money((long)(sum * 100), Currency(value)))
                ),
                Words = part.Groups["sum"].Value,
            }
            : value;

    private static string Currency(Filled value) =>
        value.Value.TryGetProperty("amount", out var amount) && amount.TryGetProperty("currency", out var currency)
            ? currency.GetString() ?? Money.Yuan
            : Money.Yuan;

    [GeneratedRegex(
        @"(?<![\d.])(?<sum>\d+(?:\.\d{1,2})?) ?(?:dollars?|bucks|euros?|pounds?|quid|yuan)? ?(?:from |to )?each\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Part();

    [GeneratedRegex(
        @"(?:给|向|跟|找|让)(?<who>[\u4e00-\u9fff]{1,4}?)(?:(?:和|跟|与|、|还有)(?<who>[\u4e00-\u9fff]{1,4}?))+(?=各|每人|一人|分别|都|两(?:个)?人)|\b(?:with|from|to|between|send|pay|request|give|ask|charge) (?<who>(?!each\b)[a-z]+)(?:, (?<who>(?!and\b)[a-z]+))*,? and (?<who>[a-z]+)\b(?=[^.;]{0,48}\b(?:each|apiece)\b)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Each();
}
