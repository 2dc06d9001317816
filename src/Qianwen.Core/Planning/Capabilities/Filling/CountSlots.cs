using System.Globalization;
using System.Text.RegularExpressions;
using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning.Capabilities.Lexicon;
using Qianwen.Core.Planning.Capabilities.Schema;
using Qianwen.Core.Planning.Recognisers;
using Qianwen.Core.Planning.Recognisers.Counts;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Capabilities.Filling;

/// <summary>Fills numbers of people, rooms, nights, stars.</summary>
internal static partial class CountSlots
{
    /// <summary>Fills them and takes their words.</summary>
    public static void Fill(FillState state)
    {
        foreach (var argument in state.Family.Of(ArgumentType.Number))
        {
            NumberSlots.Fill(state, argument);
        }
        foreach (var argument in state.Family.Of(ArgumentType.Count).OrderBy(argument => argument.Counter.Persons))
        {
            Count(state, argument);
        }
        foreach (
            var argument in state
                .Family.Of(ArgumentType.Count)
                .Where(argument => argument.Before.Count > 0 && !state.Has(argument.Name))
        )
        {
            Cued(state, argument);
        }
        if (state.Family.Of(ArgumentType.Amount).FirstOrDefault() is { } amount && !state.Has(amount.Name))
        {
            Sum(state, amount);
            OnlyNumber(state, amount);
        }
        if (
            state.Asked is { } asked
            && state.Family.Argument(asked) is { Type: ArgumentType.Count } only
            && !state.Has(asked)
        )
        {
            Alone(state, only);
        }
    }

    private static void Count(FillState state, ArgumentSpec argument)
    {
        var matches = CountRecogniser.FindAll(Streets.Hide(state.Text()), argument.Counter);
        foreach (var match in matches.OrderByDescending(match => state.Continues && IsChanged(state, match.Span)))
        {
            var (start, end) = state.Map.Range(match.Span);
            if (!state.Has(argument.Name) && match.Value > 0)
            {
                var value = match.ToArgument(state.Utterance.Folded);
                state.Set(argument, value, value.Words, match.Article ? "article" : "number", start);
            }
            if (!match.Article)
            {
                state.Map.Take(start, end);
            }
        }
        foreach (var hit in state.Hits.Where(hit => state.Map.AllFree(hit.Start, hit.End)))
        {
            var named = state
                .Meanings(hit)
                .FirstOrDefault(meaning => meaning.Kind == MeaningKind.Value && meaning.Argument == argument);
            if (
                named is not null
                && int.TryParse(named.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            )
            {
                var words = state.Utterance.Words(hit.Start, hit.End);
                state.Set(argument, new CountArgument(words, value), words, "declared value", hit.Start);
                state.Map.Take(hit.Start, hit.End);
            }
        }
    }

    /// <summary>改成七位, "make it three tickets": of several numbers the one that something is changed to.</summary>
    private static bool IsChanged(FillState state, TextSpan span) =>
        ChangedTo().IsMatch(state.Utterance.Text[..span.Start]);

    [GeneratedRegex(
        @"(?:改成|改为|改到|换成|变成|变为|调到|调成|加到|增加到|减到|推到|\bmake (?:it|that|them)|\bchange (?:it|that|the \w+(?: \w+)?) to|\bto|\bmeant?)\s*\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex ChangedTo();

    /// <summary>"for 8", "party of nine": a number behind a cue, where no unit follows.</summary>
    private static void Cued(FillState state, ArgumentSpec argument)
    {
        foreach (var cue in state.Hits.Where(hit => state.Cues(hit, MeaningKind.Before).Contains(argument)))
        {
            if (Whole(state, cue.End) is { } number && IsLast(state, number.Next) && number.Value < 100)
            {
                var words = state.Utterance.Words(cue.End, number.Next);
                state.Set(argument, new CountArgument(words, (int)number.Value), words, "number", cue.End);
                state.Map.Take(cue.End, number.Next);
                return;
            }
        }
    }

    /// <summary>转500: a bare number behind the word that moves money.</summary>
    private static void Sum(FillState state, ArgumentSpec argument)
    {
        for (var i = 1; i < state.Map.Count; i++)
        {
            if (Sum(state, i) is not { } number)
            {
                continue;
            }
            if (!IsLast(state, number.Next))
            {
                i = number.Next - 1;
                continue;
            }
            var moved =
                state.Continues
                || FollowsName(state, i)
                || GoesToSomebody(state, number.Next)
                || state.Hits.Any(hit =>
                    hit.End == i
                    && state
                        .Meanings(hit)
                        .Any(meaning =>
                            meaning.Kind
                                is MeaningKind.Operation
                                    or MeaningKind.Family
                                    or MeaningKind.Before
                                    or MeaningKind.After
                        )
                );
            if (moved || IsMovedNext(state, number.Next))
            {
                var words = state.Utterance.Words(i, number.Next);
                var sum = new Contracts.Payments.Money((long)(number.Value * 100), Contracts.Payments.Money.Yuan);
                state.Set(argument, new AmountArgument(words, sum), words, "number", i);
                state.Map.Take(i, number.Next);
                return;
            }
        }
    }

    /// <summary>"… and 12.50 to Nadia".</summary>
    private static bool GoesToSomebody(FillState state, int token) =>
        state.Map.IsFree(token)
        && state.Map.Text(token) is "to" or "from"
        && state.Map.IsFree(token + 1)
        && state.Utterance.Tokens[token + 1].Kind == TokenKind.Latin;

    /// <summary>"send Tom 30".</summary>
    private static bool FollowsName(FillState state, int number) =>
        state.Map.IsMine(number - 1)
        && state.Utterance.Tokens[number - 1].Kind == TokenKind.Latin
        && !state.Hits.Any(hit => hit.Start < number && hit.End >= number)
        && (
            Language.WordList.People.Contains(state.Map.Text(number - 1))
            || !Language.WordList.EnglishPlain.Contains(state.Map.Text(number - 1))
        )
        && !Language.WordList.EnglishEnds.Contains(state.Map.Text(number - 1))
        && !Language.WordList.Infinitives.Contains(state.Map.Text(number - 1));

    /// <summary>饭钱150转给小陈: the word that moves it comes behind.</summary>
    private static bool IsMovedNext(FillState state, int token) =>
        state.Hits.Any(hit =>
            hit.Start == token
            && state
                .Meanings(hit)
                .Any(meaning => meaning.Kind == MeaningKind.Operation && Operations.HasEffect(meaning.Value!))
        );

    /// <summary>这个月2800的房租转给他: the one number that measures nothing, where money is moved.</summary>
    private static void OnlyNumber(FillState state, ArgumentSpec argument)
    {
        if (
            state.Has(argument.Name)
            || (
                state.Asked != argument.Name
                && !state.Hits.Any(hit =>
                    state
                        .Meanings(hit)
                        .Any(meaning => meaning.Kind == MeaningKind.Operation && Operations.HasEffect(meaning.Value!))
                )
            )
        )
        {
            return;
        }
        var found = new List<(int At, NumberMatch Number)>();
        for (var i = 0; i < state.Map.Count; i++)
        {
            if (Sum(state, i) is { } number)
            {
                if (number.Value >= LeastBare && (IsLast(state, number.Next) || !IsCounted(state, number.Next)))
                {
                    found.Add((i, number));
                }
                i = number.Next - 1;
            }
        }
        if (found.Count == 1 || (found.Count > 1 && state.Asked == argument.Name))
        {
            var (at, only) = found[0];
            var words = state.Utterance.Words(at, only.Next);
            var sum = new Contracts.Payments.Money((long)(only.Value * 100), Contracts.Payments.Money.Yuan);
            state.Set(argument, new AmountArgument(words, sum), words, "number", at);
            state.Map.Take(at, only.Next);
        }
    }

    private const int LeastBare = 5;
    private const string Measures = "个人位次号月日天年点分度楼层张份件杯只台间晚股期户级岁米";

    private static bool IsCounted(FillState state, int token) =>
        state.Utterance.Tokens[token].Kind != TokenKind.Han
        || Measures.Contains(state.Map.Text(token), StringComparison.Ordinal);

    private static NumberMatch? Whole(FillState state, int token) =>
        Sum(state, token) is { } number && number.Value == Math.Floor(number.Value) ? number : null;

    /// <summary>A number of no more than two places behind the point: "45.50".</summary>
    private static NumberMatch? Sum(FillState state, int token) =>
        state.Map.IsFree(token)
        && NumberRecogniser.At(state.Utterance.Tokens, token)
            is { Vague: false, Article: false, Value: >= 1 and < 10_000_000 } number
        && number.Value * 100 == Math.Floor(number.Value * 100)
        && state.Map.AllFree(token, number.Next)
            ? number
            : null;

    /// <summary>No thing that is counted follows.</summary>
    private static bool IsLast(FillState state, int token) =>
        state.Hits.Any(hit =>
            hit.Start == token && state.Meanings(hit).Any(meaning => meaning.Kind == MeaningKind.Operation)
        )
        || !state.Map.IsFree(token)
        || state.Utterance.Tokens[token].Kind == TokenKind.Punctuation
        || Language.WordList.EnglishEnds.Contains(state.Map.Text(token))
        || Language.WordList.EnglishPlain.Contains(state.Map.Text(token))
        || state.Map.Text(token) is "的" or "吧" or "给" or "了" or "就" or "行";

    /// <summary>A bare number answers a question for one.</summary>
    private static void Alone(FillState state, ArgumentSpec argument)
    {
        for (var i = 0; i < state.Map.Count; i++)
        {
            if (
                state.Map.IsFree(i)
                && NumberRecogniser.At(state.Utterance.Tokens, i)
                    is { Vague: false, Article: false, Value: >= 1 and < 1000 } number
                && number.Value == Math.Floor(number.Value)
                && state.Map.AllFree(i, number.Next)
            )
            {
                var words = state.Utterance.Words(i, number.Next);
                state.Set(argument, new CountArgument(words, (int)number.Value), words, "number", i);
                state.Map.Take(i, number.Next);
                return;
            }
        }
    }
}
