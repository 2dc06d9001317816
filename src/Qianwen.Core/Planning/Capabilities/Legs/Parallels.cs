using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning.Capabilities.Filling;
using Qianwen.Core.Planning.Capabilities.Language;
using Qianwen.Core.Planning.Capabilities.Lexicon;
using Qianwen.Core.Planning.Capabilities.Reading;
using Qianwen.Core.Planning.Capabilities.Schema;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Capabilities.Legs;

/// <summary>
/// Two errands of one kind in one breath: "send Sam 40 dollars and Lee 60", 周五杭州到南京，周日南京到杭州. A wish is two where both
/// sides of a joint say the same of it over again, with other values.
/// </summary>
/// <param name="utterance">The sentence.</param>
/// <param name="fill">Fills a wish; the argument of that name takes what nothing else claims.</param>
internal sealed class Parallels(Utterance utterance, Func<Wish, string?, WishDraft> fill)
{
    private const int MostTries = 4;
    private const int LongText = 120;
    private readonly int _most = utterance.Tokens.Count > LongText ? MostTries / 2 : MostTries;
    private int _tries;

    /// <summary>The drafts of a wish, one or more.</summary>
    public IEnumerable<(WishDraft Draft, Wish Wish)> Split(Wish wish)
    {
        var whole = fill(wish, null);
        return wish.Family.SellsAnything && Listed(wish) is { Count: > 1 } listed
            ? listed
            : Split(wish, whole, whole, null);
    }

    /// <summary>The things of a list, each with what is said of it; what names nothing belongs to the one before it, or to all.</summary>
    private List<(WishDraft Draft, Wish Wish)> Listed(Wish wish)
    {
        var cuts = ListedThings
            .Cuts(utterance.Text)
            .Select(utterance.TokenFrom)
            .Where(cut =>
                wish.Pieces.Exists(piece => piece.Start < cut) && wish.Pieces.Exists(piece => piece.End > cut)
            )
            .ToList();
        if (cuts.Count == 0)
        {
            return [];
        }
        var parts = new List<(WishDraft Draft, Wish Wish)>();
        var first = 0;
        foreach (var (from, to) in cuts.Prepend(0).Zip(cuts.Append(int.MaxValue)))
        {
            var part = Part(wish, from, to);
            if (part.Pieces.Count > 0 && fill(part, null) is var draft && Names(draft))
            {
                parts.Add((draft, part));
                first = from;
            }
            else if (part.Pieces.Count > 0 && parts.Count > 0 && Part(wish, first, to) is var longer)
            {
                parts[^1] = (fill(longer, null), longer);
            }
        }
        var each = ListedThings.OfEach(utterance.Text);
        return
        [
            .. parts.Select(part =>
                (part.Draft with { Op = Asked(part.Draft, parts), Values = Shared(part.Draft, parts, each) }, part.Wish)
            ),
        ];
    }

    private static bool Names(WishDraft draft) =>
        draft.Values.Any(value => draft.Family.Argument(value.Argument)?.Type == ArgumentType.Query);

    private static string Asked(WishDraft draft, List<(WishDraft Draft, Wish Wish)> all) =>
        draft.OpSaid ? draft.Op : all.Find(other => other.Draft.OpSaid).Draft?.Op ?? draft.Op;

    /// <summary>"nothing over 40 dollars each".</summary>
    private static IReadOnlyList<Filled> Shared(WishDraft draft, List<(WishDraft Draft, Wish Wish)> all, bool each) =>
        !each
            ? draft.Values
            :
            [
                .. draft.Values,
                .. all[^1]
                    .Draft.Values.Where(value =>
                        draft.Get(value.Argument) is null
                        && draft.Family.Argument(value.Argument)?.Type is ArgumentType.Price or ArgumentType.Budget
                    ),
            ];

    /// <summary>
    /// True where two quite different things are asked: one is stopped and the other is to be had; a bill is paid and money is sent. To
    /// look for something and to book it is one matter.
    /// </summary>
    public static bool AskApart(WishDraft left, WishDraft right) =>
        left is { OpSaid: true }
        && right is { OpSaid: true, Values.Count: > 0 }
        && left.Op != right.Op
        && !IsLook(left)
        && (!IsLook(right) || IsOfMoney(left))
        && (left.Values.Count > 0 || left.Op is Operations.Balance or Operations.Status)
        && (left.Op == Operations.Cancel || Operations.HasEffect(right.Op) || IsOfMoney(left))
        && !(left.Op is Operations.Order or Operations.Cart && right.Op is Operations.Order or Operations.Cart);

    /// <summary>"send 45 to Marco and check what I spent on rent": money that was moved is not what is looked up.</summary>
    private static bool IsOfMoney(WishDraft draft) =>
        Operations.HasEffect(draft.Op)
        && draft.Family.Of(ArgumentType.Amount).Any()
        && draft.Values.Any(value =>
            draft.Family.Argument(value.Argument)
                is { Type: ArgumentType.Amount }
                    or { Type: ArgumentType.Choice, Heads.Count: > 0 }
        );

    private static bool IsLook(WishDraft draft) => draft.Op is Operations.Search or Operations.Info;

    private IEnumerable<(WishDraft Draft, Wish Wish)> Split(Wish wish, WishDraft draft, WishDraft whole, string? open)
    {
        foreach (var cut in Cuts(wish).Where(cut => Repeats(wish, cut)))
        {
            if (++_tries > _most)
            {
                break;
            }
            var (left, right) = (Part(wish, 0, cut), Part(wish, cut, int.MaxValue));
            var (first, second) = (fill(left, open), fill(right, open));
            var sought = Unsaid(first, second) ?? open;
            if (sought != open)
            {
                second = fill(right, sought);
            }
            if (AreTwo(first, second, right))
            {
                second = Onwards(first, second, right);
                first = Completed(first, second, whole);
                return [(first, left), .. Split(right, Completed(second, first, whole), whole, sought)];
            }
        }
        return [(draft, wish)];
    }

    /// <summary>Where a wish can be two: at the pauses and joints in it.</summary>
    private IEnumerable<int> Cuts(Wish wish)
    {
        foreach (var piece in wish.Pieces.OrderBy(piece => piece.Start))
        {
            if (piece != wish.Pieces[0])
            {
                yield return piece.Start;
            }
            var from = utterance.Tokens[piece.Start].Span.Start;
            foreach (var joint in RequestForms.Joint().Matches(piece.Text).Where(joint => joint.Index > 0))
            {
                yield return utterance.TokenFrom(from + joint.Index);
            }
        }
    }

    private Wish Part(Wish wish, int from, int to) =>
        new(
            wish.Family,
            [
                .. wish
                    .Pieces.Where(piece => piece.End > from && piece.Start < to)
                    .Select(piece => Clip(piece, Math.Max(piece.Start, from), Math.Min(piece.End, to))),
            ]
        );

    private Piece Clip(Piece piece, int start, int end) =>
        (start, end) == (piece.Start, piece.End)
            ? piece
            : piece with
            {
                Start = start,
                End = end,
                Text = utterance.Text[utterance.Tokens[start].Span.Start..utterance.Tokens[end - 1].Span.End],
            };

    /// <summary>A cheap sign first: a cue, unit or value of one argument, or a number, on both sides.</summary>
    private bool Repeats(Wish wish, int cut)
    {
        var left = new HashSet<(MeaningKind Kind, string Name)>();
        var right = new HashSet<(MeaningKind Kind, string Name)>();
        foreach (var hit in utterance.Hits)
        {
            if (!wish.Pieces.Exists(piece => piece.Start <= hit.Start && piece.End >= hit.End))
            {
                continue;
            }
            foreach (var meaning in hit.Meanings.Where(meaning => ReferenceEquals(meaning.Family, wish.Family)))
            {
                var name = meaning.Kind == MeaningKind.Operation ? meaning.Value! : meaning.Argument?.Name ?? "-";
                (hit.Start < cut ? left : right).Add((meaning.Kind, name));
            }
        }
        return left.Overlaps(right.Where(sign => sign.Name.Length > 1 && sign.Kind != MeaningKind.Operation))
            || Turns(left, right)
            || Numbers(wish, cut);
    }

    /// <summary>Another operation is asked for on either side.</summary>
    private static bool Turns(
        HashSet<(MeaningKind Kind, string Name)> left,
        HashSet<(MeaningKind Kind, string Name)> right
    ) =>
        right.Any(sign =>
            sign.Kind == MeaningKind.Operation
            && Operations.HasEffect(sign.Name)
            && (!left.Contains(sign) || left.Contains((MeaningKind.Operation, Operations.Cancel)))
        )
        && left.Any(sign =>
            sign.Kind == MeaningKind.Operation && sign.Name is not (Operations.Search or Operations.Info)
        );

    private bool Numbers(Wish wish, int cut)
    {
        var tokens = wish
            .Pieces.SelectMany(piece => Enumerable.Range(piece.Start, piece.End - piece.Start))
            .Where(token => utterance.Tokens[token].Kind == TokenKind.Number)
            .ToList();
        return tokens.Exists(token => token < cut) && tokens.Exists(token => token >= cut);
    }

    /// <summary>"… and Lee 60 dollars": the one key argument whose cue was not said again.</summary>
    private static string? Unsaid(WishDraft left, WishDraft right) =>
        left.Values.Any(value => right.Get(value.Argument) is not null)
        && left.Values.Where(value => IsKey(left.Family, value) && right.Get(value.Argument) is null).ToList()
            is [var only]
            ? only.Argument
            : null;

    /// <summary>The later one says all over again what tells the earlier one from others, and something else besides.</summary>
    private static bool AreTwo(WishDraft left, WishDraft right, Wish second)
    {
        if (AskApart(left, right))
        {
            return true;
        }
        var keys = left.Values.Where(value => IsKey(left.Family, value)).ToList();
        if (RequestForms.StartsAnother(second.Pieces[0].Text) && keys.Exists(key => IsOther(right, key)))
        {
            return true;
        }
        if (keys.Count == 0 || !keys.TrueForAll(key => right.Get(key.Argument) is not null))
        {
            return false;
        }
        var differ = keys.Exists(key => IsOther(right, key));
        var common = left.Values.Count(value => right.Get(value.Argument) is not null);
        return differ
            && (
                common > 1
                || keys.TrueForAll(key => left.Family.Argument(key.Argument)!.Type == ArgumentType.Choice)
                || RequestForms.IsAnother(second.Pieces[0].Text)
            );
    }

    /// <summary>"and another from there", "one back to Oslo": the next one starts where the one before goes.</summary>
    private static WishDraft Onwards(WishDraft left, WishDraft right, Wish second)
    {
        var places = right
            .Family.Of(ArgumentType.Place)
            .Where(place => place is { Bare: true, Role: not null })
            .ToList();
        return
            places is [var from, var to, ..]
            && right.Get(from.Name) is null
            && left.Get(to.Name) is { } there
            && References.Onwards().IsMatch(second.Pieces[0].Text)
            ? right with
            {
                Values = [.. right.Values, there with { Argument = from.Name }],
            }
            : right;
    }

    private static bool IsOther(WishDraft right, Filled key) =>
        right.Get(key.Argument) is { Words: var words }
        && !string.Equals(words, key.Words, StringComparison.OrdinalIgnoreCase);

    private static bool IsKey(FamilySpec family, Filled value) =>
        family.Argument(value.Argument)
            is {
                    Type: ArgumentType.Name or ArgumentType.Query or ArgumentType.Place or ArgumentType.Amount,
                    Order: < 5
                }
                or { Type: ArgumentType.Choice, Heads.Count: > 0 };

    /// <summary>What was said once for both: how many go, what kind it is to be; and what is asked.</summary>
    private static WishDraft Completed(WishDraft draft, WishDraft other, WishDraft whole) =>
        draft with
        {
            Op = draft.OpSaid ? draft.Op : whole.Op,
            OpSaid = draft.OpSaid || whole.OpSaid,
            Score = whole.Score,
            Values =
            [
                .. draft.Values,
                .. other.Values.Where(value => draft.Get(value.Argument) is null && IsOfBoth(draft.Family, value)),
            ],
        };

    private static bool IsOfBoth(FamilySpec family, Filled value) =>
        family.Argument(value.Argument)
            is { Type: ArgumentType.Choice, Heads.Count: 0 }
                or { Type: ArgumentType.Count, Role: not null };
}
