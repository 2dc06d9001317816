using System.Text.RegularExpressions;

namespace Qianwen.Core.Planning.Recognisers.Prices;

/// <summary>The words around a number that make it a price and give it its limits.</summary>
internal static partial class PriceWords
{
    /// <summary>What may stand before a number. Read at the end of what precedes it.</summary>
    /// <remarks>
    /// Groups: <c>max</c>, <c>min</c>, <c>around</c>, <c>between</c> for the limit, <c>price</c> for a word that names a
    /// price, <c>budget</c> for one that names the most it may cost, <c>person</c>, <c>night</c>, <c>day</c>, <c>item</c>.
    /// </remarks>
    [GeneratedRegex(
        @"(?:(?<person>人均(?:消费|价格|预算|花费)?|每人(?:平均)?|平均每人|per person|per head)|(?<night>每晚|一晚|每夜|一夜|单晚|每间夜|nightly(?: rate| price)?)|(?<day>每天|一天|每日|daily(?: rate)?)|(?<item>每[件个张杯份只条双]|单价|一[件个张杯份条双](?=\s*(?:不超过|最多|大概|大约|约))))?(?:的)?\s{0,2}(?:(?<budget>(?:总|我的?|最高|最多)?预算|(?:(?:my|a|our|the|with a|on a|total|price|max|maximum|spending|daily|nightly) ){0,3}(?:budget|spending limit|price limit|price cap)|limit of|i (?:only )?have|i've (?:only )?got|(?:can|could|willing to|want to|like to|able to) (?:spend|pay|afford)|我(?:只有|就有)|只想花|最多花)|(?<price>价格|价位|价钱|票价|房价|总价|费用|消费|售价|单价|花费|(?<![报询])价|price[ds]?(?: range| point| tag)?|cost(?:s|ing)?|fare|rate|rates|spend(?:ing)?|pay(?:ing)?|worth|for))?(?:\s{0,2}(?:of|is|was|are|be|at|to be|should be|must be|needs? to be|has to be|ranges?|ranging|in the range(?: of)?|that is|that's|which is|which are|that are|it|:|=|`|only|just|是|为|在|要|得|应该|最好|范围|区间|控制|希望|大多|的|,)\s{0,2}){0,5}\s{0,2}(?:(?<max>no(?:t)? (?:more|higher|greater|over|above) ?(?:than)?|not (?:to )?(?:exceed(?:ing)?|cost more than|over|above)|does(?:n't| not) (?:exceed|cost more than|go over)|less (?:than|then)(?: or equal to)?|lower than|cheaper than|under|below|within|up to|at most|at max|max(?:imum)?(?: of| price(?: of)?)?|(?:the )?most|beneath|≤|<=?|不(?:要|能|得|可以)?(?:超过|高于|大于|多于|超)|别超过?|低于|少于|小于|最多|最高|至多|顶多|上限|控制在|不到|以下)|(?<min>no(?:t)? (?:less|lower|fewer|cheaper) than|not (?:under|below)|more (?:than|then)(?: or equal to)?|greater than|higher than|over|above|exceed(?:s|ing)?|at least|min(?:imum)?(?: of| price(?: of)?)?|start(?:s|ing) (?:at|from)|upwards? of|beyond|≥|>=?|不(?:低于|少于|小于)|高于|大于|多于|超过|至少|起码|最少|最低|下限)|(?<around>around|about|approximately|approx\.?|roughly|near(?:ly)?|close to|somewhere around|some|~|≈|大概|大约|约|差不多|接近|将近)|(?<between>between|from|介于|在|从))?(?:\s{0,2}(?:(?<around>about|around|大概|大约)|of|on|是|为))?[\s`]{0,2}\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.RightToLeft
    )]
    public static partial Regex Before();

    /// <summary>What may stand after a number. Read at the beginning of what follows it.</summary>
    [GeneratedRegex(
        @"\A\s{0,2}(?:(?<between>之间|区间|的?范围|(?:price )?range\b))?\s{0,2}(?:(?<max>以内|以下|之内|之下|以里|封顶|为限|(?<!\d\s*)内(?!衣|蒙|科|存|部|裤|容)|or (?:less|under|below|cheaper|lower|fewer)|and (?:under|below)|max(?:imum)?\b|tops\b|at (?:the )?most|at max)|(?<min>以上|之上|起步?(?!飞|床|点|名|来)|往上|or (?:more|above|over|higher|up)|and (?:up|above|over|higher)|at least|minimum|\+|plus\b)|(?<around>左右|上下|or so\b|ish\b|-ish\b|around there))?\s{0,2}(?:之间|的)?\s{0,2}(?:(?<person>(?:per|a|each) (?:person|head|guest|pax)|per capita|pp\b|/\s?(?:person|人|head)|each person|每人|一?个?人均|一个?人|一位)|(?<night>(?:per|a|each|every) night|nightly|/\s?(?:night|晚)|每晚|一晚|每夜|一夜|/间夜)|(?<day>(?:per|a|each|every) day|daily|/\s?(?:day|天)|每天|一天)|(?<item>each\b|apiece|per (?:item|piece|ticket|unit|cup|pair)|a (?:piece|pop|ticket|pair)|每[件个张杯份只条双]|一[件个张杯份条双](?!以)))?\s{0,2}(?<max2>以内|以下|or (?:less|under|below)|max(?:imum)?\b)?(?<min2>以上|or more)?(?<budget>\s?(?:的?预算|budget\b))?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    public static partial Regex After();

    /// <summary>What joins the two ends of a range.</summary>
    [GeneratedRegex(
        @"\A\s{0,2}(?:-{1,2}|~|to|and|到|至|和|until|up to)\s{0,2}(?:about |around )?\z",
        RegexOptions.CultureInvariant
    )]
    public static partial Regex Joins();

    /// <summary>A thing or a unit after a number without currency: it is no price.</summary>
    [GeneratedRegex(
        @"\A\s{0,2}-?(?:[个杯份盒碗瓶打只串斤片套件分点人位天米:%月日号年周晚夜间张条星岁层楼路站台辆次秒度寸趟班]|小时|公里|千米|公斤|克|(?!(?:for|total|in|please|pls|and|with|each|apiece|altogether|all|to|from|deliver\w*|send|or|but|per|a|order|get|find|max\w*|budget|if|at|on|by|as|is|so|i|it|the|that|which|near|minimum|tops|plus|ish|thanks|price|range|only|because|since|while|when|then|also|nightly|daily)\b)[a-z])",
        RegexOptions.CultureInvariant
    )]
    public static partial Regex Thing();
}
