using Qianwen.Contracts.Planning;
using Qianwen.Contracts.Providers;
using Qianwen.Core.Planning;
using Qianwen.Core.Planning.Entities;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Azure.OpenAI;

/// <summary>The names of the registry that a request may mean, so that the model need not see all of them.</summary>
internal static class CandidateNames
{
    private const int NearestFrom = 3;

    /// <summary>At most so many, those of the sentence itself first.</summary>
    public static IReadOnlyList<NamedEntity> For(PlanRequest request, int most)
    {
        var texts = request
            .Conversation.Turns.Where(turn => turn.Role == "user")
            .TakeLast(3)
            .Select(turn => turn.Text)
            .Prepend(request.Utterance)
            .ToList();
        var families = request
            .Registry.Providers.SelectMany(provider => provider.Manifest?.Capabilities ?? [])
            .Select(capability => capability.Family)
            .Distinct()
            .ToList();
        return
        [
            .. texts
                .SelectMany(text => families.SelectMany(family => In(text, EntityIndex.Of(request.Registry, family))))
                .DistinctBy(entity => (entity.Kind, entity.Id))
                .Take(most),
        ];
    }

    private static IEnumerable<NamedEntity> In(string text, EntityIndex index)
    {
        var tokens = Tokenizer.Split(FoldedText.Of(text).Text);
        var exact = EntityLinker.Link(index, tokens, IsCandidate);
        return exact
            .SelectMany(match => match.Entities.Where(IsCandidate).Take(5))
            .Concat(tokens.Where(token => IsUnknown(token, exact)).SelectMany(token => Near(index, token)));
    }

    private static bool IsCandidate(NamedEntity entity) => entity.Kind is not EntityKind.Option;

    private static bool IsUnknown(Token token, IReadOnlyList<EntityMatch> exact) =>
        token.Kind == TokenKind.Latin
        && token.Text.Length > NearestFrom
        && !exact.Any(match => match.Span.Overlaps(token.Span));

    private static IEnumerable<NamedEntity> Near(EntityIndex index, Token token) =>
        index.Fuzzy.Nearest(token.Text, IsCandidate).SelectMany(near => near.Name.Entities).Where(IsCandidate).Take(2);
}
