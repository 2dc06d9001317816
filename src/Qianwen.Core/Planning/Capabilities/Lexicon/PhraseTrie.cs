using Qianwen.Core.Planning.Entities;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Capabilities.Lexicon;

/// <summary>All phrases of all manifests in one tree of tokens: one walk per token finds every phrase that begins there.</summary>
public sealed class PhraseTrie
{
    private readonly Node _root = new();

    /// <summary>Adds a meaning of a phrase.</summary>
    public void Add(string phrase, Meaning meaning)
    {
        var node = _root;
        foreach (var token in Tokenizer.Split(FoldedText.Of(phrase).Text))
        {
            node = node.Child(token.Text);
        }
        if (node != _root && !node.Meanings.Contains(meaning))
        {
            node.Meanings.Add(meaning);
        }
    }

    /// <summary>Every phrase in the tokens, those inside of others too.</summary>
    public List<PhraseHit> Find(IReadOnlyList<Token> tokens)
    {
        var hits = new List<PhraseHit>();
        for (var start = 0; start < tokens.Count; start++)
        {
            var node = _root;
            for (var at = start; at < tokens.Count && node.Next(tokens[at]) is { } next; at++)
            {
                node = next;
                if (node.Meanings.Count > 0)
                {
                    var span = new TextSpan(tokens[start].Span.Start, tokens[at].Span.End);
                    hits.Add(new PhraseHit(start, at + 1, span, node.Meanings));
                }
            }
        }
        return hits;
    }

    private sealed class Node
    {
        private Dictionary<string, Node>? _children;

        public List<Meaning> Meanings { get; } = [];

        public Node Child(string token)
        {
            _children ??= new Dictionary<string, Node>(StringComparer.Ordinal);
            if (!_children.TryGetValue(token, out var child))
            {
                _children[token] = child = new Node();
            }
            return child;
        }

        /// <summary>The node of a token, or of the singular of an English plural.</summary>
        public Node? Next(Token token)
        {
            if (_children is null)
            {
                return null;
            }
            if (_children.TryGetValue(token.Text, out var child))
            {
                return child;
            }
            return
                token.Kind == TokenKind.Latin
                && NameKey.Singular(token.Text) is { } singular
                && _children.TryGetValue(singular, out child)
                ? child
                : null;
        }
    }
}
