using System.Text.RegularExpressions;
using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning.Capabilities.Language;
using Qianwen.Core.Planning.Recognisers.Dates;
using Qianwen.Core.Planning.Recognisers.Times;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Capabilities.Filling;

/// <summary>What something that is booked was before it is changed: 周日…的票改成周一, 从五个人改成八个人. Only what it becomes is filled.</summary>
internal static partial class FormerValues
{
    /// <summary>Where it stands; nothing where no change is asked for, or nothing of the kind follows.</summary>
    public static IEnumerable<TextSpan> In(string text, DateTimeOffset now)
    {
        if (Turn().Matches(text).LastOrDefault() is not { } turn || Alterations.Of(text) != Operations.Modify)
        {
            return [];
        }
        IEnumerable<TextSpan>[] kinds =
        [
            DateRecogniser.FindAll(text, now).Select(date => date.Span),
            TimeOfDayRecogniser.FindAll(text).Select(time => time.Span),
            Counted().Matches(text).Select(count => new TextSpan(count.Index, count.Index + count.Length)),
        ];
        return kinds.SelectMany(kind => Before([.. kind], turn));
    }

    private static List<TextSpan> Before(List<TextSpan> spans, Match turn) =>
        spans.Exists(span => span.Start >= turn.Index + turn.Length)
            ? spans.FindAll(span => span.End <= turn.Index)
            : [];

    [GeneratedRegex(
        "(?:改签?|换|调整?|推迟|延后|延期|延长|提前|挪|变更?)(?:到|成|为|至)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Turn();

    [GeneratedRegex(
        @"(?:\d+|[一二两三四五六七八九十]+)(?:个?人|位|间房?|张票?|晚|个晚上|个大人|个小孩)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Counted();
}
