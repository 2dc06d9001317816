using System.Text.Json;
using System.Text.Json.Serialization;

namespace Qianwen.Contracts.Providers;

/// <summary>One thing a provider can do.</summary>
/// <param name="Id">Unique within the provider: <c>food_delivery.order</c>.</param>
/// <param name="Family">One of <see cref="CapabilityFamilies"/>.</param>
/// <param name="Kind">How it is used.</param>
/// <param name="Description">For the planner and the person.</param>
/// <param name="Examples">Utterances it serves, in both languages.</param>
/// <param name="Arguments">JSON Schema of its arguments; <c>x-entity</c> on a property names its <see cref="EntityKind"/> or value type, <c>x-cues</c>, <c>x-units</c> and <c>x-values</c> the words it goes by.</param>
/// <param name="Endpoints">Where its reads are.</param>
/// <param name="Terms">What it promises.</param>
/// <param name="Triggers">Words that ask for this capability without naming an entity: 外卖, 点, order, deliver …</param>
/// <param name="Operations">What can be asked of it, with the words that ask; null for ordering alone.</param>
/// <param name="Samples">What people say to ask for it; a sentence in words that no trigger has is understood by its likeness to them.</param>
public sealed record CapabilityManifest(
    string Id,
    string Family,
    CapabilityKind Kind,
    LocalizedText Description,
    IReadOnlyList<string> Examples,
    JsonElement Arguments,
    CapabilityEndpoints Endpoints,
    CapabilityTerms Terms,
    IReadOnlyList<string>? Triggers = null,
    IReadOnlyList<CapabilityOperation>? Operations = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        IReadOnlyList<CapabilitySamples>? Samples = null
);
