using System.Text.RegularExpressions;

namespace Qianwen.Architecture.Rules;

/// <summary>Names as the words they are made of.</summary>
internal static partial class NameWords
{
    /// <summary>Words that say nothing of what a type or folder is for.</summary>
    public static readonly IReadOnlySet<string> Empty = new HashSet<string>(StringComparer.Ordinal)
    {
        "Util",
        "Utils",
        "Utility",
        "Utilities",
        "Helper",
        "Helpers",
        "Manager",
        "Managers",
        "Common",
        "Models",
        "Misc",
    };

    /// <summary>Splits a name in Pascal case, for example <c>HttpOrderApi</c> into <c>Http</c>, <c>Order</c>, <c>Api</c>.</summary>
    public static IEnumerable<string> Of(string name) => Word().Matches(name).Select(match => match.Value);

    [GeneratedRegex(@"[A-Z]+(?![a-z])|[A-Z][a-z]*|[a-z]+|\d+")]
    private static partial Regex Word();
}
