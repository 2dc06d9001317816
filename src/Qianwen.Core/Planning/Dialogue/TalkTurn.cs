using Qianwen.Contracts.Planning;
using Qianwen.Contracts.Providers;
using Qianwen.Core.Planning.Clauses;
using Qianwen.Core.Planning.Frames;
using Qianwen.Core.Planning.Intents;
using Qianwen.Core.Planning.Speech;

namespace Qianwen.Core.Planning.Dialogue;

/// <summary>Answers a sentence that orders nothing.</summary>
public static class TalkTurn
{
    /// <summary>The answer; for a search of food with a leg that says what was searched.</summary>
    public static PlanResult Understand(TurnContext turn)
    {
        var sentence = turn.Sentence;
        var aboutFood = IsAboutFood(sentence);
        if (sentence.Has(ClauseRole.Search) && aboutFood)
        {
            return Results.Answer(turn.Locale, Introductions.Shops(sentence.Names, turn.Index, turn.Locale)) with
            {
                Legs = [SearchLeg(turn)],
            };
        }
        if (!aboutFood && FreshTurn.OtherFamilies(turn) is { Count: > 0 } families)
        {
            return FreshTurn.Unavailable(turn, families);
        }
        var role = sentence.Clauses.FirstOrDefault(clause =>
            clause.Role is not (ClauseRole.Neutral or ClauseRole.Order)
        );
        return role is not null && aboutFood
            ? Results.Answer(turn.Locale, Replies.NotAnOrder(role.Role, turn.Locale))
            : Results.Answer(turn.Locale, Replies.OutOfScope(turn.Request.Registry, turn.Locale), 0.7);
    }

    private static bool IsAboutFood(SentenceReading sentence) =>
        sentence.Names.Any(name =>
            name.Has(EntityKind.Item) || name.Has(EntityKind.Category) || name.Has(EntityKind.Merchant)
        )
        || FoodWords.IsIn(sentence.Spoken)
        || FoodTriggers.IsIn(sentence.Spoken);

    private static Leg SearchLeg(TurnContext turn)
    {
        var leg = new LegBuilder("leg-1", CapabilityFamilies.FoodDelivery, Operations.Search);
        var shop = turn.Sentence.Names.FirstOrDefault(name => name.Has(EntityKind.Merchant));
        if (shop is not null)
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
        return leg.Build();
    }
}
