using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning.Capabilities.Legs;
using Qianwen.Core.Planning.Dialogue;
using Qianwen.Core.Planning.Entities;
using Qianwen.Core.Planning.Intents;
using Qianwen.Core.Planning.Speech;

namespace Qianwen.Core.Planning;

/// <summary>
/// Deterministic understanding of Chinese and English, without a network. It knows the language; every name of a shop,
/// an item, an option or a place comes from the vocabularies of the registry. What it is not sure of it asks.
/// </summary>
public sealed class EmbeddedPlanner : IPlanner
{
    /// <summary>Longer sentences are not read; nobody says that much at once.</summary>
    public const int LongestUtterance = 2000;

    /// <inheritdoc />
    public ValueTask<PlanResult> PlanAsync(PlanRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(Plan(request));
    }

    private static PlanResult Plan(PlanRequest request)
    {
        var locale = Tongue.Of(request);
        if (request.Utterance.Length > LongestUtterance)
        {
            return Results.Answer(
                locale,
                Tongue.Say(
                    locale,
                    "这段话太长了，请简单说一下要点什么。",
                    "That is too long; please say briefly what you would like."
                )
            );
        }
        var food = new FoodReadings(request, said => Food(said, locale));
        return CapabilityTurn.Understand(request, locale, food.Read) switch
        {
            null => food.Read(request),
            { Kind: PlanKind.Answer, Legs.Count: 0 } nothing when OtherSide.IsForeign(request.Conversation) =>
                CounterTurn.Opened(Turn(request, locale)) ?? nothing,
            var understood => understood,
        };
    }

    private static TurnContext Turn(PlanRequest request, string locale)
    {
        var index = EntityIndex.Of(request.Registry);
        var sentence = new SentenceReader(index, request.Profile).Read(request.Utterance, request.Now);
        return new TurnContext(request, index, locale, sentence);
    }

    private static PlanResult Food(PlanRequest request, string locale)
    {
        var turn = Turn(request, locale);
        if (CounterTurn.Understand(turn) is { } said)
        {
            return said;
        }
        if (request.Conversation.Question is { } question)
        {
            return QuestionTurn.Understand(turn, question);
        }
        if (request.Conversation.Proposal is { } proposal)
        {
            return ProposalTurn.Understand(turn, proposal);
        }
        return RunningTurn.Understand(turn) ?? FreshTurn.Understand(turn);
    }
}
