using Qianwen.Contracts.Planning;

namespace Qianwen.Core.Planning;

/// <summary>Reads sentences as ones about food, each once, however often it is asked for while one request is planned.</summary>
/// <param name="request">The request that is planned.</param>
/// <param name="read">Reads a sentence.</param>
internal sealed class FoodReadings(PlanRequest request, Func<PlanRequest, PlanResult> read)
{
    private readonly Dictionary<(string Utterance, bool Fresh), PlanResult> _known = [];

    /// <summary>What the sentence says of food, within the request's conversation or by itself.</summary>
    public PlanResult Read(PlanRequest said)
    {
        var fresh = ReferenceEquals(said.Conversation, ConversationContext.Empty);
        if (!fresh && !ReferenceEquals(said.Conversation, request.Conversation))
        {
            return read(said);
        }
        if (!_known.TryGetValue((said.Utterance, fresh), out var result))
        {
            result = read(said);
            _known.Add((said.Utterance, fresh), result);
        }
        return result;
    }
}
