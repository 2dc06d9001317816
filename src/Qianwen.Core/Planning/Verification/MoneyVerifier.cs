using System.Text.Json;
using Qianwen.Contracts.Payments;
using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning.Recognisers;
using Qianwen.Core.Planning.Recognisers.Prices;

namespace Qianwen.Core.Planning.Verification;

/// <summary>
/// Checks money: every sum must be one that the person said, in the currency that was said. A limit is never above what
/// was said, and what was said as a limit is never left out.
/// </summary>
public sealed class MoneyVerifier(VerificationContext context, string argument)
{
    /// <summary>The verdict on a sum to move.</summary>
    public ArgumentVerdict Amount(JsonElement proposed)
    {
        if (Words(proposed) is not { } words || proposed.Number("value") is not { } value)
        {
            return new ArgumentVerdict.Unsaid();
        }
        return Sum(words, value) is { } sum
            ? VerificationContext.Accept(new AmountArgument(words, sum), words, "money")
            : Doubt(words);
    }

    /// <summary>The verdict on a range of prices: where the words say the limits, they are the words'.</summary>
    public ArgumentVerdict Price(JsonElement proposed)
    {
        if (Words(proposed) is not { } words)
        {
            return new ArgumentVerdict.Unsaid();
        }
        var (min, max) = (proposed.Number("min"), proposed.Number("max"));
        var read = context.Words.Read(words, text => PriceRecogniser.FindAll(text), price => price.Span);
        if (min is null && max is null)
        {
            return Level(proposed, words, read);
        }
        return read.FirstOrDefault(price => Agree(min, price.Min) && Agree(max, price.Max)) is { } said
            ? VerificationContext.Accept(new PriceArgument(words, said.Min, said.Max), words, "money")
            : Doubt(words);
    }

    /// <summary>The verdict on the most an order may cost; where none was proposed, what the sentence itself says.</summary>
    /// <param name="proposed">The proposal; null where there is none.</param>
    /// <param name="only">True where the whole sentence is about this order.</param>
    public ArgumentVerdict Budget(JsonElement? proposed, bool only)
    {
        if (proposed is not { } limit || Words(limit) is not { } words || limit.Number("max") is not { } value)
        {
            return only ? Said() : new ArgumentVerdict.Unsaid();
        }
        var perItem = limit.Flag("per_item");
        var read = context.Words.Read(words, BudgetRecogniser.FindAll, budget => budget.Span);
        var sum =
            read.Count == 0
                ? Sum(words, value)
                : read.FirstOrDefault(budget => budget.Max.Amount == Minor(value) && budget.PerItem == perItem)?.Max;
        return sum is { } max
            ? VerificationContext.Accept(new BudgetLimit(max, words, perItem), words, "money")
            : Doubt(words);
    }

    private ArgumentVerdict Said()
    {
        var spoken = context.Words.Spoken;
        return BudgetRecogniser.FindAll(spoken) is [var single]
            ? VerificationContext.Accept(
                new BudgetLimit(single.Max, spoken[single.Span.Start..single.Span.End].Trim(), single.PerItem),
                spoken[single.Span.Start..single.Span.End].Trim(),
                "money"
            )
            : new ArgumentVerdict.Unsaid();
    }

    private ArgumentVerdict Level(JsonElement proposed, string words, IReadOnlyList<PriceMatch> read)
    {
        if (read.Any(price => price.Min is not null || price.Max is not null))
        {
            return Doubt(words);
        }
        return (read.Select(price => price.Level).FirstOrDefault() ?? proposed.Text("level")) is { } level
            ? VerificationContext.Accept(new PriceArgument(words, Level: level), words, "words")
            : new ArgumentVerdict.Unsaid();
    }

    private string? Words(JsonElement proposed) =>
        proposed.Text("words") is { } words && context.Words.Said(words) ? words : null;

    private IReadOnlyList<Money> Sums(string words) =>
        [
            .. context
                .Words.Read(words, text => AmountRecogniser.FindAll(text), amount => amount.Span)
                .Select(amount => amount.Amount),
        ];

    /// <summary>The sum, where the words say it; null where they do not.</summary>
    private Money? Sum(string words, decimal value) =>
        Sums(words) is var said && said.Any(sum => sum.Amount > 0 && sum.Amount == Minor(value))
            ? said.First(sum => sum.Amount == Minor(value))
            : null;

    private static long Minor(decimal value) => value is > 0 and < 10_000_000 ? (long)Math.Round(value * 100) : 0;

    private static bool Agree(decimal? proposed, Money? said) =>
        proposed is not { } value || (said is { } money && money.Amount == Minor(value));

    private ArgumentVerdict Doubt(string words) =>
        context.Doubt(argument, words, Sums(words).Select(sum => sum.ToString()));
}
