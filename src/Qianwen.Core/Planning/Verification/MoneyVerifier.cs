using System.Text.Json;
using System.Text.RegularExpressions;
using Qianwen.Contracts.Payments;
using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning.Recognisers;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Verification;

/// <summary>
/// Checks money: every sum must be one that the person said, in the currency that was said. A limit is never above what
/// was said, and what was said as a limit is never left out.
/// </summary>
public sealed partial class MoneyVerifier(VerificationContext context, string argument)
{
    /// <summary>The verdict on a sum to move.</summary>
    public ArgumentVerdict Amount(JsonElement proposed)
    {
        if (Words(proposed) is not { } words || proposed.Number("value") is not { } value)
        {
            return new ArgumentVerdict.Unsaid();
        }
        return Sum(words, value) is { Amount: > 0 } sum
            ? VerificationContext.Accept(new AmountArgument(words, sum), words, "money")
            : Doubt(words);
    }

    /// <summary>The verdict on a range of prices.</summary>
    public ArgumentVerdict Price(JsonElement proposed)
    {
        if (Words(proposed) is not { } words)
        {
            return new ArgumentVerdict.Unsaid();
        }
        var (min, max) = (proposed.Number("min"), proposed.Number("max"));
        if (min is null && max is null)
        {
            return SaidNumbers.In(words).Count > 0 ? Doubt(words)
                : proposed.Text("level") is { } level
                    ? VerificationContext.Accept(new PriceArgument(words, Level: level), words, "words")
                : new ArgumentVerdict.Unsaid();
        }
        Money? least = min is { } lower ? Sum(words, lower) : null;
        Money? most = max is { } upper ? Sum(words, upper) : null;
        var said = (min is null || least is not null) && (max is null || most is not null);
        var limit = Limit(words);
        return said && (limit is null || (least is null && most == limit.Max))
            ? VerificationContext.Accept(new PriceArgument(words, least, most), words, "money")
            : Doubt(words);
    }

    /// <summary>The verdict on the most an order may cost; where none was proposed, what the sentence itself says.</summary>
    /// <param name="proposed">The proposal; null where there is none.</param>
    /// <param name="only">True where the whole sentence is about this order.</param>
    public ArgumentVerdict Budget(JsonElement? proposed, bool only)
    {
        if (proposed is not { } limit || Words(limit) is not { } words || limit.Number("max") is not { } value)
        {
            return only && Limits(context.Words.Spoken) is [var single]
                ? VerificationContext.Accept(
                    new BudgetLimit(single.Budget.Max, single.Words, single.Budget.PerItem),
                    single.Words,
                    "money"
                )
                : new ArgumentVerdict.Unsaid();
        }
        var perItem = limit.Flag("per_item");
        var read = Limits(context.Words.Spoken).Where(found => Shares(found.Words, words)).ToList();
        var sum = Sum(words, value);
        var agrees =
            read.Count == 0
                ? sum is not null
                : read.Exists(found => found.Budget.Max == sum && found.Budget.PerItem == perItem);
        return agrees && sum is { Amount: > 0 } max
            ? VerificationContext.Accept(new BudgetLimit(max, words, perItem), words, "money")
            : Doubt(words);
    }

    private string? Words(JsonElement proposed) =>
        proposed.Text("words") is { } words && context.Words.Said(words) ? words : null;

    /// <summary>The sum, where the words say this number; null where they do not.</summary>
    private static Money? Sum(string words, decimal value)
    {
        if (value is <= 0 or >= 10_000_000 || !SaidNumbers.In(words).Contains(value))
        {
            return null;
        }
        var folded = FoldedText.Of(words).Text;
        var currency = Currency().Match(folded) is { Success: true } match ? match.Value : "";
        return new Money((long)Math.Round(value * 100), Currencies.CodeOf(currency));
    }

    private static BudgetMatch? Limit(string words) =>
        BudgetRecogniser.FindAll(FoldedText.Of(words).Text) is [var only] ? only : null;

    private static List<(BudgetMatch Budget, string Words)> Limits(string spoken) =>
        [
            .. BudgetRecogniser
                .FindAll(spoken)
                .Select(budget => (budget, spoken[budget.Span.Start..budget.Span.End].Trim())),
        ];

    private static bool Shares(string read, string words)
    {
        var folded = FoldedText.Of(words).Text.Trim();
        return read.Contains(folded, StringComparison.Ordinal)
            || folded.Contains(read, StringComparison.Ordinal)
            || SaidNumbers.In(read).Intersect(SaidNumbers.In(words)).Any();
    }

    private ArgumentVerdict Doubt(string words) =>
        context.Doubt(
            argument,
            words,
            SaidNumbers
                .In(words)
                .Where(number => number > 0)
                .Select(number => Sum(words, number)?.ToString())
                .OfType<string>()
        );

    [GeneratedRegex($"{Currencies.Before}|{Currencies.After}", RegexOptions.CultureInvariant)]
    private static partial Regex Currency();
}
