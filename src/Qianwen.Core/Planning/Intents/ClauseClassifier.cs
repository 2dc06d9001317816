using Qianwen.Contracts.Providers;
using Qianwen.Core.Planning.Clauses;
using Qianwen.Core.Planning.Entities;

namespace Qianwen.Core.Planning.Intents;

/// <summary>Tells of each clause whether it asks for something, and if not, why not.</summary>
public static class ClauseClassifier
{
    /// <summary>The clauses with their roles. Who reports or imagines does so until the sentence ends.</summary>
    /// <param name="clauses">The clauses.</param>
    /// <param name="names">All names in the sentence.</param>
    public static IReadOnlyList<Clause> Classify(IReadOnlyList<Clause> clauses, IReadOnlyList<EntityMatch> names)
    {
        var classified = new List<Clause>(clauses.Count);
        var before = ClauseRole.Neutral;
        var ordered = false;
        foreach (var clause in Withdrawal.Apart(clauses))
        {
            var limit = names
                .Where(name => name.Span.Start >= clause.Span.Start && name.Span.End <= clause.Span.End)
                .Select(name => name.Span.Start - clause.Span.Start)
                .DefaultIfEmpty(clause.Text.Length)
                .Min();
            var (role, leadIn) = RoleOf(clause.Text, limit);
            if (
                role is ClauseRole.Negated or ClauseRole.Statement
                && ordered
                && (
                    ClausePatterns.Exclusion().IsMatch(clause.Text)
                    || (ShopRefusal.Avoids(clause.Text) && NamesShop(clause, names))
                )
            )
            {
                role = ClauseRole.Neutral;
            }
            if (
                role is ClauseRole.Statement
                && ordered
                && ClausePatterns.AlsoWanted().Match(clause.Text) is { Success: true } also
            )
            {
                (role, leadIn) = (ClauseRole.Order, also.Length);
            }
            if (role is ClauseRole.Statement or ClauseRole.Neutral && Wanted(clause, clauses) is { } wanted)
            {
                (role, leadIn) = (ClauseRole.Order, wanted);
            }
            ordered |= role == ClauseRole.Order;
            var covered = Covers(before, role) ? before : role;
            classified.Add(clause with { Role = covered, LeadIn = covered == role ? leadIn : 0 });
            before = clause.EndsSentence ? ClauseRole.Neutral : covered;
        }
        return Withdrawal.Applied(classified);
    }

    /// <summary>孩子想吃炸鸡，点一桶: what somebody would like is ordered where only an amount of it follows. Where it begins; null where it is not so.</summary>
    private static int? Wanted(Clause clause, IReadOnlyList<Clause> clauses) =>
        ClausePatterns.Craving().Match(clause.Text) is { Success: true } craving
        && clauses.FirstOrDefault(other => other.Span.Start >= clause.Span.End) is { } next
        && ClausePatterns.OnlyAmount().IsMatch(next.Text)
            ? craving.Groups["thing"].Index
            : null;

    private static bool NamesShop(Clause clause, IReadOnlyList<EntityMatch> names) =>
        names.Any(name => name.Has(EntityKind.Merchant) && clause.Span.Contains(name.Span));

    private static bool Covers(ClauseRole before, ClauseRole role) =>
        before switch
        {
            ClauseRole.Hypothetical or ClauseRole.Reported => true,
            ClauseRole.Past or ClauseRole.Negated or ClauseRole.Question or ClauseRole.Price or ClauseRole.Statement =>
                role == ClauseRole.Neutral,
            _ => false,
        };

    private static (ClauseRole Role, int LeadIn) RoleOf(string text, int limit)
    {
        if (ClausePatterns.Correction().IsMatch(text))
        {
            return (ClauseRole.Neutral, 0);
        }
        var matter = ClausePatterns.PoliteTail().Replace(text, "");
        var leadIn = LeadIn.Of(matter, limit);
        var rest = matter[Math.Min(leadIn.Length, matter.Length)..];
        if (Firm(matter, leadIn, rest) is { } role)
        {
            return (role, 0);
        }
        if (leadIn.Asks && !AsksBack(rest) && !(rest.EndsWith('吗') && !IsPolite(matter[..leadIn.Length])))
        {
            return (ClauseRole.Order, leadIn.Length);
        }
        return Loose(matter) is { } loose ? (loose, 0) : (ClauseRole.Neutral, leadIn.Length);
    }

    /// <summary>Forms that hold even where an order verb stands in the clause.</summary>
    private static ClauseRole? Firm(string text, LeadIn leadIn, string rest)
    {
        if (ClausePatterns.Reported().IsMatch(text))
        {
            return ClauseRole.Reported;
        }
        if (ClausePatterns.Hypothetical().IsMatch(text))
        {
            return ClauseRole.Hypothetical;
        }
        if (ClausePatterns.EnglishNegated().IsMatch(text) || ClausePatterns.ChineseNegated().IsMatch(text))
        {
            return ClauseRole.Negated;
        }
        var past = ClausePatterns.Past().Match(text);
        var verbFirst =
            leadIn.Asks
            && past.Index > 0
            && past.Index >= leadIn.Length
            && !rest.StartsWith('了')
            && !rest.StartsWith('过');
        return past.Success && !verbFirst ? ClauseRole.Past : null;
    }

    private static bool IsPolite(string leadIn) =>
        leadIn.Contains('能')
        || leadIn.Contains("可以", StringComparison.Ordinal)
        || leadIn.Contains("可否", StringComparison.Ordinal);

    private static bool AsksBack(string rest) =>
        !ClausePatterns.Whatever().IsMatch(rest)
        && (
            ClausePatterns.Price().IsMatch(rest)
            || rest.EndsWith('呢')
            || (rest.EndsWith('吗') && rest.Contains("好喝", StringComparison.Ordinal))
            || rest.Contains("什么", StringComparison.Ordinal)
            || rest.Contains("怎么", StringComparison.Ordinal)
            || rest.Contains('哪')
            || rest.Contains('啥')
            || rest.Contains("多少", StringComparison.Ordinal)
        );

    private static ClauseRole? Loose(string text) =>
        ClausePatterns.Price().IsMatch(text) ? ClauseRole.Price
        : ClausePatterns.Search().IsMatch(text) ? ClauseRole.Search
        : ClausePatterns.Question().IsMatch(text) ? ClauseRole.Question
        : ClausePatterns.Statement().IsMatch(text) ? ClauseRole.Statement
        : null;
}
