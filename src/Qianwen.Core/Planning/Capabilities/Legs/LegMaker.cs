using System.Text.Json;
using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning.Capabilities.Filling;
using Qianwen.Core.Planning.Capabilities.Language;
using Qianwen.Core.Planning.Capabilities.Schema;
using Qianwen.Core.Planning.Entities;
using Qianwen.Core.Planning.Frames;
using Qianwen.Core.Planning.Speech;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Capabilities.Legs;

/// <summary>Makes legs of wishes: shares values between them, and tells which waits for which.</summary>
/// <param name="catalogue">How the families are spoken of.</param>
/// <param name="request">Whose addresses goods can go to; null where addresses are not read.</param>
/// <param name="locale">The language to answer in.</param>
internal sealed class LegMaker(
    CapabilityCatalogue catalogue,
    PlanRequest? request = null,
    string locale = Tongue.English
)
{
    /// <summary>Where the whole story plays, given the legs so far; asked only where a leg does not say where it goes.</summary>
    public Func<IReadOnlyList<Leg>, EntityReference?>? Setting { get; init; }

    private readonly Dictionary<string, string> _said = new(StringComparer.Ordinal);

    /// <summary>Why the arguments have their values.</summary>
    public List<PlanEvidence> Why { get; } = [];

    /// <summary>The leg of a wish.</summary>
    public Leg Make(string id, WishDraft draft)
    {
        _said[id] = draft.Text;
        var arguments = new SortedDictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var value in draft.Values)
        {
            arguments[value.Argument] = value.Value;
            Why.Add(new PlanEvidence(id, value.Argument, value.Words, value.Reason));
        }
        return new Leg(id, draft.Family.Family, draft.Op, arguments, [], []);
    }

    /// <summary>A leg with what a later sentence says of it; what that does not speak of stays.</summary>
    public Leg Merge(Leg leg, WishDraft draft)
    {
        var arguments = new SortedDictionary<string, JsonElement>(
            leg.Args.ToDictionary(pair => pair.Key, pair => pair.Value),
            StringComparer.Ordinal
        );
        foreach (
            var value in draft.Values.Where(value =>
                !arguments.ContainsKey(value.Argument) || !(IsImplied(value) || IsLeftOver(draft, value))
            )
        )
        {
            arguments[value.Argument] = value.Value;
            Why.Add(new PlanEvidence(leg.Id, value.Argument, value.Words, value.Reason));
        }
        return leg with { Args = arguments, Op = NextOp(leg.Op, draft) };
    }

    /// <summary>The legs with shared values, their order and what each still lacks.</summary>
    public List<Leg> Finish(IReadOnlyList<Leg> legs)
    {
        var finished = new List<Leg>();
        foreach (var leg in legs)
        {
            finished.Add(catalogue.Family(leg.Family) is { } family ? Finish(leg, family, finished) : leg);
        }
        return finished;
    }

    /// <summary>"white, size 9": what is looked for stays what it was, unless something else is asked for.</summary>
    private static bool IsLeftOver(WishDraft draft, Filled value) =>
        draft.Family.SellsAnything
        && draft.Family.Argument(value.Argument) is { Type: ArgumentType.Query }
        && !RequestForms.IsNewMatter(draft.Text);

    private static bool IsImplied(Filled value) => value.Reason == "article";

    /// <summary>A search that is to be booked becomes a booking; a question about a booking does not undo it.</summary>
    private static string NextOp(string op, WishDraft draft) =>
        !draft.OpSaid ? op
        : Operations.HasEffect(draft.Op) ? draft.Op
        : Operations.HasEffect(op) || draft.Op is Operations.Info or Operations.Status ? op
        : draft.Op;

    private Leg Finish(Leg leg, FamilySpec family, List<Leg> before)
    {
        var dependsOn = new SortedSet<string>(leg.DependsOn, StringComparer.Ordinal);
        var arguments = new SortedDictionary<string, JsonElement>(
            leg.Args.ToDictionary(pair => pair.Key, pair => pair.Value),
            StringComparer.Ordinal
        );
        dependsOn.UnionWith(
            BetweenPlaces.Fill(catalogue, _said.GetValueOrDefault(leg.Id, ""), family, before, arguments)
        );
        foreach (var argument in family.Arguments)
        {
            if (arguments.TryGetValue(argument.Name, out var value))
            {
                Refer(leg, argument, value, before, dependsOn);
            }
            else if (
                family.Required(leg.Op).Contains(argument.Name)
                || References.TakesUp(_said.GetValueOrDefault(leg.Id, ""), argument.Role)
            )
            {
                Share(leg, argument, before, arguments, dependsOn);
            }
        }
        Exchange(leg, family, arguments);
        Deliver(leg, family, arguments);
        IReadOnlyList<string> missing = [.. family.Required(leg.Op).Where(name => !IsKnown(family, name, arguments))];
        Assume(leg, family, missing);
        return leg with { Args = arguments, Missing = missing, DependsOn = [.. dependsOn] };
    }

    /// <summary>A place is known also where another argument of the same role says it: "near the Bund".</summary>
    private static bool IsKnown(FamilySpec family, string name, SortedDictionary<string, JsonElement> arguments) =>
        arguments.ContainsKey(name)
        || (
            family.Argument(name) is { Type: ArgumentType.Place, Role: { } role }
            && family.Arguments.Any(other => other.Role == role && arguments.ContainsKey(other.Name))
        );

    /// <summary>Goods go to an address: one of the person's own, a known place, the words as said; the usual one where it must be known and was not said.</summary>
    private void Deliver(Leg leg, FamilySpec family, SortedDictionary<string, JsonElement> arguments)
    {
        var said = arguments.TryGetValue(ArgumentNames.Address, out var value);
        if (
            request is null
            || family.Argument(ArgumentNames.Address) is null
            || (said && !value.TryGetProperty("name", out _))
        )
        {
            return;
        }
        if (!said && !family.Required(leg.Op).Contains(ArgumentNames.Address))
        {
            return;
        }
        var words = said ? value.GetProperty("words").GetString() : null;
        var mention = words is null ? null : AddressReading.Whole(words, EntityIndex.Of(request.Registry));
        if (AddressResolver.Resolve(mention, request, locale) is { } resolved)
        {
            arguments[ArgumentNames.Address] = Values.Json(resolved.Address);
            Why.Add(new PlanEvidence(leg.Id, ArgumentNames.Address, words ?? "", resolved.Reason));
        }
    }

    /// <summary>"request $5 to John": the one person named is the one this operation needs.</summary>
    private void Exchange(Leg leg, FamilySpec family, SortedDictionary<string, JsonElement> arguments)
    {
        var required = family.Required(leg.Op);
        foreach (var name in required.Where(name => !arguments.ContainsKey(name)))
        {
            var other = family
                .Of(ArgumentType.Name)
                .FirstOrDefault(argument => !required.Contains(argument.Name) && arguments.ContainsKey(argument.Name));
            if (family.Argument(name)?.Type == ArgumentType.Name && other is not null)
            {
                arguments[name] = arguments[other.Name];
                arguments.Remove(other.Name);
                Why.Add(new PlanEvidence(leg.Id, name, "", "the only name said"));
            }
        }
    }

    private void Assume(Leg leg, FamilySpec family, IReadOnlyList<string> missing)
    {
        foreach (var argument in family.Arguments)
        {
            if (
                argument.Assumed is { } assumed
                && Operations.HasEffect(leg.Op)
                && !leg.Args.ContainsKey(argument.Name)
                && !missing.Contains(argument.Name)
            )
            {
                Why.Add(new PlanEvidence(leg.Id, argument.Name, "", $"assumed: {assumed}"));
            }
        }
    }

    /// <summary>A value that an earlier leg has in the same role: the hotel is where the flight goes.</summary>
    private void Share(
        Leg leg,
        ArgumentSpec argument,
        List<Leg> before,
        SortedDictionary<string, JsonElement> arguments,
        SortedSet<string> dependsOn
    )
    {
        if (argument.Role is not { } role)
        {
            return;
        }
        foreach (var other in before.AsEnumerable().Reverse())
        {
            var source = catalogue
                .Family(other.Family)
                ?.Arguments.FirstOrDefault(candidate =>
                    candidate.Role == role && candidate.Type == argument.Type && other.Args.ContainsKey(candidate.Name)
                );
            if (source is not null)
            {
                arguments[argument.Name] = other.Args[source.Name];
                dependsOn.Add(other.Id);
                Why.Add(new PlanEvidence(leg.Id, argument.Name, "", $"from {other.Id}: {source.Name}"));
                return;
            }
        }
        if (argument.Type == ArgumentType.Place && There(leg, before) is { Place: var there, Leg: var of })
        {
            arguments[argument.Name] = there;
            dependsOn.Add(of);
            Why.Add(new PlanEvidence(leg.Id, argument.Name, "", $"the place of {of}"));
            return;
        }
        if (
            argument is { Role: Capabilities.Legs.Setting.Destination, Type: ArgumentType.Place }
            && Setting?.Invoke([.. before, leg]) is { } place
        )
        {
            arguments[argument.Name] = Values.Json(place);
            Why.Add(new PlanEvidence(leg.Id, argument.Name, place.Words, "where it all plays"));
        }
    }

    /// <summary>"call me a cab there": the place of the last leg that has one.</summary>
    private (JsonElement Place, string Leg)? There(Leg leg, List<Leg> before)
    {
        if (!References.There().IsMatch(_said.GetValueOrDefault(leg.Id, "")))
        {
            return null;
        }
        foreach (var other in before.AsEnumerable().Reverse())
        {
            var place = catalogue
                .Family(other.Family)
                ?.Arguments.Where(argument =>
                    argument is { Type: ArgumentType.Name or ArgumentType.Place, Role: not ("origin" or "pickup") }
                    && other.Args.TryGetValue(argument.Name, out var value)
                    && value.ValueKind == JsonValueKind.Object
                )
                .OrderBy(argument => argument.Type == ArgumentType.Place)
                .FirstOrDefault();
            if (place is not null)
            {
                return (other.Args[place.Name], other.Id);
            }
        }
        return null;
    }

    /// <summary>"the airport" after a flight, 酒店 after a hotel: the leg waits for the one that is meant.</summary>
    private void Refer(Leg leg, ArgumentSpec argument, JsonElement value, List<Leg> before, SortedSet<string> dependsOn)
    {
        if (
            argument.Type is not (ArgumentType.Place or ArgumentType.Name)
            || value.ValueKind != JsonValueKind.Object
            || !value.TryGetProperty("words", out var words)
        )
        {
            return;
        }
        var said = FoldedText.Of(words.GetString() ?? "").Text;
        foreach (var other in before.AsEnumerable().Reverse())
        {
            var refers = catalogue.Family(other.Family)?.Arguments.SelectMany(candidate => candidate.Refers) ?? [];
            if (refers.Any(word => IsSame(said, FoldedText.Of(word).Text)))
            {
                dependsOn.Add(other.Id);
                Why.Add(new PlanEvidence(leg.Id, argument.Name, words.GetString() ?? "", $"of {other.Id}"));
                return;
            }
        }
    }

    private static bool IsSame(string said, string word) =>
        said == word
        || (said.StartsWith("the ", StringComparison.Ordinal) && said[4..] == word)
        || (said.StartsWith("my ", StringComparison.Ordinal) && said[3..] == word);
}
