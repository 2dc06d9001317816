using System.Text.RegularExpressions;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Frames;

/// <summary>Finds by what offers shall be ranked: the cheapest, the fastest, the best rated, the nearest.</summary>
public static partial class RankRecogniser
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Takes the wish out of a text; null where there is none.</summary>
    public static (string Rank, string Words)? Take(WorkingText text)
    {
        foreach (
            var (rank, pattern) in ((string, Regex)[])
                [("cheapest", Cheapest()), ("fastest", Fastest()), ("highest_rated", Rated()), ("nearest", Nearest())]
        )
        {
            if (pattern.Match(text.Text) is { Success: true } match)
            {
                var span = new TextSpan(match.Index, match.Index + match.Length);
                text.Take(span);
                return (rank, text.Words(span));
            }
        }
        return null;
    }

    [GeneratedRegex(
        @"\b(?:from |at |in )?(?:the )?(?:cheapest|lowest[- ]price[d]?|least expensive|cheaper)(?: (?:one|option|place|shop|store|possible|available))?\b|\bas cheap as possible\b|(?:要|选|找|来)?(?:最便宜|价格最低|最省钱|最划算|便宜点|便宜一点|便宜些|实惠点|性价比(?:最)?高)(?:的)?(?:那家|店|一家|商家)?",
        Options
    )]
    private static partial Regex Cheapest();

    [GeneratedRegex(
        @"\b(?:the )?(?:fastest|quickest)(?: (?:one|option|place|shop|possible|delivery|way))?\b|\basap\b|\bas (?:soon|fast|quick(?:ly)?) as (?:possible|you can)\b|\b(?:hurry(?: up)?|quickly|right away|immediately|urgent(?:ly)?)\b|(?:要|选)?(?:最快|越快越好|尽快|尽早|加急|急用|速度快点|快一点送|快点送|赶紧送)(?:的)?(?:送到|送来|送)?(?:那家)?",
        Options
    )]
    private static partial Regex Fastest();

    [GeneratedRegex(
        @"\b(?:the )?(?:best|highest|top)[- ]rated(?: (?:one|place|shop))?\b|(?:要|选)?(?:评分最高|评价最好|口碑最好|好评最多)(?:的)?(?:那家|店)?",
        Options
    )]
    private static partial Regex Rated();

    [GeneratedRegex(
        @"\b(?:from )?(?:the )?(?:nearest|closest)(?: (?:one|place|shop|store|branch))?\b|(?:要|选)?(?:最近|离我最近|距离最近|就近)的(?:那家|一家|店)?",
        Options
    )]
    private static partial Regex Nearest();
}
