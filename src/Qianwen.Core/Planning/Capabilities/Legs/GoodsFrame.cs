using System.Text.RegularExpressions;
using Qianwen.Contracts.Planning;
using Qianwen.Contracts.Providers;
using Qianwen.Core.Planning.Capabilities.Language;
using Qianwen.Core.Planning.Capabilities.Lexicon;
using Qianwen.Core.Planning.Capabilities.Reading;
using Qianwen.Core.Planning.Capabilities.Schema;
using Qianwen.Core.Planning.Clauses;
using Qianwen.Core.Planning.Entities;
using Qianwen.Core.Planning.Recognisers.Prices;
using Qianwen.Core.Planning.Text;
using Piece = Qianwen.Core.Planning.Capabilities.Reading.Piece;

namespace Qianwen.Core.Planning.Capabilities.Legs;

/// <summary>
/// A thing that no vocabulary knows, looked for with what only goods have: "looking for knee sleeves in XL", "show me table racks
/// costing more than 33 pesos", "a steamer basket made of bamboo". What it is called last is neither food nor another service.
/// </summary>
internal static partial class GoodsFrame
{
    /// <summary>So surely is the family meant that what a sentence resembles does not outweigh it.</summary>
    private const double Sure = 7;

    private const int LongestName = 9;

    /// <summary>The wishes of such a sentence; null where it is none.</summary>
    /// <param name="context">What is known.</param>
    /// <param name="wishes">The wishes that words of the manifests told.</param>
    public static List<Wish>? Read(CapabilityContext context, List<Wish> wishes)
    {
        var utterance = context.Utterance;
        var sold = wishes.Count > 0 && wishes.TrueForAll(wish => wish.Family.SellsAnything);
        if (
            (wishes.Count > 1 && !sold)
            || context.Catalogue.Families.FirstOrDefault(family => family.SellsAnything) is not { } seller
            || !(Holds(context, seller) || IsKept(context))
        )
        {
            return null;
        }
        var piece = new Piece(0, utterance.Tokens.Count, utterance.Text) { Family = seller, Score = Sure };
        return sold ? wishes : [new Wish(seller, [piece]) { Likeness = context.Likeness?.Reading }];
    }

    /// <summary>"put two bags of espresso beans in my basket": goods are kept in one, except what a kitchen is known to serve.</summary>
    private static bool IsKept(CapabilityContext context) =>
        Basket().IsMatch(context.Utterance.Text)
        && !Restraint.Holds(context.Utterance.Text)
        && !(
            context
                .FoodIn(context.Request.Utterance)
                ?.Legs.Any(leg =>
                    leg.Get<IReadOnlyList<OrderedItem>>(ArgumentNames.Items)?.Any(item => item.Ids.Count > 0) ?? false
                )
            ?? false
        );

    private static bool Holds(CapabilityContext context, FamilySpec seller)
    {
        var text = context.Utterance.Text;
        if (Restraint.Holds(text) || Ask().Match(text) is not { Success: true } ask)
        {
            return false;
        }
        var from = ask.Index + ask.Length;
        return !Visited().IsMatch(text)
            && IsThing(context, from)
            && (
                Feature().IsMatch(text, from)
                || PriceRecogniser
                    .FindAll(text)
                    .Any(price => price is { Sure: true, Level: null } && price.Min != price.Max)
                || IsOfBrand(context, seller, from)
            );
    }

    /// <summary>What stands before the first word that only describes it ends in no food, no service and nothing that is found elsewhere.</summary>
    private static bool IsThing(CapabilityContext context, int from)
    {
        var utterance = context.Utterance;
        var start = utterance.TokenFrom(from);
        var end = start;
        while (end < utterance.Tokens.Count && end - start < LongestName && !Ends(utterance.Tokens[end], end == start))
        {
            end++;
        }
        if (end == start || utterance.Tokens[end - 1].Kind != TokenKind.Latin)
        {
            return false;
        }
        var name = utterance.Text[utterance.Tokens[start].Span.Start..utterance.Tokens[end - 1].Span.End];
        return !Elsewhere().IsMatch(name)
            && !(FoodWords.IsIn(utterance.Tokens[end - 1].Text) && !PetFood.EndsIn(name))
            && !utterance.Hits.Any(hit =>
                hit.End == end
                && hit.Start >= start
                && hit.Meanings.Any(meaning => meaning is { Kind: MeaningKind.Family, Family.SellsAnything: false })
            );
    }

    private static bool Ends(Token token, bool first) =>
        token.Kind == TokenKind.Punctuation
            ? token.Text is not ("-" or "/" or "'" or "&" or "’")
            : token.Kind == TokenKind.Latin && !first && Describes().IsMatch(token.Text);

    private static bool IsOfBrand(CapabilityContext context, FamilySpec seller, int from) =>
        EntityLinker
            .Link(context.Catalogue.Names(seller), Tokenizer.Split(context.Utterance.Text[from..]))
            .Any(match => match.Has(EntityKind.Merchant));

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(
        @"\A\W*(?:(?:hi|hello|hey|please|pls|ok|okay|so|well|and)\b[\s,!.]*)*(?:can you |could you |help me )?(?:i(?:'m| am)? (?:just |currently |also |really )*(?:looking|searching|shopping|hunting|browsing) for|i(?:'m| am) (?:interested in|after|in need of|trying to find|in search of)|(?:looking|searching|shopping|hunting|search|shop|browse|look) for|in (?:search|need) of|show me|find(?: me)?|i (?:want|need|would like|am in need of)(?: to (?:buy|get|find|purchase|order))?|i'd like(?: to (?:buy|get|find|purchase|order))?|do you (?:have|sell|carry|stock)|are there(?: any)?|where can i (?:buy|get|find)|recommend(?: me)?|get me|buy(?: me)?|purchase)\s+(?:(?:a|an|some|any|the|one|two|three|four|\d{1,2}|new|good|set of|pair of|pack of|box of)\s+)*(?!my\b|our\b|your\b|out\b|how\b|what\b|where\b|that\b|this\b|to\b|for\b|way)",
        Options
    )]
    private static partial Regex Ask();

    /// <summary>What only goods have: what they are made of, how they are sized, packed, powered, paid for and brought.</summary>
    [GeneratedRegex(
        @"\b(?:(?:cash|pay(?:ment)?s?) (?:on|upon) delivery|cod|free (?:shipping|returns?)|lazmall|laz ?flash|lazada|official (?:store|shop)|flash (?:sale|deals?)|brand new|warranty|in stock|from the brand|by the brand|the brand|branded|model [a-z]*\d\S*|compatible with|replacement|refills?|made (?:of|from|out of)|cotton|leather|plastic|silicone|bamboo|wooden|wood|(?:stainless )?steel|ceramic|acrylic|nylon|polyester|alumini?um|rubber|velvet|linen|denim|wool(?:len)?|porcelain|microfiber|waterproof|water[- ]?(?:resistant|proof|repellent)|rechargeable|foldable|folding|portable|wireless|cordless|adjustable|reusable|refillable|washable|non[- ]?(?:slip|stick)|heavy[- ]duty|lightweight|insulated|breathable|scented|unscented|magnetic|detachable|removable|stackable|collapsible|self[- ]adhesive|anti[- ]?(?:slip|scratch|theft|fog|rust|aging|bacterial)|battery[- ](?:operated|powered)|solar[- ]powered|usb|bluetooth|sleeveless|(?:long|short)[- ]sleeved?s?|v-neck|unisex|for (?:men|women|boys|girls|babies|toddlers|cats|dogs|pets|home use|outdoor use|indoor use)|in size|in sizes|size (?:\d+|x*[sml])|(?:\d+ ?)?(?:pcs|pieces)|(?:set|pack|box|pair|bundle) of|\d+(?:\.\d+)? ?-?(?:w|watts?|mah|inch(?:es)?|cm|mm|ml|l|liters?|litres?|kg|grams?|oz|gb|tb|ply|volts?|gauge|meters?|metres?|ft|yards?)|in (?:a |an |the )?(?:(?:light|dark|navy|baby|hot|pastel|olive|sky|royal|matte|jet|off) ?-?)?(?:black|white|red|blue|green|gr[ae]y|pink|purple|yellow|brown|gold|silver|orange|beige|navy|burgundy|maroon|khaki|teal|turquoise|cream|ivory|violet|lavender|x{0,3}l|xs|small|medium|large)|colou?rs?)\b",
        Options
    )]
    private static partial Regex Feature();

    [GeneratedRegex(
        @"\bto (?:visit|see|go|eat|stay|watch|listen|read about)\b|\b(?:near me|nearby|around here|in the area|in town)\b",
        Options
    )]
    private static partial Regex Visited();

    [GeneratedRegex(
        @"\b(?:add|put|pop|throw|stick|drop|place|toss|save|chuck)\b.{2,80}\b(?:in|into|to) (?:my |the |our )?(?:shopping |online |amazon |lazada )?(?:cart|basket|trolley|shopping bag)\b|购物车",
        Options
    )]
    private static partial Regex Basket();

    /// <summary>Words with which what describes a thing begins.</summary>
    [GeneratedRegex(
        @"\A(?:with|without|that|which|who|in|from|by|for|under|below|above|over|between|priced?|cost(?:s|ing)?|made|having|featuring|suitable|compatible|available|less|more|around|about|at|on|to|and|or|plus|of|preferably|under|within|because|so|please|as|like|near|nearby|using|is|are)\z",
        Options
    )]
    private static partial Regex Describes();

    /// <summary>What is looked for otherwise than in a shop that sends parcels.</summary>
    [GeneratedRegex(
        @"\b(?:jobs?|internships?|recipes?|jokes?|songs?|music|movies?|films?|series|episodes?|news|weather|forecast|info(?:rmation)?|advice|help|tips?|ideas?|inspiration|plumbers?|electricians?|doctors?|dentists?|lawyers?|therapists?|tutors?|apartments?|houses?|flats?|condos?|offices?|land|property|girlfriend|boyfriend|wife|husband|friends?|date|numbers?|address(?:es)?|directions?|routes?|ways?|appointments?|haircuts?|massages?|events?|concerts?|shows?|tickets?|flights?|hotels?|motels?|hostels?|guest ?houses?|rooms?|suites?|restaurants?|cafes?|bars?|pubs?|diners?|places?|tables?|seats?|rides?|taxis?|cabs?|trains?|bus(?:es)?|ferr(?:y|ies)|attractions?|landmarks?|sights?|spots?|destinations?|cit(?:y|ies)|towns?|villages?|activit(?:y|ies)|trails?|lakes?|zoos?|centers?|centres?|theat(?:er|re)s?|cinemas?|clubs?|services?|people|person|team|plan|tour|guides?|museums?|parks?|beach(?:es)?|shops?|stores?|malls?|markets?|supermarkets?|pharmac(?:y|ies)|gyms?|banks?|atms?|hospitals?|schools?|stations?|parking|cars?|class(?:es)?|courses?|lessons?|videos?|pictures?|photos?|images?|files?|emails?|messages?|contacts?|meaning|definition|synonyms?|answers?|facts?|stats|statistics|scores?|results?|something|anything|someone|anyone|somewhere|loan|mortgage|insurance|visa|passport|hug|break|nap|vacation|holiday|trip|drink|food|meal|lunch|dinner|breakfast|snacks?|takeout|takeaway|deliver(?:y|ies)|transactions?|payments?|balance|bills?|order|orders|package|parcel)\z",
        Options
    )]
    private static partial Regex Elsewhere();
}
