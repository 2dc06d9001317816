using System.Text.RegularExpressions;
using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning.Capabilities.Language;
using Qianwen.Core.Planning.Capabilities.Schema;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Capabilities.Filling;

/// <summary>表弟过生日，给他转500: somebody who was spoken of before, where only a pronoun says whom money goes to.</summary>
internal static partial class AforesaidPerson
{
    /// <summary>Fills the name that is needed and was not said.</summary>
    public static void Fill(FillState state)
    {
        if (
            !state.Family.Of(ArgumentType.Amount).Any()
            || state
                .Family.Of(ArgumentType.Name)
                .FirstOrDefault(name => state.Required.Contains(name.Name) && !state.Has(name.Name))
                is not { } argument
            || At(state) is not { } at
            || Last(state, at) is not { } span
        )
        {
            return;
        }
        var (start, end) = state.Map.Range(span);
        var words = state.Utterance.Folded.Words(span);
        state.Set(argument, new EntityReference(words, null, words), words, "said before", start);
        if (state.Map.AllFree(start, end))
        {
            state.Map.Take(start, end);
        }
    }

    /// <summary>Where the pronoun stands, in the words of this wish.</summary>
    private static int? At(FillState state) =>
        Pronoun()
            .Matches(state.Utterance.Text)
            .Where(match => state.Map.IsMine(state.Utterance.TokenFrom(match.Index)))
            .Select(match => (int?)match.Index)
            .FirstOrDefault();

    private static TextSpan? Last(FillState state, int before)
    {
        if (
            Kin().Matches(state.Utterance.Text[..before]).LastOrDefault() is { Groups: var groups }
            && groups["who"] is { Length: > 0 } who
        )
        {
            return new TextSpan(who.Index, who.Index + who.Length);
        }
        for (var i = state.Utterance.TokenFrom(before) - 1; i >= 0; i--)
        {
            if (IsPerson(state, i))
            {
                return state.Utterance.Tokens[i].Span;
            }
        }
        return null;
    }

    private static bool IsPerson(FillState state, int token) =>
        state.Utterance.Tokens[token] is { Kind: TokenKind.Latin, Text: { Length: > 1 } text }
        && (
            WordList.People.Contains(text)
            || (
                state.Utterance.IsCapital(token)
                && !WordList.EnglishPlain.Contains(text)
                && !WordList.EnglishEnds.Contains(text)
                && (
                    token == 0
                    || state.Utterance.Tokens[token - 1].Text is not ("in" or "to" or "from" or "at" or "the")
                )
            )
        );

    [GeneratedRegex(@"(?:给|向|找|跟|让|还|帮|替|叫)[他她](?!们)|\b(?:him|her|them)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Pronoun();

    /// <summary>Somebody of the family or whom one knows, or somebody called by name: 表弟, 同事赵敏, 小李.</summary>
    [GeneratedRegex(
        "(?<who>(?:表|堂|大|二|小|亲|姑|舅)?(?:哥哥?|姐姐?|弟弟?|妹妹?)(?![们好要想])|(?:合租|我的?)?(?:室友|舍友)|(?:外)?(?:公|婆|甥女?|孙女?)(?![司务交共园平用])|我?(?:爸爸?|妈妈?)|爷爷|奶奶|姥姥|姥爷|叔叔?|阿姨|舅舅?|舅妈|姑姑|姑妈|婶婶|伯伯|侄子|侄女|老公|老婆|媳妇|儿子|女儿|闺女|闺蜜|男朋友|女朋友|房东|邻居|师傅|(?:同事|同学|朋友|老师)(?:[\\u4e00-\\u9fa5]{2}(?=[,，。、]))?|[老小阿][赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜谢邹章苏潘葛范彭鲁马方任袁柳鲍唐费薛雷贺倪汤罗郝安常于傅卞齐康伍余元顾孟黄穆萧尹姚邵汪毛狄米明戴宋庞熊纪项祝董梁杜阮蓝季贾路江童颜郭梅盛林钟徐邱骆高夏蔡田胡凌霍万柯卢莫强军明])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Kin();
}
