using Qianwen.Contracts.Planning;
using Qianwen.Contracts.Providers;
using Qianwen.Core.Planning.Capabilities.Language;
using Qianwen.Core.Planning.Capabilities.Lexicon;
using Qianwen.Core.Planning.Capabilities.Reading;
using Qianwen.Core.Planning.Capabilities.Samples;
using Qianwen.Core.Planning.Capabilities.Schema;
using Qianwen.Core.Planning.Dialogue;

namespace Qianwen.Core.Planning.Capabilities.Legs;

/// <summary>
/// Judges a sentence of one wish by its likeness to the samples of the manifests: it finds the family where no trigger names
/// one, and puts it right where a trigger was said of something else.
/// </summary>
internal static class LikenessJudge
{
    /// <summary>A family that no trigger names is meant where it is at least so probable,</summary>
    private const double Enough = 0.28;

    /// <summary>and so many times as probable as that nothing is asked.</summary>
    private const double Clear = 2;

    /// <summary>A family that a trigger names yields to one at least so probable,</summary>
    private const double Sure = 0.3;

    /// <summary>and the more times as probable as itself, the more surely it is named,</summary>
    private const double Weight = 0.3;

    /// <summary>where a map, which shows whatever is near, is named so much less surely.</summary>
    private const double Looking = 2;

    /// <summary>Words of another matter are outweighed by this.</summary>
    private const double VerySure = 0.8;

    /// <summary>A sentence that asks for nothing with at least this probability is no wish,</summary>
    private const double Nothing = 0.5;

    /// <summary>where that is so many times as probable as the family a trigger names.</summary>
    private const double Idle = 6;

    /// <summary>Food is not meant where nothing is asked with at least this probability.</summary>
    private const double NoFood = 0.6;

    /// <summary>An order of food that is understood so surely is one, whatever it resembles.</summary>
    private const double PlainlyFood = 0.9;

    /// <summary>What is asked of a family is told apart where it is at least so probable.</summary>
    private const double Apart = 0.6;

    /// <summary>There is hardly a doubt of what is at least so probable:</summary>
    private const double NoDoubt = 0.9;

    /// <summary>then a map, which shows whatever is near, yields even where it is named more surely than others.</summary>
    private const double NamedTwice = 9;

    /// <summary>A family named more surely than this is never put right.</summary>
    private const double Named = 6;

    /// <summary>
    /// True where the sentence is so like those that ask for nothing that the family it mentions, or the food, is not wished;
    /// false where nothing would be done anyway.
    /// </summary>
    public static bool AsksNothing(CapabilityContext context, List<Wish> wishes) =>
        context.Likeness is { Name: null, Probability: >= Nothing } like
        && wishes switch
        {
            [] => like.Probability >= NoFood
                && like.Reading.Knows(CapabilityFamilies.FoodDelivery)
                && context.Food(context.Request) is { } food
                && CapabilityContext.IsFood(food)
                && (food.Confidence < PlainlyFood || IsVerySure(context) || !NamesKnown(food)),
            [var wish] => like.Reading.Knows(wish.Family.Family)
                && !IsUnlearnedFood(context, like.Reading)
                && like.Probability >= Idle * like.Reading.Of(wish.Family.Family)
                && (IsVerySure(context) || !(wish.Family.SellsAnything && NamesGoods(context)))
                && wish.Score < (IsVerySure(context) && wish.Family.OnlyLooks ? NamedTwice : Named),
            _ => false,
        };

    /// <summary>True where the sentence is like those that ask for nothing: words that name no family make no wish of it then.</summary>
    public static bool ResemblesNothing(CapabilityContext context) =>
        context.Likeness is { Name: null, Probability: >= Nothing };

    private static bool IsVerySure(CapabilityContext context) => context.Likeness is { Probability: >= VerySure };

    /// <summary>Food whose service gives no samples resembles nothing, and is food.</summary>
    private static bool IsUnlearnedFood(CapabilityContext context, SampleReading reading) =>
        !reading.Knows(CapabilityFamilies.FoodDelivery)
        && context.Food(context.Request) is { } food
        && CapabilityContext.IsFood(food);

    /// <summary>True where a vocabulary knows something that is ordered.</summary>
    private static bool NamesKnown(PlanResult food) =>
        food.Legs.Any(leg =>
            leg.Get<IReadOnlyList<OrderedItem>>(ArgumentNames.Items)?.Any(item => item.Ids.Count > 0) ?? false
        );

    /// <summary>烤箱, 台灯: a word for a thing that is no food.</summary>
    public static bool NamesGoods(CapabilityContext context) =>
        context.Utterance.Hits.Any(hit =>
            hit.Meanings.Any(meaning =>
                meaning is { Kind: MeaningKind.Head, Argument.Type: ArgumentType.Query, Family.SellsAnything: true }
            )
        );

    private static string Said(Wish wish) => string.Join(' ', wish.Pieces.Select(piece => piece.Text));

    /// <summary>The wishes as they are, or the one that the sentence most resembles.</summary>
    public static List<Wish> Judge(CapabilityContext context, List<Wish> wishes)
    {
        if (wishes.Count > 1)
        {
            return wishes.ConvertAll(wish => wish with { Likeness = Own(context, wish) });
        }
        if (context.Likeness is not { } like)
        {
            return wishes;
        }
        var (family, probability, reading) = (like.Family, like.Probability, like.Reading);
        if (wishes is [var wish])
        {
            if (
                like.Name == CapabilityFamilies.FoodDelivery
                && !wish.Pieces.Exists(piece => piece.Likely && RequestForms.IsRequest(piece.Text))
                && IsLikelier(like, wish)
                && wish.Score < Named
                && !NamesGoods(context)
                && context.Samples.Read(Said(wish)) is { Name: CapabilityFamilies.FoodDelivery, Probability: >= Sure }
            )
            {
                return [];
            }
            return [IsWrong(context, wish, like) ? Whole(context, family!, reading) : wish with { Likeness = reading }];
        }
        var text = context.Utterance.Text;
        return
            family is not null
            && IsClear(like)
            && (!Restraint.Holds(text) || IsOfSomethingOrdered(reading, family) || IsOnlyLooked(context, family))
            && (!Restraint.IsOtherTopic(text) || probability >= VerySure)
            && !IsOfRunning(context, reading, family)
            && !(family.Of(ArgumentType.Amount).Any() && ErrandForms.Limit().IsMatch(text))
            ? [Whole(context, family, reading)]
            : wishes;
    }

    /// <summary>Another family is so much likelier that the one that is named was only mentioned.</summary>
    private static bool IsWrong(CapabilityContext context, Wish wish, Likeness like) =>
        like.Family is not null
        && wish.Family != like.Family
        && IsLikelier(like, wish)
        && !(wish.Family.SellsAnything && like.Probability < NoDoubt && NamesGoods(context))
        && wish.Score < (like.Probability >= NoDoubt && wish.Family.OnlyLooks ? NamedTwice : Named)
        && !IsCalled(context, wish);

    /// <summary>"the Acorn guest house": its own name says what it is.</summary>
    private static bool IsCalled(CapabilityContext context, Wish wish) =>
        wish.Pieces.Exists(piece =>
            piece.Anchors.Any(anchor => Anchors.IsNamed(context.Utterance, anchor, wish.Family))
        );

    /// <summary>What the piece that names the family of a wish most surely resembles, where that is not what is usually asked.</summary>
    private static SampleReading? Own(CapabilityContext context, Wish wish)
    {
        var named = wish.Pieces.Where(piece => piece.Family == wish.Family).MaxBy(piece => piece.Score);
        return
            named is not null
            && context.Samples.Read(named.Text)?.Reading is { } reading
            && reading.Operation(wish.Family.Family) is var (op, probability)
            && (op != OperationChooser.Usual(wish.Family) || (wish.Family.OnlyLooks && probability >= Apart))
            ? reading
            : null;
    }

    /// <summary>"where is the keyboard I bought last week": what was ordered is spoken of as past.</summary>
    private static bool IsOfSomethingOrdered(SampleReading reading, FamilySpec family) =>
        reading.Operation(family.Family)
            is { Op: Operations.Cancel or Operations.Status or Operations.Modify, Probability: >= Apart };

    /// <summary>What only finds something out may be answered, whatever it sounds like beside.</summary>
    private static bool IsOnlyLooked(CapabilityContext context, FamilySpec family) =>
        IsVerySure(context) && context.Likeness!.Reading.Operation(family.Family).Op is { } op && Operations.IsLook(op);

    /// <summary>True where the sentence resembles those of a family so much that it asks something of it, in whatever form.</summary>
    public static bool IsSureOf(CapabilityContext context, FamilySpec family) =>
        context.Likeness is { } like
        && like.Family == family
        && like.Probability >= (family.SellsAnything ? Enough : Sure);

    /// <summary>True where the sentence is one for the frame of food.</summary>
    public static bool IsFood(CapabilityContext context, List<Wish> wishes) =>
        wishes.Count == 0 && context.Likeness is { Name: CapabilityFamilies.FoodDelivery } like && IsClear(like);

    private static bool IsClear(Likeness like) =>
        like.Probability >= Enough && like.Probability >= Clear * like.Reading.Of(null);

    private static bool IsLikelier(Likeness like, Wish wish) =>
        like.Probability >= Sure
        && like.Probability
            >= Math.Exp(Weight * (wish.Family.OnlyLooks ? wish.Score - Looking : wish.Score))
                * like.Reading.Of(wish.Family.Family);

    /// <summary>"cancel it" or "make it 30" while something else is under way means that, whatever else it sounds like.</summary>
    private static bool IsOfRunning(CapabilityContext context, SampleReading reading, FamilySpec family) =>
        context.Request.Conversation.Running is { Count: > 0 } running
        && !running.Any(task => task.Legs.Any(leg => leg.Family == family.Family))
        && (
            reading.Operation(family.Family).Op is Operations.Cancel or Operations.Status or Operations.Modify
            || RevisionWords.Read(context.Utterance.Text) is not null
        );

    private static Wish Whole(CapabilityContext context, FamilySpec family, SampleReading reading) =>
        new(
            family,
            [
                new Piece(0, context.Utterance.Tokens.Count, context.Utterance.Text)
                {
                    Family = family,
                    Score = FamilyScores.Enough,
                },
            ]
        )
        {
            Likeness = reading,
        };
}
