using System.Diagnostics.CodeAnalysis;
using Qianwen.LocalHost.Tables.Entities;
using Qianwen.LocalHost.Tables.Protocol;

namespace Qianwen.LocalHost.Tables.Filters;

/// <summary>
/// Parses the <c>$filter</c> language of the table service: comparisons of a property with a constant, <c>and</c>,
/// <c>or</c>, <c>not</c>, parentheses, and a Boolean property on its own.
/// </summary>
internal sealed class FilterParser
{
    private const int MaxDepth = 100;
    private readonly IReadOnlyList<FilterToken> _tokens;
    private int _next;
    private int _depth;

    private FilterParser(IReadOnlyList<FilterToken> tokens) => _tokens = tokens;

    /// <summary>The filter; refuses with <c>InvalidInput</c> and the position where it is not one.</summary>
    public static Filter Parse(string text)
    {
        var parser = new FilterParser(FilterLexer.Read(text));
        var filter = parser.ParseOr();
        return parser.Peek.Kind == FilterTokenKind.End ? filter : throw parser.Unexpected();
    }

    private FilterToken Peek => _tokens[_next];

    private Filter ParseOr()
    {
        var left = ParseAnd();
        while (TakeWord("or"))
        {
            left = new OrFilter(left, ParseAnd());
        }

        return left;
    }

    private Filter ParseAnd()
    {
        var left = ParseNot();
        while (TakeWord("and"))
        {
            left = new AndFilter(left, ParseNot());
        }

        return left;
    }

    private Filter ParseNot()
    {
        if (++_depth > MaxDepth)
        {
            throw TableErrors.InvalidInput("The filter is nested too deeply.");
        }

        Filter filter = TakeWord("not") ? new NotFilter(ParseNot()) : ParsePrimary();
        _depth--;
        return filter;
    }

    private Filter ParsePrimary()
    {
        if (!Take(FilterTokenKind.Open))
        {
            return ParseComparison();
        }

        var filter = ParseOr();
        return Take(FilterTokenKind.Close) ? filter : throw Unexpected();
    }

    private Filter ParseComparison()
    {
        var left = TakeOperand();
        if (!TryTakeOperator(out var comparison))
        {
            return left switch
            {
                { Kind: FilterTokenKind.Word } => new ComparisonFilter(
                    left.Text,
                    ComparisonOperator.Equal,
                    EdmValue.Boolean(true)
                ),
                { Value.Value: bool constant } => new ConstantFilter(constant),
                _ => throw Unexpected(),
            };
        }

        var right = TakeOperand();
        return (left.Value, right.Value) switch
        {
            (null, { } constant) => new ComparisonFilter(left.Text, comparison.Value, constant),
            ({ } constant, null) => new ComparisonFilter(right.Text, Mirror(comparison.Value), constant),
            _ => throw TableErrors.NotImplemented(),
        };
    }

    private FilterToken TakeOperand() =>
        Peek.Kind is FilterTokenKind.Word or FilterTokenKind.Constant ? _tokens[_next++] : throw Unexpected();

    private bool TryTakeOperator([NotNullWhen(true)] out ComparisonOperator? comparison)
    {
        comparison =
            Peek.Kind != FilterTokenKind.Word
                ? null
                : Peek.Text switch
                {
                    "eq" => ComparisonOperator.Equal,
                    "ne" => ComparisonOperator.NotEqual,
                    "gt" => ComparisonOperator.GreaterThan,
                    "ge" => ComparisonOperator.GreaterThanOrEqual,
                    "lt" => ComparisonOperator.LessThan,
                    "le" => ComparisonOperator.LessThanOrEqual,
                    _ => null,
                };
        _next += comparison is null ? 0 : 1;
        return comparison is not null;
    }

    private static ComparisonOperator Mirror(ComparisonOperator comparison) =>
        comparison switch
        {
            ComparisonOperator.GreaterThan => ComparisonOperator.LessThan,
            ComparisonOperator.GreaterThanOrEqual => ComparisonOperator.LessThanOrEqual,
            ComparisonOperator.LessThan => ComparisonOperator.GreaterThan,
            ComparisonOperator.LessThanOrEqual => ComparisonOperator.GreaterThanOrEqual,
            _ => comparison,
        };

    private bool Take(FilterTokenKind kind)
    {
        var taken = Peek.Kind == kind;
        _next += taken ? 1 : 0;
        return taken;
    }

    private bool TakeWord(string word) => Peek.Text == word && Take(FilterTokenKind.Word);

    private TableServiceException Unexpected() =>
        TableErrors.InvalidInput($"Syntax error in the filter at position {Peek.Position}.");
}
