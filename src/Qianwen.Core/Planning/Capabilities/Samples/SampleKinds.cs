using System.Text;
using Qianwen.Contracts.Providers;
using Qianwen.Core.Planning.Capabilities.Schema;
using Qianwen.Core.Planning.Text;
using Qianwen.Core.Providers;

namespace Qianwen.Core.Planning.Capabilities.Samples;

/// <summary>
/// Kinds of which a service declares many ("italian", "thai", 川菜) and whose place its samples leave open ("a good {cuisine}
/// place"): one kind is as good as another for what is asked, so that each stands for all.
/// </summary>
internal sealed class SampleKinds
{
    private const char FirstHan = '\u4e00';
    private const int Many = 30;
    private const int MostHan = 6;
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <summary>No kinds.</summary>
    public static SampleKinds None { get; } = new();

    /// <summary>The kinds of a snapshot.</summary>
    public static SampleKinds Of(RegistrySnapshot snapshot)
    {
        var kinds = new SampleKinds();
        foreach (var capability in snapshot.Providers.SelectMany(provider => provider.Manifest?.Capabilities ?? []))
        {
            kinds.Add(capability);
        }
        return kinds;
    }

    /// <summary>What their words are replaced by; empty where there are none. Two sets of samples with the same kinds read alike.</summary>
    public string Key => string.Join('\n', _names.OrderBy(pair => pair.Key, StringComparer.Ordinal));

    /// <summary>The folded text with each kind as a word for all of them.</summary>
    public string Hide(string folded)
    {
        if (_names.Count == 0)
        {
            return folded;
        }
        StringBuilder? hidden = null;
        var from = 0;
        for (var at = 0; at < folded.Length; at++)
        {
            if (IsStart(folded, at) && Longest(folded, at) is { Length: > 0 } found)
            {
                hidden ??= new StringBuilder(folded.Length + 16);
                hidden.Append(folded, from, at - from).Append(found.Kind);
                from = at + found.Length;
                at = from - 1;
            }
        }
        return hidden?.Append(folded, from, folded.Length - from).ToString() ?? folded;
    }

    /// <summary>The longest name that begins here: a word, a few Chinese characters, or the open place of a sample.</summary>
    private (int Length, string Kind) Longest(string text, int at)
    {
        var lookup = _names.GetAlternateLookup<ReadOnlySpan<char>>();
        var end = at + 1;
        var han = text[at] >= FirstHan;
        while (
            end < text.Length && (han ? end < at + MostHan : char.IsAsciiLetter(text[end]) || text[end] is '}' or '_')
        )
        {
            end++;
        }
        for (; end > at + 1; end = han ? end - 1 : at)
        {
            if (lookup.TryGetValue(text.AsSpan(at, end - at), out var kind))
            {
                return (end - at, kind);
            }
        }
        return (0, "");
    }

    private void Add(CapabilityManifest capability)
    {
        var open = capability.Samples?.SelectMany(samples => samples.Sentences).ToList() ?? [];
        foreach (
            var argument in SchemaReader
                .Arguments(capability.Arguments)
                .Where(argument => argument.Type == ArgumentType.Choice && argument.Values.Count >= Many)
        )
        {
            var gap = $"{{{argument.Name}}}";
            if (!open.Exists(sentence => sentence.Contains(gap, StringComparison.Ordinal)))
            {
                continue;
            }
            var kind = $" kind{argument.Name} ";
            _names.TryAdd(gap, kind);
            foreach (var name in argument.Values.SelectMany(value => value.Names).Where(IsWord))
            {
                _names.TryAdd(FoldedText.Of(name).Text, kind);
            }
        }
    }

    private static bool IsWord(string name) => name.Length > 1 && !name.Contains(' ', StringComparison.Ordinal);

    private static bool IsStart(string text, int at) =>
        text[at] >= FirstHan
        || text[at] == '{'
        || (char.IsAsciiLetter(text[at]) && (at == 0 || !char.IsAsciiLetter(text[at - 1]) && text[at - 1] != '{'));
}
