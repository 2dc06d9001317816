using System.Globalization;
using System.Text.RegularExpressions;
using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning.Entities;
using Qianwen.Core.Planning.Intents;
using Qianwen.Core.Planning.Recognisers;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Dialogue;

/// <summary>Tells which ready answer a person means: by its words, its number, or a plain yes to the only one.</summary>
public static partial class ChoiceReader
{
    /// <summary>The choice; null where none is meant.</summary>
    public static QuestionChoice? Read(string spoken, IReadOnlyList<QuestionChoice> choices)
    {
        if (choices.Count == 0)
        {
            return null;
        }
        return ByNumber(spoken, choices) ?? ByWords(spoken, choices) ?? ByYes(spoken, choices);
    }

    private static QuestionChoice? ByNumber(string spoken, IReadOnlyList<QuestionChoice> choices)
    {
        var match = Ordinal().Match(spoken.Trim());
        if (!match.Success)
        {
            return null;
        }
        var number = match.Groups["last"].Success ? choices.Count : Word(match.Groups["n"].Value);
        return number is { } n && n >= 1 && n <= choices.Count ? choices[n - 1] : null;
    }

    private static int? Word(string word) =>
        int.TryParse(word, CultureInfo.InvariantCulture, out var digits)
            ? digits
            : word switch
            {
                "first" or "1st" or "former" or "前者" => 1,
                "second" or "2nd" or "latter" or "后者" => 2,
                "third" or "3rd" => 3,
                "fourth" or "4th" => 4,
                "fifth" => 5,
                _ => EnglishNumber.Word(word) ?? (int?)ChineseNumber.Parse(word),
            };

    private static QuestionChoice? ByWords(string spoken, IReadOnlyList<QuestionChoice> choices)
    {
        var said = NameKey.Of(spoken);
        if (said.Length < 2)
        {
            return null;
        }
        var exact = choices.FirstOrDefault(choice =>
            NameKey.Of(choice.Label) == said || NameKey.Of(choice.Value) == said
        );
        var within = choices
            .Where(choice => Says(said, NameKey.Of(choice.Label)) || Says(said, NameKey.Of(choice.Value)))
            .ToList();
        return exact ?? (within.Count == 1 ? within[0] : null);
    }

    private static bool Says(string said, string name) =>
        name.Length >= 2
        && (
            said.Contains(name, StringComparison.Ordinal)
            || (said.Length >= 2 && name.Contains(said, StringComparison.Ordinal))
        );

    private static QuestionChoice? ByYes(string spoken, IReadOnlyList<QuestionChoice> choices) =>
        choices.Count == 1
        && DecisionWords.Read(spoken) is { Leaning: Leaning.Yes } yes
        && DecisionWords.IsOnlyCourtesy(spoken[yes.Rest..])
            ? choices[0]
            : null;

    [GeneratedRegex(
        @"\A(?:the |number |no\. ?|option |#|就|要|选|我要|我选|那就|第)*(?:(?<n>\d|[一二三四五两]|first|second|third|fourth|fifth|1st|2nd|3rd|4th|former|latter|前者|后者|one|two|three|four|five)|(?<last>last|最后一?))(?:\s*(?:one|option|个|家|项|号|please|吧|的|thanks|\.|。|!))*\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Ordinal();
}
