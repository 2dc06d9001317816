using System.Text.RegularExpressions;
using Qianwen.Core.Planning.Recognisers;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Frames;

/// <summary>Finds what an order is for, which is no part of it: "for the team meeting", 给开会的同事, "for 15 people".</summary>
public static partial class OccasionRecogniser
{
    /// <summary>Takes occasions out of a text; returns how many people were named, where that was said.</summary>
    public static int? Take(WorkingText text)
    {
        int? people = null;
        foreach (var match in Pattern().Matches(text.Text).Cast<Match>())
        {
            people ??= Count(match.Groups["n"].Value);
            text.Blank(new TextSpan(match.Index, match.Index + match.Length));
        }
        return people;
    }

    private static int? Count(string words)
    {
        var tokens = Tokenizer.Split(words);
        return
            tokens.Count > 0
            && NumberRecogniser.At(tokens, 0) is { Vague: false } number
            && number.Value is > 1 and <= 200
            ? (int)number.Value
            : null;
    }

    private const string Number =
        @"\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty";
    private const string HanNumber = @"\d{1,3}|[一二两三四五六七八九十]{1,3}";

    [GeneratedRegex(
        $@"\bfor (?:the |a |about |around )?(?:party of |group of |team of )?(?<n>{Number})(?: (?:people|persons?|guests|of us|pax|colleagues|friends|kids|children|men|women|guys|folks|employees|students))\b|\bfor (?:my |our |the |a |an |all |everyone|everybody|his |her |tonight's |today's |tomorrow's )*(?:(?:team|office|company|staff|staff|birthday|weekly|morning|afternoon|evening|big|quick|lunch|dinner|work|late|movie)\s+)*(?:team|meeting|party|office|colleagues?|co-?workers?|friends?|family|wife|husband|kids?|children|son|daughter|mom|mum|dad|mother|father|parents|boss|girlfriend|boyfriend|guests?|lunch|dinner|breakfast|brunch|supper|dessert|event|workshop|standup|company|staff|everyone|everybody|birthday|picnic|tonight|today|now|later|myself|training|(?:one|two)(?=\s*(?:[,.!?]|\z|please))|conference|class|students|afternoon tea|snack|break|john|session|crew|people|home)(?: (?:meeting|party|team|tonight|today|tomorrow|at work|session|lunch|dinner))*\b|(?:给|请|让|为)(?:我们?的?|咱们?的?)?(?:办公室|公司|团队|部门|开会|加班|聚会|家里|组里|班上)*(?:的)?(?:(?<n>{HanNumber})(?:个|位))?(?:同事们?|朋友们?|大家|伙伴们?|小伙伴们?|兄弟们?|客户们?|员工们?|孩子们?|家人|学生们?|全组|全班|老板|老婆|老公|女朋友|男朋友|爸妈|妈妈|爸爸|我妈|我爸)(?:们)?(?:喝|吃|用|尝尝)?|(?:我们|咱们|一共|总共)?(?<![一二三四五六七八九十\d])(?![一1]个?人)(?<n>{HanNumber})(?:个|位)?人(?:一起)?(?:喝|吃|用|的)?(?!份)|(?:开会|加班|聚会|下午茶|生日会?|团建)(?:时|的时候)?(?:喝|吃|用)(?:的)?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Pattern();
}
