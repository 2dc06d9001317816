using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning.Capabilities.Lexicon;
using Qianwen.Core.Planning.Capabilities.Reading;
using Qianwen.Core.Planning.Capabilities.Schema;
using Qianwen.Core.Planning.Entities;
using Qianwen.Core.Planning.Speech;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Capabilities.Filling;

/// <summary>A wish while its arguments are being filled.</summary>
internal sealed class FillState
{
    private readonly Dictionary<string, Filled> _filled = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _at = new(StringComparer.Ordinal);

    /// <summary>Begins with nothing filled.</summary>
    public FillState(WordMap map, FamilySpec family, EntityIndex names, DateTimeOffset now, FillHints hints)
    {
        Map = map;
        Family = family;
        Names = names;
        Now = now;
        Asked = hints.Asked;
        Continues = hints.Continues;
        Required = hints.Required;
        Hits = [.. map.Utterance.Hits.Where(IsOurs)];
    }

    /// <summary>Which words are whose.</summary>
    public WordMap Map { get; }

    /// <summary>The family.</summary>
    public FamilySpec Family { get; }

    /// <summary>The names it knows.</summary>
    public EntityIndex Names { get; }

    /// <summary>The instant dates are resolved against.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>The argument that was asked for.</summary>
    public string? Asked { get; }

    /// <summary>True where the wish was spoken of before.</summary>
    public bool Continues { get; }

    /// <summary>What the operation needs.</summary>
    public IReadOnlyList<string> Required { get; }

    /// <summary>The sentence.</summary>
    public Utterance Utterance => Map.Utterance;

    /// <summary>The phrases of this family within the wish.</summary>
    public IReadOnlyList<PhraseHit> Hits { get; }

    /// <summary>What is filled so far.</summary>
    public IEnumerable<Filled> Filled => _filled.Values;

    /// <summary>True where an argument has a value.</summary>
    public bool Has(string argument) => _filled.ContainsKey(argument);

    /// <summary>The value of an argument.</summary>
    public Filled? Get(string argument) => _filled.GetValueOrDefault(argument);

    /// <summary>Where the value of an argument stands.</summary>
    public int TokenOf(string argument) => _at.GetValueOrDefault(argument, -1);

    /// <summary>Fills an argument.</summary>
    public void Set<T>(ArgumentSpec argument, T value, string words, string reason, int token)
    {
        _filled[argument.Name] = new Filled(argument.Name, Values.Json(value), words, reason);
        _at[argument.Name] = token;
    }

    /// <summary>Makes the value of an argument that of another one.</summary>
    public void Move(ArgumentSpec from, ArgumentSpec to)
    {
        _filled[to.Name] = _filled[from.Name] with { Argument = to.Name };
        _at[to.Name] = _at[from.Name];
        _filled.Remove(from.Name);
        _at.Remove(from.Name);
    }

    /// <summary>The meanings of a hit for this family.</summary>
    public IEnumerable<Meaning> Meanings(PhraseHit hit) =>
        hit.Meanings.Where(meaning => ReferenceEquals(meaning.Family, Family));

    /// <summary>The arguments of which a hit is a cue.</summary>
    public IEnumerable<ArgumentSpec> Cues(PhraseHit hit, MeaningKind kind) =>
        Meanings(hit).Where(meaning => meaning.Kind == kind).Select(meaning => meaning.Argument!);

    /// <summary>The text of the wish; what is not its own or was understood is out of it.</summary>
    public string Text()
    {
        var text = Utterance.Text.ToCharArray();
        for (var i = 0; i < Map.Count; i++)
        {
            var span = Utterance.Tokens[i].Span;
            if (!Map.IsFree(i))
            {
                Array.Fill(text, WorkingText.Taken, span.Start, span.Length);
            }
        }
        return new string(text);
    }

    /// <summary>A name or place as the person said it, with the entry of a vocabulary where one is called so.</summary>
    public (EntityReference Reference, string Reason) Link(int start, int end)
    {
        var words = Utterance.Words(start, end);
        var entry = Names.Find(NameKey.Of(words));
        if (entry is null && words.StartsWith("the ", StringComparison.OrdinalIgnoreCase))
        {
            entry = Names.Find(NameKey.Of(words[4..]));
        }
        if (entry is null)
        {
            return (new EntityReference(words, null, words), "word for word");
        }
        var entity = entry.Entities[0];
        var locale = Characters.HasHan(words) ? Tongue.Chinese : Tongue.English;
        return (
            new EntityReference(words, entity.Id, entity.Entry.Name.In(locale), entity.ProviderId),
            entry.Reason == MatchReason.Vocabulary ? "vocabulary" : entry.Reason.ToString().ToLowerInvariant()
        );
    }

    private bool IsOurs(PhraseHit hit) =>
        Map.IsMine(hit.Start)
        && Map.IsMine(hit.End - 1)
        && hit.Meanings.Any(meaning => ReferenceEquals(meaning.Family, Family));
}
