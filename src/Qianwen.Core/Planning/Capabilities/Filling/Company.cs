using System.Text.RegularExpressions;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Capabilities.Filling;

/// <summary>带爸妈, 带家人: who comes along is nothing that a house should have.</summary>
internal static partial class Company
{
    /// <summary>True where a phrase names such people.</summary>
    public static bool IsIn(FillState state, Phrase phrase) =>
        state.Utterance.Tokens[phrase.Start].Kind == TokenKind.Han
        && People().IsMatch(state.Utterance.Han(phrase.Start, phrase.End));

    [GeneratedRegex(
        @"\A(?:着|上|我|我们)?(?:一家|全家|家人|家里人|爸|妈|父母|爷爷|奶奶|外公|外婆|姥|老[婆公妈爸人]|孩子|小孩|宝宝|儿子|女儿|女朋友|男朋友|对象|朋友|同事|客户|团队|弟|妹|哥|姐|长辈|老师|同学)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex People();
}
