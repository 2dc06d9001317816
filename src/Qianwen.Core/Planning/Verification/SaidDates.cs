using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Verification;

/// <summary>The days that words say, read by the recognisers.</summary>
public static class SaidDates
{
    /// <summary>The days of words, in order; the last day of a span where there is one.</summary>
    public static IReadOnlyList<(DateOnly Date, DateOnly? Until)> In(string words, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.DateTime);
        var text = FoldedText.Of(words).Text;
        return text.Contains("tomorrow", StringComparison.Ordinal) || text.Contains("明天", StringComparison.Ordinal)
                ? [(today.AddDays(1), null)]
            : text.Contains("today", StringComparison.Ordinal) || text.Contains("今天", StringComparison.Ordinal)
                ? [(today, null)]
            : [];
    }
}
