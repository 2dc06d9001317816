using System.Text.Json;
using Qianwen.Contracts;
using Qianwen.Contracts.Planning;

namespace Qianwen.Core.Planning.Frames;

/// <summary>Collects the arguments of one leg with their evidence.</summary>
public sealed class LegBuilder(string id, string family, string op)
{
    private readonly SortedDictionary<string, JsonElement> _arguments = new(StringComparer.Ordinal);
    private readonly List<string> _missing = [];

    /// <summary>A builder that begins with a leg as it is.</summary>
    public static LegBuilder From(Leg leg)
    {
        var builder = new LegBuilder(leg.Id, leg.Family, leg.Op);
        foreach (var (argument, value) in leg.Args)
        {
            builder._arguments[argument] = value;
        }
        builder._missing.AddRange(leg.Missing);
        return builder;
    }

    /// <summary>Id of the leg.</summary>
    public string Id { get; } = id;

    /// <summary>Why the arguments have their values.</summary>
    public List<PlanEvidence> Why { get; } = [];

    /// <summary>Sets an argument.</summary>
    public void Set<T>(string argument, T value, string words, string reason)
    {
        Put(argument, value);
        Explain(argument, words, reason);
    }

    /// <summary>Sets an argument whose evidence is given piece by piece.</summary>
    public void Put<T>(string argument, T value) =>
        _arguments[argument] = JsonSerializer.SerializeToElement(value, QianwenJson.Options.GetTypeInfo(typeof(T)));

    /// <summary>Adds evidence.</summary>
    public void Explain(string argument, string words, string reason) =>
        Why.Add(new PlanEvidence(Id, argument, words, reason));

    /// <summary>Marks an essential argument as unknown.</summary>
    public void Miss(string argument)
    {
        if (!_missing.Contains(argument))
        {
            _missing.Add(argument);
        }
    }

    /// <summary>Marks an argument as no longer missing.</summary>
    public void Know(string argument) => _missing.Remove(argument);

    /// <summary>The leg.</summary>
    public Leg Build() => new(Id, family, op, _arguments, _missing, []);
}
