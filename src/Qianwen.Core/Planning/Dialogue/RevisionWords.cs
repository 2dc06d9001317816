using System.Globalization;
using System.Text.RegularExpressions;
using Qianwen.Core.Planning.Recognisers;

namespace Qianwen.Core.Planning.Dialogue;

/// <summary>Recognises how a sentence changes an order that is open.</summary>
public static partial class RevisionWords
{
    /// <summary>What kind of change; null where no word says so.</summary>
    public static RevisionKind? Read(string spoken)
    {
        var text = spoken.Trim();
        return OtherShop().IsMatch(text) ? RevisionKind.OtherShop
            : Swap(text) is not null ? RevisionKind.Replace
            : Remove().IsMatch(text) ? RevisionKind.Remove
            : Add().IsMatch(text) ? RevisionKind.Add
            : Set().IsMatch(text) ? RevisionKind.Set
            : null;
    }

    /// <summary>The text without the words for another shop.</summary>
    public static string WithoutShop(string text) => OtherShop().Replace(text, " ");

    /// <summary>True for a wish of something cheaper or faster, though it has the form of a question.</summary>
    public static bool IsCheaper(string text) => Cheaper().IsMatch(text);

    /// <summary>Those words.</summary>
    public static string ShopWords(string text) => OtherShop().Match(text).Value.Trim();

    /// <summary>True for a request to change something, though it has the form of a question.</summary>
    public static bool IsRequest(string text) => Request().IsMatch(text.Trim());

    /// <summary>What is replaced by what: 把拿铁换成美式, "an americano instead of the latte".</summary>
    public static (string Old, string New)? Swap(string text)
    {
        foreach (var pattern in (Regex[])[ChineseSwap(), EnglishSwap(), Instead()])
        {
            if (
                pattern.Match(text) is { Success: true } match
                && match.Groups["old"].Value.Trim() is { Length: > 0 } old
                && !Measure().IsMatch(old)
            )
            {
                return (old, match.Groups["new"].Value.Trim());
            }
        }
        return null;
    }

    /// <summary>可以少冰吗: a request in the form of a question, without that form.</summary>
    public static string WithoutAsking(string text) => IsRequest(text) ? Asking().Replace(text.Trim(), "") : text;

    /// <summary>The text without the words that only say that something changes.</summary>
    public static string Matter(string text) => Lead().Replace(AmountLead().Replace(text.Trim(), ""), "");

    /// <summary>"both burritos" are the burritos.</summary>
    public static string WithoutQuantifier(string text) => Quantifier().Replace(text.Trim(), "");

    /// <summary>True for "one more of the same" without a name.</summary>
    public static bool IsOneMore(string text) => OneMore().IsMatch(text.Trim());

    /// <summary>How many fewer are wished: 少一杯, "one less"; null where it is not that.</summary>
    public static int? Fewer(string text)
    {
        var said = Less().Match(text.Trim()).Groups["n"].Value;
        return int.TryParse(said, CultureInfo.InvariantCulture, out var digits) ? digits
            : said.Length == 0 ? null
            : EnglishNumber.Word(said) ?? (int?)ChineseNumber.Parse(said);
    }

    /// <summary>The text without the words that exchange what follows for the whole: 改成一杯冰的一杯热的.</summary>
    public static string Parts(string text) => Becomes().Replace(text.Trim(), "");

    /// <summary>True for "twice as many".</summary>
    public static bool IsDouble(string text) => Double().IsMatch(text.Trim());

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(
        @"(?:\b(?:a|an|the|from|at|in)\s+)*(?:换一?家|换个(?:店|商家|地方)|换(?:另|别的)一?家|别家|另一?家|其他(?:家|店|商家)|不要这家|\b(?:another|different|other) (?:shop|store|place|restaurant|cafe|vendor|option)s?\b|\bsomewhere else\b|\bnot (?:from )?(?:this|that) (?:shop|store|place|one)\b|\banother one\b(?! of))",
        Options
    )]
    private static partial Regex OtherShop();

    [GeneratedRegex(
        @"\A(?:那|把|,)*(?<old>[^,。换改]{1,12}?)(?:就|也|都)?不要了[,\s]*(?:我|还是|就)?(?:要|换成?|改成?|来|上)(?<new>.+)|不要(?<old>[^,。冰糖]{1,10}?)了?[,\s]*(?:我|还是|就)?(?:要|换成?|改成?|来)(?<new>.+)|(?:把|将)?(?:那|这)?(?<old>[^,。换改]{0,16}?)(?:都|全部|全)?(?:换成|改成|换为|改为|换做|替换成|变成)(?<new>.+)",
        Options
    )]
    private static partial Regex ChineseSwap();

    [GeneratedRegex(
        @"\b(?:change|swap|replace|switch|substitute)\s+(?!(?:it|that|this|them|to|for|with|as|in|into)\b)(?:the |my |one |a )*(?<old>.+?)\s+(?:to|with|for|into|as)\s+(?<new>.+)",
        Options
    )]
    private static partial Regex EnglishSwap();

    [GeneratedRegex(@"(?<new>.+?)\s+(?:instead of|rather than|in place of)\s+(?:the |a |my )*(?<old>.+)", Options)]
    private static partial Regex Instead();

    [GeneratedRegex(
        @"\A(?:please |pls |can you |could you |and |but |actually |oh |also |just |,|\s)*(?:remove|drop|delete|take (?:off|out|away)|leave out|lose|forget|skip|cancel|without|no|minus|get rid of|i don't want|don't want)\b|(?:去掉|删掉|删除|拿掉|减掉|去除|划掉)|\A(?:那|就|请|把|但是?|,|\s)*(?:不要|不想要|别要|取消)|(?:不要|不想要|别要|取消|不点)(?:了|吧|啦)+\W*\z|\A(?:那|就|请|,|\s)*(?:少|减)(?:来|要|点|掉|去)?(?=[一二两三四五六七八九十\d]+[杯份个碗瓶只盒])|\A\w+ (?:less|fewer)\W*\z",
        Options
    )]
    private static partial Regex Remove();

    [GeneratedRegex(
        @"\A(?:please |pls |can you |could you |can i |could i |i'd like to |i want to |let's |ok |okay |yes |yeah |and |but |actually |oh |,|\s)*(?:what about |how about )?(?:also\b|add(?:ing)?\b|plus\b|throw in\b|include\b|another\b|and (?:a|an|one|two|three|four|five|six|ten|some|\d+)\b|one more\b|\w+ more\b|get (?:me )?(?:another|one more|\w+ more)\b|(?:can|could) (?:i|we) (?:also|get another)|i(?:'d| would)? (?:also )(?:like|want|need))|\bas well\W*\z|\btoo\W*\z|\A(?:那|就|请|帮我|给我|麻烦|我|,|\s)*(?:再(?:来|加|要|点|给我|上|多)|还(?:要|想要|来|加)|另外|外加|加(?:上|多)?(?:一|两|二|三|四|五|六|\d|个|杯|份)|加(?:上|个)|多(?:来|加|要)|顺便)",
        Options
    )]
    private static partial Regex Add();

    [GeneratedRegex(
        @"\b(?:make (?:it|that|them|mine)|change (?:it|that|this|them|to|the)|can you (?:please )?change|switch (?:it|to)|instead|update|i meant|i mean|actually|should be|not \w+ but)\b|换成|改成|改为|改到|换|改|变成|调成|(?:要|来)的是|应该是|不是.*(?:是|要)|减到|加到|减少到|增加到",
        Options
    )]
    private static partial Regex Set();

    [GeneratedRegex(
        @"\A(?:(?:please|pls|can you|could you|can i|could i|i'd like to|i want to|we want to|ok|okay|but|actually|oh|wait|just|then|sorry|hmm)\b[\s,]*)*(?:(?:please )?(?:make (?:it|that|them|mine)|change(?: (?:it|that|this|them|(?:my|the) order))?(?: to| as| into)?(?: be)?|switch (?:it )?to|update (?:it )?to|i meant|i mean|remove|drop|delete|take (?:off|out)|leave out|lose|forget|skip|cancel|get rid of|i don't want|don't want)\b)?|\A(?:那|就|请|帮我|给我|麻烦|但是?|还是|我想|我要|我|把|\s|,)*(?:(?:换成|改成|改为|改到|换为|变成|调成|减到|加到|换|改|(?:少|减)(?:来|要|点|掉|去)?(?=[一二两三四五六七八九十\d]+[杯份个碗瓶只盒])|去掉|删掉|删除|拿掉|减掉|不要|不想要|取消)(?:成|为|到)?)?",
        Options
    )]
    private static partial Regex Lead();

    [GeneratedRegex(
        @"\A(?:please |can i (?:get|have) |add |and |get me |i want )*(?<n>one|two|three|\d+|a couple) more(?: cups?| please| of (?:those|them|that|it|the same))*\W*\z|\Aanother one(?: please)?\W*\z",
        Options
    )]
    private static partial Regex OneMore();

    [GeneratedRegex(
        @"\A(?:(?:ok|okay|yes|no|but|and|so|actually|hi|hey|please)\b[\s,]*)*(?:(?:can|could|would|will) (?:you|we|i) (?:please |also |just |maybe )*)?(?:change|make|switch|swap|replace|add|remove|update|drop|take (?:off|out))\b|\A(?:请|麻烦|帮我|给我|能不能|可以|能|可不可以|那|就|把|都)*(?:换|改|加|去掉|再加|删|不要|不加|不放|少|多|做|去冰|无糖|半糖)",
        Options
    )]
    private static partial Regex Request();

    [GeneratedRegex(@"便宜[点些一]|更便宜|更快|快[点一]|\b(?:cheaper|faster|quicker)\b", Options)]
    private static partial Regex Cheaper();

    [GeneratedRegex(@"\b(?:double it|double that|twice as many|double the order)\b|翻倍|加倍|双倍", Options)]
    private static partial Regex Double();

    [GeneratedRegex(
        @"\A(?:(?:both|all|the|two|three|of|my|those|these)\s+)+|\A(?:那|这|我的)?(?:[一两二三四五]?[杯份个碗瓶盒])的?",
        Options
    )]
    private static partial Regex Quantifier();

    [GeneratedRegex(@"(?:把|将)?(?:数量|份数|杯数)(?=都?(?:改|换|变|调|加|减))", Options)]
    private static partial Regex AmountLead();

    /// <summary>数量改成三杯 exchanges no thing.</summary>
    [GeneratedRegex(@"(?:数量|份数|杯数|金额|数目|总数|人数|时间|地址)(?:都|要)?\z", Options)]
    private static partial Regex Measure();

    [GeneratedRegex(@"\A(?:能不能|可不可以|可以|能)|(?:吗|么|嘛|不)?[?\s]*\z", Options)]
    private static partial Regex Asking();

    [GeneratedRegex(
        @"\A(?:那|就|请|,|\s)*(?:少|减)(?:来|要|点|掉|去)?(?<n>[一二两三四五六七八九十\d]+)[杯份个碗瓶只盒]\W*\z|\A(?<n>\w+) (?:less|fewer)\W*\z",
        Options
    )]
    private static partial Regex Less();

    [GeneratedRegex(@"\A(?:那|就|请|都|,|\s)*(?:换成|改成|改为|换为|变成|分成)", Options)]
    private static partial Regex Becomes();
}
