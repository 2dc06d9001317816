using System.Text.RegularExpressions;
using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning.Capabilities.Schema;

namespace Qianwen.Core.Planning.Capabilities.Language;

/// <summary>"did i pay the rent", "have we booked a table": what has been done is asked about, and never done again.</summary>
internal static partial class PastQuestions
{
    /// <summary>True for such a question.</summary>
    public static bool Holds(string text) => Asked().IsMatch(text);

    /// <summary>What looks it up in a family.</summary>
    public static string LookUp(FamilySpec family) =>
        new[] { Operations.Status, Operations.Search, Operations.Info }.FirstOrDefault(op =>
            family.Operations.Any(operation => operation.Op == op)
        ) ?? Operations.Search;

    [GeneratedRegex(
        @"\A(?:(?:and|so|but|hey|hi|ok|okay|please|um|well|oh|tell me|do you know|can you tell me|could you tell me|can you check|check|i wonder)[\s,]+)*(?:if |whether )?(?:(?:when|where|what|how much|how often|how many times|who|whom)(?: \w+)? )?(?:did|have|has|had)(?:n't)? (?:i|we|they|he|she|someone|the \w+|my \w+|our \w+)\b(?! (?:to|got to|better)\b)(?!.*\b(?:please|and (?:then )?(?:book|pay|send|order|buy|transfer)|if not)\b)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Asked();
}
