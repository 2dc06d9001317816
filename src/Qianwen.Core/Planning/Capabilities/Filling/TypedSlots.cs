using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning.Capabilities.Schema;
using Qianwen.Core.Planning.Recognisers;
using Qianwen.Core.Planning.Recognisers.Dates;
using Qianwen.Core.Planning.Recognisers.Prices;
using Qianwen.Core.Planning.Recognisers.Times;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Capabilities.Filling;

/// <summary>Fills dates, times of day and money.</summary>
internal static class TypedSlots
{
    /// <summary>Fills them and takes their words.</summary>
    public static void Fill(FillState state)
    {
        var text = Streets.Hide(state.Text());
        var dates = state.Utterance.Once(text, part => DateRecogniser.FindAll(part, state.Now));
        var times = state.Utterance.Once(text, part => TimeOfDayRecogniser.FindAll(part));
        var asked = state.Family.Argument(state.Asked ?? "")?.Type is ArgumentType.Price or ArgumentType.Budget;
        var prices = asked
            ? PriceRecogniser.FindAll(text, asked: true)
            : state.Utterance.Once(text, part => PriceRecogniser.FindAll(part));
        var spans = new List<TextSpan>();
        spans.AddRange(dates.Where(date => Date(state, date)).Select(date => date.Span));
        spans.AddRange(times.Where(time => Time(state, time)).Select(time => time.Span));
        spans.AddRange(
            prices
                .Where(price => !spans.Exists(span => span.Overlaps(price.Span)))
                .ToList()
                .Where(price => Price(state, price))
                .Select(price => price.Span)
        );
        spans.AddRange(
            state
                .Utterance.Once(text, part => DelayRecogniser.FindAll(part, state.Now).ToList())
                .Where(delay => Delay(state, delay, spans))
                .Select(delay => delay.Span)
                .ToList()
        );
        foreach (var span in spans)
        {
            var (start, end) = state.Map.Range(span);
            state.Map.Take(start, end);
        }
    }

    private static bool Date(FillState state, DateMatch match)
    {
        var candidates = state.Family.Of(ArgumentType.Date).ToList();
        var (start, end) = state.Map.Range(match.DateSpan);
        if (CueChooser.Choose(state, candidates, start, end) is not { } argument)
        {
            return true;
        }
        var next = match.UntilSpan is null
            ? null
            : candidates.FirstOrDefault(candidate => candidate.Order > argument.Order);
        var words = state.Utterance.Folded.Words(next is null ? match.Span : match.DateSpan);
        var value = new DateArgument(words, match.Date, next is null ? match.Until : null);
        state.Set(argument, value, words, "date", start);
        if (next is not null && match is { Until: { } until, UntilSpan: { } last })
        {
            var lastWords = state.Utterance.Folded.Words(last);
            state.Set(next, new DateArgument(lastWords, until), lastWords, "date", start);
        }
        return true;
    }

    private static bool Time(FillState state, TimeOfDayMatch match)
    {
        var (start, end) = state.Map.Range(match.Span);
        var candidates = state.Family.Of(ArgumentType.Time).ToList();
        if (CueChooser.Choose(state, candidates, start, end) is { } argument)
        {
            var value = match.ToArgument(state.Utterance.Folded);
            if (match.PartOfDay && state.Has(argument.Name))
            {
                return true;
            }
            state.Set(argument, value, value.Words, "time", start);
        }
        return candidates.Count > 0 || match.PartOfDay;
    }

    /// <summary>"in twenty minutes" is a time of day too.</summary>
    private static bool Delay(FillState state, TimeMatch match, List<TextSpan> spans)
    {
        if (
            spans.Exists(span => span.Overlaps(match.Span))
            || state.Family.Of(ArgumentType.Time).FirstOrDefault() is not { } argument
        )
        {
            return false;
        }
        var words = state.Utterance.Folded.Words(match.Span);
        var time = TimeOnly.FromDateTime(match.At.DateTime);
        if (!state.Has(argument.Name))
        {
            state.Set(argument, new TimeArgument(words, time, time), words, "time", state.Map.Range(match.Span).Start);
        }
        return true;
    }

    private static bool Price(FillState state, PriceMatch match)
    {
        var (start, end) = state.Map.Range(match.Span);
        var words = state.Utterance.Folded.Words(match.Span);
        if (match.Level is not null && IsKind(state, start, end))
        {
            return false;
        }
        if (
            match is { Sure: false, Level: null }
            && match.Min == match.Max
            && state.Family.Argument(state.Asked ?? "")?.Type
                is not (ArgumentType.Price or ArgumentType.Budget or ArgumentType.Amount)
        )
        {
            return false;
        }
        var amount = state.Family.Of(ArgumentType.Amount).FirstOrDefault();
        if (amount is not null && (match.Max ?? match.Min) is { } sum && match.Level is null)
        {
            state.Set(amount, new AmountArgument(words, sum), words, "money", start);
            return true;
        }
        var budget = state.Family.Of(ArgumentType.Budget).FirstOrDefault();
        if (budget is not null && match.Max is { } most && IsBudget(state, budget, match, start, end))
        {
            var each = match.Basis is PriceBasis.PerItem or PriceBasis.PerPerson;
            state.Set(budget, new BudgetLimit(most, words, each), words, "budget", start);
            return true;
        }
        if (state.Family.Of(ArgumentType.Price).FirstOrDefault() is not { } price)
        {
            return match.Sure;
        }
        if (match.Level is not null && state.Has(price.Name))
        {
            return true;
        }
        state.Set(price, match.ToArgument(state.Utterance.Folded), words, "price", start);
        return true;
    }

    /// <summary>The 高档 of 高档型 is a kind of house.</summary>
    private static bool IsKind(FillState state, int start, int end) =>
        state.Hits.Any(hit =>
            hit.Start <= start
            && hit.End >= end
            && hit.Length > end - start
            && state
                .Meanings(hit)
                .Any(meaning => meaning is { Kind: Lexicon.MeaningKind.Value, Argument.Type: ArgumentType.Choice })
        );

    private static bool IsBudget(FillState state, ArgumentSpec budget, PriceMatch match, int start, int end) =>
        CueChooser.IsCued(state, budget, start, end) || budget.Before.Any(cue => Within(state, match.Span, cue));

    private static bool Within(FillState state, TextSpan span, string cue) =>
        state.Utterance.Text[span.Start..span.End].Contains(cue, StringComparison.OrdinalIgnoreCase);
}
