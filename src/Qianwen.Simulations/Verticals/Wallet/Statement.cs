using Qianwen.Contracts;
using Qianwen.Contracts.Payments;
using Qianwen.Simulations.Verticals.Asking;

namespace Qianwen.Simulations.Verticals.Wallet;

/// <summary>What went in and out, made from the data: the same for the same seed and day.</summary>
public sealed class Statement(WalletData wallet, int seed)
{
    private const int Shown = 10;
    private const int UsualDays = 30;
    private const int OldestDays = 365;

    /// <summary>One movement.</summary>
    public sealed record Entry(DateOnly Day, WalletData.Transaction What, long Amount);

    /// <summary>The facts of a span: the sums and the latest movements.</summary>
    /// <exception cref="System.Text.Json.JsonException">An argument has another shape.</exception>
    public IReadOnlyList<LocalizedText> Facts(Ask ask)
    {
        var said = ask.Date("date");
        var first = said?.Date ?? ask.Today.AddDays(-UsualDays);
        var last = said is null ? ask.Today : said.Until ?? said.Date;
        var entries = Between(first, last, ask.Today).ToList();
        var spent = Money.Fen(-entries.Where(entry => entry.Amount < 0).Sum(entry => entry.Amount));
        var earned = Money.Fen(entries.Where(entry => entry.Amount > 0).Sum(entry => entry.Amount));
        return
        [
            new LocalizedText(
                $"{first:yyyy-MM-dd}至{last:yyyy-MM-dd}：支出{spent}，收入{earned}",
                $"{first:yyyy-MM-dd} to {last:yyyy-MM-dd}: {spent} out, {earned} in"
            ),
            .. entries
                .Take(Shown)
                .Select(entry => new LocalizedText(
                    $"{entry.Day:M月d日} {entry.What.Zh} {Money.Fen(entry.Amount)}",
                    $"{entry.Day:yyyy-MM-dd} {entry.What.En} {Money.Fen(entry.Amount)}"
                )),
        ];
    }

    /// <summary>The movements of a span, latest first; none of the future.</summary>
    private IEnumerable<Entry> Between(DateOnly first, DateOnly last, DateOnly today)
    {
        var oldest = today.AddDays(-OldestDays);
        var from = first < oldest ? oldest : first;
        for (var day = last < today ? last : today; day >= from; day = day.AddDays(-1))
        {
            var key = $"statement|{day:yyyyMMdd}";
            for (var at = SeededValues.Number(seed, key, 3); at > 0; at--)
            {
                var what = wallet.Transactions[SeededValues.Number(seed, $"{key}|{at}", wallet.Transactions.Count)];
                var share = 0.6 + (0.8 * SeededValues.Fraction(seed, $"{key}|{at}|amount"));
                yield return new Entry(day, what, (long)(what.Amount * share / 10) * 10);
            }
        }
    }
}
