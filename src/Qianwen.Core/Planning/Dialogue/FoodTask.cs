using System.Text.RegularExpressions;
using Qianwen.Contracts.Planning;
using Qianwen.Contracts.Providers;
using Qianwen.Core.Planning.Capabilities.Language;
using Qianwen.Core.Planning.Capabilities.Lexicon;
using Qianwen.Core.Planning.Capabilities.Samples;
using Qianwen.Core.Planning.Capabilities.Schema;
using Qianwen.Core.Planning.Clauses;
using Qianwen.Core.Planning.Frames;
using Qianwen.Core.Planning.Intents;
using Qianwen.Core.Planning.Recognisers;
using Qianwen.Core.Planning.Speech;

namespace Qianwen.Core.Planning.Dialogue;

/// <summary>
/// Understands what is asked of food apart from an order of it, by likeness to the samples: how an order is going, to stop or
/// change one that is not known here, and which shops deliver.
/// </summary>
internal static partial class FoodTask
{
    /// <summary>A sentence that resembles the samples of one operation so much asks for it.</summary>
    private const double Enough = 0.35;

    /// <summary>One that resembles an order so much is one, whatever of it was not understood.</summary>
    private const double Surely = 0.4;

    /// <summary>What is asked; null where the sentence resembles an order, or nothing of food.</summary>
    public static PlanResult? Understand(TurnContext turn)
    {
        if (turn.Running.Count > 0 || IsHeld(turn) || Read(turn) is not { } op)
        {
            return null;
        }
        var locale = turn.Locale;
        var leg = Leg(turn, op);
        return op switch
        {
            Operations.Status => new PlanResult(
                PlanKind.Status,
                locale,
                Tongue.Say(locale, "现在没有进行中的订单。", "There is no order under way."),
                [leg]
            ),
            Operations.Cancel => new PlanResult(
                PlanKind.Cancel,
                locale,
                Tongue.Say(locale, "现在没有可以取消的订单。", "There is no order to cancel."),
                [leg]
            ),
            Operations.Modify => Results.Answer(
                locale,
                Tongue.Say(locale, "现在没有可以修改的订单。", "There is no order to change.")
            ) with
            {
                Legs = [leg],
            },
            Operations.Search => Results.Answer(
                locale,
                Introductions.Shops(turn.Sentence.Names, turn.Index, locale)
            ) with
            {
                Legs = [leg],
            },
            _ => null,
        };
    }

    /// <summary>True where the sentence surely resembles an order, so that it is one even where no thing was understood.</summary>
    public static bool IsOrder(TurnContext turn) =>
        SampleIndex.Of(turn.Request.Registry).Read(turn.Sentence.Spoken) is { } reading
        && reading.Of(CapabilityFamilies.FoodDelivery) >= Surely
        && reading.Operation(CapabilityFamilies.FoodDelivery) is { Op: Operations.Order, Probability: >= Surely };

    private static bool IsHeld(TurnContext turn) =>
        turn.Sentence.Has(ClauseRole.Reported) || turn.Sentence.Has(ClauseRole.Hypothetical);

    private static string? Read(TurnContext turn)
    {
        if (SampleIndex.Of(turn.Request.Registry).Read(turn.Sentence.Spoken) is not { } reading)
        {
            return null;
        }
        var food = reading.Of(CapabilityFamilies.FoodDelivery);
        if (
            Alterations.Of(turn.Sentence.Spoken) is { } said
            && (food >= Enough || (reading.Family().Family == CapabilityFamilies.FoodDelivery && NamesFood(turn)))
        )
        {
            return said;
        }
        if (IsEnquiry(turn, food))
        {
            return Operations.Search;
        }
        var (op, probability) = reading.Operation(CapabilityFamilies.FoodDelivery);
        return probability * food >= Enough ? op : null;
    }

    /// <summary>西班牙餐厅能点外卖吗, 那家店的面多少钱: asked, not ordered, whatever verb is said.</summary>
    private static bool IsEnquiry(TurnContext turn, double food) =>
        (food >= Enough && Delivers().IsMatch(turn.Sentence.Spoken))
        || (
            !turn.Sentence.Asked
            && Priced().Match(turn.Sentence.Spoken) is { Success: true } priced
            && (priced.Groups["shop"].Success || turn.Sentence.Names.Any(name => name.Has(EntityKind.Merchant)))
            && (FoodWords.IsIn(priced.Groups["thing"].Value) || NamesFood(turn))
        );

    [GeneratedRegex(
        @"(?:能不能|可不可以|能|可以|有没有|送不送|支持|提供)[^,，。]{0,4}(?:外卖|外送|送餐|配送|外带|打包)[^,，。]{0,3}(?:吗|么|没有|不|[?？])?\W*\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Delivers();

    private static bool NamesFood(TurnContext turn) =>
        FoodTriggers.IsIn(turn.Sentence.Spoken)
        || FoodWords.IsIn(turn.Sentence.Spoken)
        || turn.Sentence.Names.Any(name => name.Has(EntityKind.Item) || name.Has(EntityKind.Category));

    /// <summary>
    /// The order at the end of a sentence that is one as a whole, read by itself: 从附近的中餐馆点饺子, 到家的时候能帮我点一个披萨吗.
    /// </summary>
    public static PlanResult? Tail(TurnContext turn)
    {
        if (IsHeld(turn) || !IsOrder(turn) || Verb().Match(turn.Request.Utterance) is not { Success: true } verb)
        {
            return null;
        }
        var said = Question().Replace(turn.Request.Utterance[verb.Index..], "");
        var request = turn.Request with { Utterance = said };
        var sentence = new SentenceReader(turn.Index, request.Profile).Read(said, request.Now);
        return sentence is { Asked: true, IsTalk: false, Order.Items.Items.Count: > 0 }
            ? FreshTurn.Ordered(turn with { Request = request, Sentence = sentence })
            : null;
    }

    [GeneratedRegex(
        @"(?<=[\u4e00-\u9fff])(?:点|叫|来|订|买)(?=[一两二三四五六七八九十\d半个份些]|[\u4e00-\u9fff]{1,8}\W*\z)(?!餐\W*\z|外卖|吃的|东西|菜\W*\z)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Verb();

    [GeneratedRegex(@"[吗呢么]?[\s?？!！。]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Question();

    private static Leg Leg(TurnContext turn, string op)
    {
        var leg = new LegBuilder("leg-1", CapabilityFamilies.FoodDelivery, op);
        var names = turn.Sentence.Names;
        var known = names.Any(name => name.Has(EntityKind.Merchant));
        if (names.FirstOrDefault(name => name.Has(EntityKind.Merchant)) is { } shop)
        {
            var words = turn.Sentence.Folded.Words(shop.Span);
            var entity = shop.Of(EntityKind.Merchant)[0];
            leg.Set(
                ArgumentNames.Merchant,
                new EntityReference(words, entity.Id, entity.Entry.Name.In(turn.Locale), entity.ProviderId),
                words,
                "vocabulary"
            );
        }
        if (op == Operations.Modify && Whither().Match(turn.Sentence.Spoken) is { Success: true } whither)
        {
            Send(leg, turn, whither.Groups["place"]);
        }
        if (!turn.Sentence.Asked && Priced().Match(turn.Sentence.Spoken) is { Success: true } priced)
        {
            Ask(leg, known ? "" : priced.Groups["shop"].Value, priced.Groups["thing"].Value);
        }
        else if (op != Operations.Search && Things(turn, op) is { Count: > 0 } things)
        {
            leg.Set<IReadOnlyList<OrderedItem>>(
                ArgumentNames.Items,
                things.ConvertAll(OfBefore),
                string.Join(", ", things),
                "words"
            );
        }
        return op == Operations.Search ? Searched(turn, leg.Build()) : leg.Build();
    }

    private static OrderedItem OfBefore(string thing) =>
        new(thing, thing, 1, [], null, null, [], [], [], QuantityStated: false);

    /// <summary>What is looked for: the kind of food, and what it may cost.</summary>
    private static Leg Searched(TurnContext turn, Leg leg)
    {
        var kind = FoodKinds.Set(leg, turn.Sentence.Folded, turn.Request.Registry);
        if (BudgetRecogniser.FindAll(turn.Sentence.Spoken.TrimEnd(' ', '.', '?', '!')) is not [.., var budget])
        {
            return kind;
        }
        var words = turn.Sentence.Folded.Words(budget.Span);
        return kind.With(ArgumentNames.Budget, new BudgetLimit(budget.Max, words, budget.PerItem));
    }

    /// <summary>Where it is to go instead.</summary>
    private static void Send(LegBuilder leg, TurnContext turn, Group place)
    {
        var words = turn.Sentence.Folded.Words(new Text.TextSpan(place.Index, place.Index + place.Length));
        var mention = new AddressMention(words, place.Value, [], null);
        if (AddressResolver.Resolve(mention, turn.Request, turn.Locale) is { } found)
        {
            leg.Set(ArgumentNames.Address, found.Address, words, found.Reason);
        }
    }

    [GeneratedRegex(
        @"(?:地址|送|收货)[^。;；]{0,16}?(?:改送到?|改(?:成|到|为)|换(?:成|到)|送到|送去|送至)(?:送到?|去)?(?<place>[\u4e00-\u9fffa-z0-9-]{2,20}?)(?=[,，。!！]|吧|了|可以吗|行吗|\z)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Whither();

    /// <summary>What is asked about, and of whom.</summary>
    private static void Ask(LegBuilder leg, string shop, string thing)
    {
        if (shop.Length > 0)
        {
            leg.Set(ArgumentNames.Merchant, new EntityReference(shop, null, shop), shop, "words");
        }
        leg.Set<IReadOnlyList<OrderedItem>>(ArgumentNames.Items, [OfBefore(thing)], thing, "words");
    }

    /// <summary>北京饭庄的左宗棠鸡多少钱: what a thing costs somewhere.</summary>
    [GeneratedRegex(
        @"(?:(?:\A|(?<=[,，。\s]|请问|查一?下|问一?下|知道|看看))(?<shop>[\u4e00-\u9fffa-z0-9]{2,10}?)(?:家的|店里的|的|里的?))?(?:一?(?:份|个|碗|杯|只|盘|套))?(?<thing>[\u4e00-\u9fff]{2,10}?)(?:(?:现在|今天|大概|一[份个碗杯只盘套])?(?:要|卖|是)?(?:多少钱|什么价|几块钱?|贵不贵|怎么卖)|的?价格)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Priced();

    /// <summary>What was ordered before, as it is called: 那份烤鱼, 点的面; and what it is to be changed to.</summary>
    private static List<string> Things(TurnContext turn, string op)
    {
        var sentence = turn.Sentence;
        var names = sentence
            .Names.Where(name => name.Has(EntityKind.Item) || name.Has(EntityKind.Category))
            .Take(op == Operations.Modify ? 2 : 1)
            .Select(name => sentence.Folded.Words(name.Span))
            .ToList();
        if (names.Count > 0)
        {
            return names;
        }
        return Ordered().Match(sentence.Spoken) is { Success: true } said && said.Groups["thing"].Length > 0
            ? [said.Groups["thing"].Value]
            : [];
    }

    [GeneratedRegex(
        @"(?:那|这|刚|点|订|买|叫|要|约)(?:才|好)?(?:的|了)?(?:那|这)?(?:[一二两三四五六七八九十]|\d)?(?:份|单|杯|碗|个|盒|套|笼|只|张)?(?:点|订|买|叫)?(?:的)?(?<thing>[\u4e00-\u9fff]{1,10}?)(?:的?订单)?(?=退|取消|不要|不想|撤|送|到|还要|还有|什么时候|怎么还|改|换|加|多加)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Ordered();
}
