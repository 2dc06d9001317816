namespace Qianwen.Core.Planning.Text;

/// <summary>What a token is made of.</summary>
public enum TokenKind
{
    /// <summary>One Chinese character.</summary>
    Han,

    /// <summary>A word of Latin letters.</summary>
    Latin,

    /// <summary>Digits, with their decimal point and thousands separators.</summary>
    Number,

    /// <summary>One mark of punctuation.</summary>
    Punctuation,

    /// <summary>Something that was understood and taken out.</summary>
    Taken,
}
