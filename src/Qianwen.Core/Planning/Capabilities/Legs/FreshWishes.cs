using System.Text.RegularExpressions;
using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning.Capabilities.Language;
using Qianwen.Core.Planning.Capabilities.Lexicon;
using Qianwen.Core.Planning.Capabilities.Reading;
using Qianwen.Core.Planning.Capabilities.Schema;
using Qianwen.Core.Planning.Dialogue;
using Qianwen.Core.Planning.Recognisers.Prices;
using Qianwen.Core.Planning.Speech;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Capabilities.Legs;

/// <summary>Understands a sentence that continues nothing.</summary>
internal static partial class FreshWishes
{
    private const int ShortText = 60;

    /// <summary>The plan or question; null where nothing of the registered families is wished.</summary>
    public static PlanResult? Understand(CapabilityContext context)
    {
        var utterance = context.Utterance;
        if (Restraint.IsOtherRequest(utterance.Text) || Asides.Holds(utterance.Folded.Text))
        {
            return OtherErrands.Before(context) is { } own
                ? Understand(own) ?? own.Food(own.Request)
                : Results.Answer(context.Locale, Replies.OutOfScope(context.Request.Registry, context.Locale));
        }
        if (Swapped(context) is { } swapped)
        {
            return swapped;
        }
        var wishes = WishReader.Read(utterance, [], context.NamesFood, context.Samples);
        if (GoodsFrame.Read(context, wishes) is { } goods)
        {
            return Drafts(context, goods) is { Count: > 0 } sold ? LegResults.Of(context, sold, null) : null;
        }
        if (wishes.Count == 0 && Slipped(context) is { } meant)
        {
            return meant;
        }
        if (LikenessJudge.AsksNothing(context, wishes))
        {
            return Results.Answer(context.Locale, Replies.OutOfScope(context.Request.Registry, context.Locale));
        }
        wishes = LikenessJudge.Judge(context, wishes);
        if (wishes.Count == 0 && !LikenessJudge.IsFood(context, wishes) && !LikenessJudge.ResemblesNothing(context))
        {
            wishes = Unnamed.Read(context);
        }
        return wishes.Count == 0 ? Unwished(context) : Wished(context, wishes);
    }

    /// <summary>The plan for the wishes, with the food that is ordered beside them, or for food instead.</summary>
    private static PlanResult? Wished(CapabilityContext context, List<Wish> wishes)
    {
        var beside = Beside(context, wishes);
        if (FoodInstead(context, wishes, beside) is { } food)
        {
            return food;
        }
        var drafts = Drafts(context, wishes);
        if (beside is not null)
        {
            drafts.RemoveAll(draft => draft is { Values.Count: 0, OpSaid: false });
        }
        return drafts.Count == 0 ? null : LegResults.Of(context, drafts, beside);
    }

    /// <summary>One order of food for another: "cancel the latte and get me an americano".</summary>
    private static PlanResult? Swapped(CapabilityContext context) =>
        SwapTurn.Undoes(context.Utterance.Text)
        && context.FoodIn(context.Request.Utterance) is { Legs: var legs } food
        && legs.Any(IsOrderOfItems)
        && legs.Any(leg => leg.Op == Operations.Cancel && !NamesOther(context, leg))
            ? food
            : null;

    /// <summary>"cancel tonight's dinner reservation and get me a ramen": what is cancelled is a matter of another family.</summary>
    private static bool NamesOther(CapabilityContext context, Leg leg) =>
        leg.Get<IReadOnlyList<OrderedItem>>(ArgumentNames.Items) is [{ Ids.Count: 0, Category: null } only, ..]
        && FoldedText.Of(only.Words).Text is var words
        && context.Utterance.Hits.Any(hit =>
            hit.Meanings.Any(meaning => meaning is { Kind: MeaningKind.Family, Family.SellsAnything: false })
            && words.Contains(context.Utterance.Text[hit.Span.Start..hit.Span.End], StringComparison.Ordinal)
        );

    /// <summary>
    /// Food comes before a shop that sells anything, and before a family that only looks: the nearest tea shop is where the tea is
    /// ordered, no place to be shown.
    /// </summary>
    private static PlanResult? FoodInstead(CapabilityContext context, List<Wish> wishes, PlanResult? beside)
    {
        if (
            beside is not null
            && !wishes.Exists(wish => wish.Pieces.Exists(piece => context.NamesFood(piece.Text)))
            && !wishes.TrueForAll(wish => IsOnlyAsked(context, wish))
        )
        {
            return null;
        }
        var sold = wishes.TrueForAll(wish => wish.Family.SellsAnything);
        if (!sold && !wishes.TrueForAll(wish => wish.Family.OnlyLooks))
        {
            return null;
        }
        if (
            sold
            && (context.Utterance.Text.Length > ShortText || LikenessJudge.NamesGoods(context))
            && !context.NamesFood(context.Utterance.Text)
        )
        {
            return null;
        }
        var whole = context.Food(context.Request);
        if (!sold && !CapabilityContext.IsFood(whole))
        {
            whole = context.Food(context.Request with { Utterance = Unnamed.WithoutNear(context.Request.Utterance) });
        }
        var food = CapabilityContext.IsFood(whole) && (sold || whole.Legs.Any(IsOrderOfItems));
        return food || (sold && whole.Kind is (PlanKind.Decision or PlanKind.Cancel) && !IsOfGoods(context))
            ? whole
            : null;
    }

    /// <summary>请在瑞幸下单: that something is ordered, and where food is, but no thing.</summary>
    private static bool IsOnlyAsked(CapabilityContext context, Wish wish) =>
        wish.Family.SellsAnything
        && wish.Pieces.TrueForAll(piece =>
            !piece.Anchors.Any(anchor => anchor.Meanings.Any(meaning => meaning.Kind == MeaningKind.Head))
            && context.NamesFoodShop(piece.Text)
        );

    /// <summary>"cancel the order for the blender": what is named is sold, or it sounds like that and no other job is under way.</summary>
    private static bool IsOfGoods(CapabilityContext context) =>
        LikenessJudge.NamesGoods(context)
        || (context.Request.Conversation.Running is not { Count: > 0 } && OrderNumbers.IsIn(context.Utterance.Text))
        || (
            context.Request.Conversation.Running is not { Count: > 0 }
            && context.Likeness is { Family.SellsAnything: true, Probability: >= 0.42 }
        );

    private static bool IsOrderOfItems(Leg leg) =>
        Operations.HasEffect(leg.Op) && leg.Get<IReadOnlyList<OrderedItem>>(ArgumentNames.Items) is { Count: > 0 };

    private static List<WishDraft> Drafts(CapabilityContext context, List<Wish> wishes)
    {
        var drafts = WishDrafts
            .Of(context.Catalogue, context.Utterance, wishes, context.Request.Now)
            .FindAll(draft => IsMeant(draft, context))
            .ConvertAll(draft => AskedAbout(Sent(Altered(draft)), context));
        drafts = EachOf.Apart(EarlierPlace.Fill(context, drafts));
        LookAlike(drafts);
        Follow(drafts);
        AskOfAll(drafts);
        return drafts.Count > 1
            ? drafts.FindAll(draft =>
                !(drafts.Count == 2 && IsOnTheWay(draft))
                && (draft.Values.Count > 0 || !Operations.HasEffect(draft.Op))
                && !(draft.Family.SellsAnything && SaysOnlyWhere(draft))
            )
            : drafts;
    }

    /// <summary>"we're flying to Sydney for our anniversary, can you look for…": told beside what is wished, with neither a day nor where from.</summary>
    private static bool IsOnTheWay(WishDraft draft) =>
        !draft.OpSaid
        && draft.Values.Count == 1
        && draft.Family.Argument(draft.Values[0].Argument) is { Type: ArgumentType.Place }
        && Travelling().IsMatch(draft.Text)
        && !RequestForms.IsQuestion(draft.Text);

    [GeneratedRegex(
        @"\A(?:\w+[,!] )*(?:we're|we are|i'm|i am|my \w+ and i are) (?:flying|driving|travell?ing|going|heading|taking)\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Travelling();

    /// <summary>有就买, "a shop offering these items": beside what is bought, words that name no thing.</summary>
    private static bool SaysOnlyWhere(WishDraft draft) =>
        ErrandForms.IsOnlyBuying(draft.Text)
        || (draft.Values is [var only] && ListedThings.IsOnlyTheirShop(only.Words));

    /// <summary>Words of another matter that only seem to be about food are answered here; all else is left to others.</summary>
    private static PlanResult? Unwished(CapabilityContext context) =>
        Restraint.IsOtherTopic(context.Utterance.Text)
        && context.Food(context.Request) is { Kind: PlanKind.Answer, Legs.Count: > 0 }
            ? Results.Answer(context.Locale, Replies.OutOfScope(context.Request.Registry, context.Locale))
            : null;

    /// <summary>What is understood once a slip is put right; only where the rest of the sentence says enough to bear it out.</summary>
    private static PlanResult? Slipped(CapabilityContext context) =>
        !Restraint.Holds(context.Utterance.Text)
        && !Restraint.IsOtherTopic(context.Utterance.Text)
        && TriggerSlips.Correct(context) is { } corrected
        && Understand(corrected) is { Legs: [{ Args.Count: > 1 }, ..] } result
            ? result
            : null;

    /// <summary>"book a flight to Paris and a hotel": what is asked of the first is asked of the next.</summary>
    private static void Follow(List<WishDraft> drafts)
    {
        for (var i = 1; i < drafts.Count; i++)
        {
            var op = drafts[i - 1].Op;
            if (
                !drafts[i].OpSaid
                && Operations.HasEffect(op)
                && drafts[i].Family.Operations.Any(operation => operation.Op == op)
            )
            {
                drafts[i] = drafts[i] with { Op = op };
            }
        }
    }

    /// <summary>"compare flights and trains from London to Paris": what is said once of two that are looked for.</summary>
    private static void LookAlike(List<WishDraft> drafts)
    {
        for (var i = 0; i < drafts.Count - 1; i++)
        {
            var (draft, next) = (drafts[i], drafts[i + 1]);
            if (
                draft.Values.Count > 0
                || draft.Family.SellsAnything
                || !Operations.IsLook(draft.Op)
                || draft.Op != next.Op
            )
            {
                continue;
            }
            var shared = draft
                .Family.Arguments.Where(argument => argument.Role is not null)
                .SelectMany(argument =>
                    next.Values.Where(value =>
                            next.Family.Argument(value.Argument) is { } other
                            && other.Role == argument.Role
                            && other.Type == argument.Type
                        )
                        .Take(1)
                        .Select(value => value with { Argument = argument.Name })
                );
            drafts[i] = draft with { Values = [.. shared] };
        }
    }

    /// <summary>酒店都订上, "book both hotels": what is asked last is asked of all of its kind.</summary>
    private static void AskOfAll(List<WishDraft> drafts)
    {
        if (drafts.Count < 2 || !Operations.HasEffect(drafts[^1].Op) || !OfAll().IsMatch(drafts[^1].Text))
        {
            return;
        }
        for (var i = 0; i < drafts.Count - 1; i++)
        {
            if (ReferenceEquals(drafts[i].Family, drafts[^1].Family) && Operations.IsLook(drafts[i].Op))
            {
                drafts[i] = drafts[i] with { Op = drafts[^1].Op };
            }
        }
    }

    [GeneratedRegex(
        @"(?:都|全部?)(?:给我|帮我|替我)?(?:订|预订|预定|定|买|约|叫)|\b(?:both|all)\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex OfAll();

    /// <summary>A question that says nothing of what is wanted asks for nothing; a shop that sells anything must be told what.</summary>
    private static bool IsMeant(WishDraft draft, CapabilityContext context)
    {
        var text = context.Utterance.Text;
        if (LikenessJudge.IsSureOf(context, draft.Family))
        {
            return draft.Values.Count > 0 || draft.OpSaid;
        }
        if (SaysOnlyHow(draft))
        {
            return false;
        }
        if (!draft.Family.SellsAnything)
        {
            return draft.Values.Count > 0 || draft.OpSaid || !RequestForms.IsQuestion(text);
        }
        return draft.Op is not (Operations.Search or Operations.Order)
            || (draft.Values.Count > 0 && (RequestForms.IsWanted(text) || IsPricedThing(draft)));
    }

    /// <summary>What is booked already is changed, given up or asked about, not booked.</summary>
    private static WishDraft Altered(WishDraft draft) =>
        !(draft.OpSaid && Operations.HasEffect(draft.Op) && ErrandForms.Instead().IsMatch(draft.Text))
        && Alterations.Of(draft.Text) is { } op
        && draft.Op is not (Operations.Cancel or Operations.Status or Operations.Request)
        && (op == Operations.Modify || draft.Family.Operations.Any(operation => operation.Op == op))
            ? draft with
            {
                Op = op,
                OpSaid = true,
            }
            : draft;

    /// <summary>"I need 10 notebooks delivered to my office": what is to be brought is bought.</summary>
    private static WishDraft Sent(WishDraft draft) =>
        draft is { Family.SellsAnything: true, Op: Operations.Search }
        && draft.Family.Of(ArgumentType.Place).Any(place => draft.Get(place.Name) is not null)
        && !RequestForms.IsQuestion(draft.Text)
            ? draft with
            {
                Op = Operations.Order,
            }
            : draft;

    /// <summary>What has been done is looked up, not done again.</summary>
    private static WishDraft AskedAbout(WishDraft draft, CapabilityContext context) =>
        (Operations.HasEffect(draft.Op) || draft.Op is Operations.Cancel or Operations.Modify)
        && PastQuestions.Holds(context.Utterance.Text)
            ? draft with
            {
                Op = PastQuestions.LookUp(draft.Family),
            }
            : draft;

    /// <summary>"red boots, size 7, under 90": a thing with a price is looked for.</summary>
    private static bool IsPricedThing(WishDraft draft) =>
        draft.Op == Operations.Search
        && draft.Values.Any(value => draft.Family.Argument(value.Argument)?.Type == ArgumentType.Query)
        && draft.Values.Any(value => draft.Family.Argument(value.Argument)?.Type == ArgumentType.Price);

    /// <summary>"I will pay cash" says how; that money is to be moved needs a sum, a name, a bill.</summary>
    private static bool SaysOnlyHow(WishDraft draft) =>
        draft.Family.Of(ArgumentType.Amount).Any()
        && draft.Op == Operations.Pay
        && draft.Values.Count > 0
        && draft.Values.All(value =>
            draft.Family.Argument(value.Argument)
                is { Type: ArgumentType.Choice, Heads.Count: 0 }
                    or { Type: ArgumentType.Text }
        );

    /// <summary>Food that is ordered beside the wishes, in the words they leave.</summary>
    private static PlanResult? Beside(CapabilityContext context, List<Wish> wishes)
    {
        var rest = context.Request.Utterance.ToCharArray();
        foreach (var piece in wishes.SelectMany(wish => wish.Pieces))
        {
            var words = context.Utterance.Words(piece.Start, piece.End);
            var at = context.Request.Utterance.IndexOf(words, StringComparison.Ordinal);
            if (at >= 0)
            {
                Array.Fill(rest, ' ', at, words.Length);
            }
        }
        return context.FoodIn(new string(rest));
    }
}
