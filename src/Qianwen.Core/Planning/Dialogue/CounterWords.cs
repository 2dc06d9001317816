using System.Text.RegularExpressions;
using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Dialogue;

/// <summary>What is said across a counter or on the telephone beside the order itself, and what the other side asks there.</summary>
internal static partial class CounterWords
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>How it will be paid, that it is all, a telephone number by itself: nothing of it changes an order.</summary>
    public static bool IsAside(string spoken) => Paying().IsMatch(spoken) || IsAll(spoken) || Contact().IsMatch(spoken);

    /// <summary>"that's all", 就这些.</summary>
    public static bool IsAll(string spoken) => Closing().IsMatch(spoken);

    /// <summary>Only how it will be paid: "cash on delivery", 货到付款.</summary>
    public static bool IsPaying(string spoken) => Paying().IsMatch(spoken);

    /// <summary>True for words that give an address, whatever vocabulary knows it.</summary>
    public static bool IsAddress(string spoken) => Address().IsMatch(spoken);

    /// <summary>The address without the words that lead to it.</summary>
    public static string AddressOf(string words) => AddressLead().Replace(words.Trim(), "");

    /// <summary>True where what is said is of everything: "all large", 都要少糖.</summary>
    public static bool IsOfAll(string spoken) => All().IsMatch(spoken);

    /// <summary>A bare amount: "2", "just two please", 三份.</summary>
    public static bool IsAmount(string spoken) => Amount().IsMatch(spoken);

    /// <summary>True where the other side wanted a yes before it goes on; a "no" to anything else refuses only that.</summary>
    public static bool SeeksConfirmation(ConversationContext conversation) =>
        conversation.Turns is [.., { Role: "assistant" } last] && Confirming().IsMatch(FoldedText.Of(last.Text).Text);

    /// <summary>True where the other side asked where to.</summary>
    public static bool AsksAddress(ConversationContext conversation) =>
        conversation.Turns is [.., { Role: "assistant" } last] && Where().IsMatch(FoldedText.Of(last.Text).Text);

    /// <summary>True where the other side asked what is to be on it.</summary>
    public static bool AsksToppings(ConversationContext conversation) =>
        conversation.Turns is [.., { Role: "assistant" } last] && Topping().IsMatch(FoldedText.Of(last.Text).Text);

    [GeneratedRegex(
        @"\A(?=.*\b(?:cash|cod|c\.o\.d|card|paypal|visa|mastercard|pay(?:ing|ment)?|online)\b)(?:(?:i(?:'ll| will| would like to| want to| wanna|'d like to)?|we(?:'ll| will)?|ok|okay|yes|my|the|by|payment|pay(?:ing)?|mode|method|is|in|of|with|using|via|through|cash|card|credit|debit|cod|on|upon|delivery|only|will be|please|it|for|thanks?|thank you|option|at the door|apple|google|paypal|visa|mastercard|online)\b[\s,.:!-]*)*(?<=\b(?:cash|cod|c\.o\.d|card|delivery|payment|paypal|visa|mastercard|online|pay|only|please|thanks|thank you)\b[\s,.!]*)\z|\A(?:我|就|用|那|选|付款方式|是|,)*(?:货到付款|现金|刷卡|微信(?:支付|付)?|支付宝|在线支付|到付|信用卡|银行卡)(?:支付|付款?|吧|就行|即可|就好)*[。!]?\z",
        Options
    )]
    private static partial Regex Paying();

    [GeneratedRegex(
        @"\A(?:(?:no|yes|yeah|ok|okay|nope|i think|i guess|thanks?|thank you|well|and|so|for now|please|my order|order)\b[\s,.!]*)*(?:that(?:'s|s| is| will be| would be|'ll be)? (?:all|it|everything|enough|correct|right)|nothing(?: else| more)?|no(?:thing)? more|enough|i(?:'m| am) (?:done|good|all set)|all set|(?:complete|finish|confirm|place)(?: this| my| the)? order|no need)(?:[\s,.!]*(?:for (?:now|today|me)|thanks?|thank you|please|then|i think|i need|i want|sir|order|my))*[\s.!]*\z|\A(?:嗯|好的?|那|没有?了|不用了|,|。)*(?:就(?:这些|这样|这么多|要这些)|没(?:有)?(?:别的)?了|够了|齐了|不(?:用|需要)(?:别的|其他)了?|就可以了|没有其他的?了?)(?:吧|谢谢|了|,|。|!)*\z",
        Options
    )]
    private static partial Regex Closing();

    [GeneratedRegex(
        @"\A(?:my |the |phone|mobile|contact|number|no|tel|is|电话|手机|号码?|是|[\s:.,])*\+?\d[\d\s-]{5,}\d\W*\z|\A\S+@\S+\z|\A(?:my |the )?(?:full )?name(?: is|:)? [a-z ]{2,40}\z",
        Options
    )]
    private static partial Regex Contact();

    [GeneratedRegex(
        @"\A(?:ok |okay |yes |sure |,|and )*(?:(?:my|the|delivery|home|our) )*address\b|\A(?:ok |okay |yes |,)*(?:deliver|send|bring) (?:it |them )?to\b|\A(?:#|no\.? ?)?\d{1,7}\w?[\s,/-].*\b(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|boulevard|blvd|court|ct|square|nagar|block|apt|apartment|floor|colony|way|park|place|pl|terrace|highway|hwy)\b|\b(?:street|road|avenue|lane|boulevard|nagar|colony|apartments?)\b.*\d{3,}|\A\d{1,7}\s+(?:[a-z]+[\s,]+){2,}\d{4,6}\W*\z|\A(?:地址(?:是|为|:)?|送到|送去|送至)",
        Options
    )]
    private static partial Regex Address();

    [GeneratedRegex(
        @"\A(?:(?:ok|okay|yes|sure|please|and|my|the|delivery|home|our|address|is|deliver|send|bring|it|them|to)\b[\s,:]*)*(?:地址(?:是|为|:)?|送到|送去|送至)?",
        Options | RegexOptions.IgnoreCase
    )]
    private static partial Regex AddressLead();

    [GeneratedRegex(@"\b(?:all|both|every|everything|each|them)\b|都|全部|全都|每", Options)]
    private static partial Regex All();

    [GeneratedRegex(
        @"\A(?:just|only|i want|i need|make it|maybe|please|不对|不是|是|就|只|要|来|,|\s)*(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|[一二两三四五六七八九十]+(?:杯|份|个|碗|瓶|盒|只|张|罐)?)(?: (?:please|only|of (?:them|those|it)|pls|pieces?|quantity|nos?))*(?:吧|就行|就好|就够|就可以|了)*[\s.!]*\z",
        Options
    )]
    private static partial Regex Amount();

    /// <summary>True where the other side offered something more, or asked how it is to be.</summary>
    public static bool Offers(ConversationContext conversation) =>
        conversation.Turns is [.., { Role: "assistant" }] && !SeeksConfirmation(conversation);

    /// <summary>"order 3 pork buns", 点三杯美式: an order by itself.</summary>
    public static bool IsWhole(string spoken) => Whole().IsMatch(spoken);

    [GeneratedRegex(
        @"\A(?:please |pls |can you |could you |i want to |i'd like to |let's |帮我|给我|请|麻烦|那|就|我要|我想|我)*(?:order\b|点)",
        Options
    )]
    private static partial Regex Whole();

    [GeneratedRegex(
        @"\b(?:confirm|place (?:the|your|this) order|go ahead|proceed|shall i (?:order|book|place|submit)|is (?:that|this|it|everything) (?:correct|right|ok|okay)|correct\?|should i (?:order|place|submit|book))|确认|下单吗|可以吗|对吗|对不对|提交|是这样吗",
        Options
    )]
    private static partial Regex Confirming();

    [GeneratedRegex(@"\b(?:address|where|deliver(?:ed|y)? to|location)\b|地址|送到|送去|哪里|哪儿", Options)]
    private static partial Regex Where();

    [GeneratedRegex(
        @"\b(?:toppings?|extras?|on (?:it|that|them)|(?:what|which) (?:kind|type|flavou?r|sort|bread|crust|sauce|style)|sauces?|cheese|dressing)\b|配料|加什么|加料|什么口味|哪种口味|要加",
        Options
    )]
    private static partial Regex Topping();
}
