using System.Text.RegularExpressions;

namespace Qianwen.Core.Planning.Capabilities.Language;

/// <summary>General forms in which something is asked for or told.</summary>
internal static partial class RequestForms
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>True for a clause that asks for something to be done or found.</summary>
    public static bool IsRequest(string clause) => Request().IsMatch(clause);

    /// <summary>True where a thing is wanted, not only asked about.</summary>
    public static bool IsWanted(string clause) => Wanted().IsMatch(clause);

    [GeneratedRegex(
        @"\b(?:looking for|look for|find|show|search|buy|buying|order|need|want|get|purchase|shop|shopping|add|browse|recommend|suggest|i'd like|would like|give me|seeking|searching|in search of|interested in|help me|where can i|i'm after|i am after|in the market for|on the lookout for|hunting for|do you (?:sell|have|carry|stock)|run out of|out of)\b|帮|给我|想要|买|找|搜|推荐|来[一个两]|看看|下单|加购|购物车|有没有|要[一个买两]|选|需要|想入|换[个台部一双件款]",
        Options
    )]
    private static partial Regex Wanted();

    /// <summary>True where something else is to be looked for than before.</summary>
    public static bool IsNewMatter(string clause) => NewMatter().IsMatch(clause);

    [GeneratedRegex(
        @"\b(?:looking for|look for|find(?! out)|show me|search|buy|get me|i (?:want|need)|i'd like|what about|how about|instead|rather|change (?:it|that)|make (?:it|that)|i mean|switch)\b|换成|改成|改为|改买|改找|换个|不要了|有没有|想买|想要|要买|找|搜|来[一两]|(?<!还|都)是不是",
        Options
    )]
    private static partial Regex NewMatter();

    /// <summary>True for a question.</summary>
    public static bool IsQuestion(string clause) => Question().IsMatch(clause);

    /// <summary>True for one more of the same: "another hotel", 再订一间.</summary>
    public static bool IsAnother(string clause) => Another().IsMatch(clause);

    [GeneratedRegex(
        @"\b(?:another|a second|one more|also (?:book|need|want|reserve|order))\b|再(?:订|来|要|帮|找|买|叫)|另(?:一|外)",
        Options
    )]
    private static partial Regex Another();

    /// <summary>True where the first words are of one more: "and another from there to work", 再一辆.</summary>
    public static bool StartsAnother(string clause) => AnotherFirst().IsMatch(clause);

    [GeneratedRegex(
        @"\A(?:,|and|then|also|plus|finally|afterwards|\s)*(?:another|a second|a third|one more|one (?:back|from|to|in|at|for|near)\b)|\A(?:然后|接着|和|还有|以及|,)*(?:再|另)(?:订|来|要|帮我|给我|找|买|叫|打|查|看)*(?:一|两|外)",
        Options
    )]
    private static partial Regex AnotherFirst();

    /// <summary>Joins two wishes within one clause.</summary>
    [GeneratedRegex(
        @"(?:,\s*)?\b(?:and then|and also|and|then|also|plus|as well as|along with|followed by|after that)\b|&|;|,|、|以及|还有|然后|接着|另外|并且|并|顺便|同时|加上|外加|再(?=[订买叫预找帮打一])|和|跟|还(?=[要需想得])",
        Options
    )]
    public static partial Regex Joint();

    [GeneratedRegex(
        @"\b(?:i|we)(?:'d| would| will|'ll)?(?: really| also| just| still)? (?:want|need|like|love|prefer|require|wish|hope|plan|intend|am|are|have to|gotta|wanna)\b|\bi'm\b|\b(?:can|could|would|will) (?:you|i|we|u)\b|\bsomewhere (?:nice|good|cheap|to|for|near|in|central|quiet|close|that)\b|\bplease\b|\bhelp me\b|\blet's\b|\blet me\b|\b(?:find|book|reserve|get|give|show|search|searching|look|looking|seeking|order|buy|send|transfer|pay|call|make|arrange|schedule|recommend|suggest|locate|navigate|check|request|cancel|tell|take|add|list|plan|move|wire|deposit|lend|withdraw|split)\b|帮|给我|我想|我要|我得|我需要|想要|请|麻烦|能不能|可以|可否|订|买|找|查|搜|推荐|叫|打|约|转|付|交|收|充|去|要|来|有没有|想",
        Options
    )]
    private static partial Regex Request();

    [GeneratedRegex(
        @"\A(?:and |so |but |ok |hey |hi |um |well |please |also |oh )*(?:what|which|who|where|when|why|how|is|are|was|were|do|does|did|has|have|am)\b|[?]\s*\z|吗\W*\z|呢\W*\z|什么|哪|怎么|多少|几|是否|有没有",
        Options
    )]
    private static partial Regex Question();
}
