using System.Text.RegularExpressions;
using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning.Capabilities.Language;
using Qianwen.Core.Planning.Capabilities.Lexicon;
using Qianwen.Core.Planning.Capabilities.Reading;
using Qianwen.Core.Planning.Capabilities.Schema;
using Qianwen.Core.Planning.Recognisers.Prices;

namespace Qianwen.Core.Planning.Capabilities.Legs;

/// <summary>
/// Wishes that name no family: money that is moved, a place that is near, a thing at a price or counted like goods. They are
/// told by the form of the sentence and go to whichever family does such things.
/// </summary>
internal static partial class Unnamed
{
    /// <summary>The wish; none where the form says nothing either.</summary>
    public static List<Wish> Read(CapabilityContext context)
    {
        var utterance = context.Utterance;
        var text = utterance.Text;
        if (Restraint.Holds(text) || Restraint.IsOtherTopic(text))
        {
            return [];
        }
        var family = Priced(context, text) ?? Nearby(context, text) ?? Goods(context, text);
        return family is null
            ? []
            :
            [
                new Wish(
                    family,
                    [new Piece(0, utterance.Tokens.Count, text) { Family = family, Score = FamilyScores.Enough }]
                ),
            ];
    }

    /// <summary>Money is sent; or whatever it is: somebody who looks for a thing at a price wants to buy it.</summary>
    private static FamilySpec? Priced(CapabilityContext context, string text)
    {
        var prices = PriceRecogniser.FindAll(text).Where(price => price is { Sure: true, Level: null }).ToList();
        if (prices.Count == 0 || (ErrandForms.Limit().IsMatch(text) && context.NamesFood(text)))
        {
            return null;
        }
        var asked = RequestForms.IsRequest(text);
        if (!asked && (RequestForms.IsQuestion(text) || !prices.Exists(price => price.Min != price.Max)))
        {
            return null;
        }
        return context.Catalogue.Families.FirstOrDefault(family =>
                family.Of(ArgumentType.Amount).Any() && Moves(context.Utterance, family)
            ) ?? (context.NamesFood(text) ? null : Seller(context));
    }

    /// <summary>A sentence without the words that only say that it is near.</summary>
    public static string WithoutNear(string utterance) => Near().Replace(utterance, "").TrimStart('的', ' ');

    private static FamilySpec? Nearby(CapabilityContext context, string text) =>
        Near().IsMatch(text)
        && (RequestForms.IsRequest(text) || RequestForms.IsQuestion(text))
        && !CapabilityContext.IsFood(context.Food(context.Request))
            ? context.Catalogue.Families.FirstOrDefault(family =>
                family.Operations.Any(operation => operation.Op == Operations.Poi)
            )
            : null;

    private static FamilySpec? Goods(CapabilityContext context, string text) =>
        Counted().IsMatch(text) && RequestForms.IsWanted(text) && !context.NamesFood(text) ? Seller(context) : null;

    private static FamilySpec? Seller(CapabilityContext context) =>
        context.Catalogue.Families.FirstOrDefault(family => family.SellsAnything);

    /// <summary>"send $20 to John": money is moved where a word of the family says so.</summary>
    private static bool Moves(Utterance utterance, FamilySpec family) =>
        utterance.Hits.Any(hit =>
            hit.Meanings.Any(meaning =>
                meaning.Kind == MeaningKind.Operation && ReferenceEquals(meaning.Family, family)
            )
        );

    [GeneratedRegex(
        @"\b(?:near (?:me|here|by)|nearby|around here|close by|in the area)\b|(?:在|离我)?(?:附近|最近(?!上|新|推|出|流|火|热|比较|很|有|在|想|要|看|买|几|一|这|刚|才)|周边|旁边)的?",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Near();

    /// <summary>Measure words of goods that are kept, not eaten.</summary>
    [GeneratedRegex(
        @"(?:[一两二三几\d]|想?买)(?:款|双|件|条|台|部|副|支|枚|套|顶|把|盏|床)(?!车|路|龙)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Counted();
}
