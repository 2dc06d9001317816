namespace Qianwen.Core.Planning.Text;

/// <summary>The smallest unit that is read.</summary>
/// <param name="Kind">What it is made of.</param>
/// <param name="Span">Where it is in the folded text.</param>
/// <param name="Text">Its folded text.</param>
public readonly record struct Token(TokenKind Kind, TextSpan Span, string Text)
{
    /// <summary>True for this text.</summary>
    public bool Is(string text) => Text == text;
}
