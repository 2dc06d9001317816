using Qianwen.Contracts.Planning;
using Qianwen.Contracts.Providers;
using Qianwen.Core.Planning.Capabilities.Language;
using Qianwen.Core.Planning.Capabilities.Reading;
using Qianwen.Core.Planning.Capabilities.Samples;
using Qianwen.Core.Planning.Capabilities.Schema;
using Qianwen.Core.Planning.Clauses;
using Qianwen.Core.Planning.Entities;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Capabilities.Legs;

/// <summary>All that is known when a sentence about the registered families is understood.</summary>
/// <param name="Request">What the planner was given.</param>
/// <param name="Locale">The language to answer in.</param>
/// <param name="Catalogue">How the families are spoken of.</param>
/// <param name="Utterance">The sentence.</param>
/// <param name="Food">Understands a sentence as one about food.</param>
internal sealed record CapabilityContext(
    PlanRequest Request,
    string Locale,
    CapabilityCatalogue Catalogue,
    Utterance Utterance,
    Func<PlanRequest, PlanResult> Food
)
{
    /// <summary>Words that no vocabulary knows are food where that is at least so probable.</summary>
    private const double PlainlyFood = 0.7;

    /// <summary>Tells what words resemble among the samples of the manifests.</summary>
    public LikenessReader Samples => field ??= new LikenessReader(Catalogue, SampleIndex.Of(Request.Registry));

    /// <summary>What the sentence most resembles; null where there are no samples.</summary>
    public Likeness? Likeness => field ??= Samples.Read(Utterance.Text);

    /// <summary>The legs of the open question or proposal.</summary>
    public IReadOnlyList<Leg> OpenLegs =>
        Request.Conversation.Question?.Legs ?? Request.Conversation.Proposal?.Legs ?? [];

    /// <summary>True where words name food or drink that can be ordered.</summary>
    public bool NamesFood(string text)
    {
        if (!Catalogue.HasFood)
        {
            return false;
        }
        return FoodWords.IsIn(text)
            || EntityLinker
                .Link(
                    EntityIndex.Of(Request.Registry),
                    Tokenizer.Split(text),
                    entity => entity.Kind is EntityKind.Item or EntityKind.Category
                )
                .Count > 0;
    }

    /// <summary>True where words name a shop in which food is ordered.</summary>
    public bool NamesFoodShop(string text) =>
        Catalogue.HasFood
        && EntityLinker
            .Link(EntityIndex.Of(Request.Registry), Tokenizer.Split(text), entity => entity.Kind is EntityKind.Merchant)
            .Count > 0;

    /// <summary>What a text says of food, by itself; null where it is no order of food.</summary>
    public PlanResult? FoodIn(string text)
    {
        var folded = FoldedText.Of(text).Text;
        if (!NamesFood(folded) && !(Catalogue.HasFood && (ErrandForms.Served().IsMatch(folded) || IsLikeFood(folded))))
        {
            return null;
        }
        var result = Food(Request with { Utterance = text, Conversation = ConversationContext.Empty });
        return IsFood(result) ? result : null;
    }

    /// <summary>"order some pad thai for the kids": what no vocabulary knows is asked for as food is.</summary>
    private bool IsLikeFood(string folded) =>
        Samples.Read(folded) is { Name: CapabilityFamilies.FoodDelivery, Probability: >= PlainlyFood };

    /// <summary>True for an order of food that is meant so.</summary>
    public static bool IsFood(PlanResult result) =>
        result is { Kind: PlanKind.Plan or PlanKind.Question or PlanKind.Change, Legs.Count: > 0, Confidence: > 0.5 };
}
