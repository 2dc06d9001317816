namespace Qianwen.LocalHost.Tables.Filters;

/// <summary>The kinds of <see cref="FilterToken"/>. A word is a property, an operator or a connective.</summary>
internal enum FilterTokenKind
{
    Word,
    Constant,
    Open,
    Close,
    End,
}
