using System.Text.Json;
using Qianwen.Contracts.Planning;
using Qianwen.Contracts.Providers;
using Qianwen.Core.Planning.Entities;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Verification;

/// <summary>
/// What the person said, as tokens: the sentence without what it quotes and without attempts to give orders to the
/// planner, and the turns before it. Whatever is not found here was not said.
/// </summary>
public sealed class PersonWords
{
    private const int MostBetween = 6;
    private readonly IReadOnlyList<IReadOnlyList<Token>> _earlier;

    private PersonWords(string spoken, IReadOnlyList<IReadOnlyList<Token>> earlier, bool continues)
    {
        Spoken = spoken;
        Tokens = Tokenizer.Split(spoken);
        _earlier = earlier;
        Continues = continues;
    }

    /// <summary>The folded sentence with blanks over what is not the person's own.</summary>
    public string Spoken { get; }

    /// <summary>The tokens of <see cref="Spoken"/>.</summary>
    public IReadOnlyList<Token> Tokens { get; }

    /// <summary>True where the sentence goes on with an open question or proposal, so that earlier words still hold.</summary>
    public bool Continues { get; }

    /// <summary>The words of a request.</summary>
    public static PersonWords Of(PlanRequest request)
    {
        var conversation = request.Conversation;
        IEnumerable<Leg> open = [.. conversation.Question?.Legs ?? [], .. conversation.Proposal?.Legs ?? []];
        var earlier = conversation
            .Turns.Where(turn => turn.Role == "user")
            .Select(turn => Unquoted(turn.Text, request))
            .Concat(
                open.SelectMany(leg => leg.Args.Values).SelectMany(WordsIn).Select(words => FoldedText.Of(words).Text)
            );
        return new PersonWords(
            Unquoted(request.Utterance, request),
            [.. earlier.Select(text => (IReadOnlyList<Token>)Tokenizer.Split(text))],
            conversation.Question is not null || conversation.Proposal is not null
        );
    }

    /// <summary>True where the person said these words, now or earlier.</summary>
    public bool Said(string words)
    {
        var wanted = Meaningful(words);
        return wanted.Count > 0
            && (IndexIn(Tokens, wanted, 0) is not null || _earlier.Any(turn => IndexIn(turn, wanted, 0) is not null));
    }

    /// <summary>
    /// True where these words ask for something now: they are in this sentence, in this order, a few others may stand
    /// between them ("book … a hotel"); or in what the sentence continues.
    /// </summary>
    public bool Asked(string words) => (Continues && Said(words)) || IsWithin(Meaningful(words));

    /// <summary>Every place of these words in the sentence: the first token and one past the last.</summary>
    public IEnumerable<(int Start, int End)> Find(string words)
    {
        var wanted = Meaningful(words);
        if (wanted.Count == 0)
        {
            yield break;
        }
        for (var at = 0; IndexIn(Tokens, wanted, at) is { } found; at = found.Start + 1)
        {
            yield return found;
        }
    }

    /// <summary>
    /// What a recogniser reads in words where they stand in the sentence, so that a word before them ("next") still
    /// counts; for words of an earlier turn, what it reads in them alone.
    /// </summary>
    /// <param name="words">The words.</param>
    /// <param name="recognise">Finds all in a folded text.</param>
    /// <param name="spanOf">Where a match is.</param>
    public IReadOnlyList<T> Read<T>(string words, Func<string, IReadOnlyList<T>> recognise, Func<T, TextSpan> spanOf)
    {
        var places = Find(words)
            .Select(place => new TextSpan(Tokens[place.Start].Span.Start, Tokens[place.End - 1].Span.End))
            .ToList();
        return places.Count == 0
            ? recognise(FoldedText.Of(words).Text)
            : [.. recognise(Spoken).Where(match => places.Exists(place => place.Overlaps(spanOf(match))))];
    }

    private bool IsWithin(List<Token> wanted)
    {
        for (var start = 0; start < Tokens.Count; start++)
        {
            var (at, matched) = (start, 0);
            for (var gap = 0; at < Tokens.Count && matched < wanted.Count && gap <= MostBetween; at++)
            {
                var same = Tokens[at].Text == wanted[matched].Text;
                (matched, gap) = same ? (matched + 1, 0) : (matched, gap + 1);
            }
            if (wanted.Count > 0 && matched == wanted.Count)
            {
                return true;
            }
        }
        return false;
    }

    private static (int Start, int End)? IndexIn(IReadOnlyList<Token> tokens, List<Token> wanted, int from)
    {
        for (var start = from; start < tokens.Count; start++)
        {
            var at = start;
            var matched = 0;
            while (at < tokens.Count && matched < wanted.Count)
            {
                if (tokens[at].Kind == TokenKind.Punctuation && at > start)
                {
                    at++;
                    continue;
                }
                if (tokens[at].Text != wanted[matched].Text)
                {
                    break;
                }
                at++;
                matched++;
            }
            if (matched == wanted.Count)
            {
                return (start, at);
            }
        }
        return null;
    }

    private static List<Token> Meaningful(string words) =>
        Tokenizer.Split(FoldedText.Of(words).Text).FindAll(token => token.Kind != TokenKind.Punctuation);

    private static string Unquoted(string utterance, PlanRequest request)
    {
        var text = new WorkingText(FoldedText.Of(utterance));
        QuotedText.Quarantine(text, quoted => IsName(quoted, request));
        return text.Text;
    }

    private static bool IsName(string quoted, PlanRequest request)
    {
        var key = NameKey.Of(quoted);
        return Families(request).Any(family => EntityIndex.Of(request.Registry, family).Find(key) is not null);
    }

    private static IEnumerable<string> Families(PlanRequest request) =>
        request
            .Registry.Providers.SelectMany(provider =>
                provider.Manifest?.Capabilities ?? (IReadOnlyList<CapabilityManifest>)[]
            )
            .Select(capability => capability.Family)
            .Distinct();

    private static IEnumerable<string> WordsIn(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => value
                .EnumerateObject()
                .SelectMany(property =>
                    property is { Name: "words", Value.ValueKind: JsonValueKind.String }
                        ? [property.Value.GetString()!]
                        : WordsIn(property.Value)
                ),
            JsonValueKind.Array => value.EnumerateArray().SelectMany(WordsIn),
            JsonValueKind.String => [value.GetString()!],
            _ => [],
        };
}
