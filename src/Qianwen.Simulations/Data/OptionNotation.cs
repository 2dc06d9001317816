using System.Globalization;
using System.Text.RegularExpressions;

namespace Qianwen.Simulations.Data;

/// <summary>
/// The short form option groups are written in: <c>size: medium*, large+300</c>. A star marks a default, a signed number is the price
/// difference in fen, <c>topping[0-3]: …</c> bounds how many may be chosen (else exactly one), and
/// <c>temperature/iced &gt; ice: …</c> makes the group belong to a choice of another group.
/// </summary>
public static partial class OptionNotation
{
    /// <summary>One group, read.</summary>
    public sealed record Group(
        string Id,
        int Min,
        int Max,
        IReadOnlyList<Choice> Choices,
        string? WhenGroup,
        string? WhenChoice
    );

    /// <summary>One choice, read.</summary>
    public sealed record Choice(string Id, bool IsDefault, long Delta);

    /// <summary>Reads one group.</summary>
    /// <exception cref="CatalogueDataException">The text is not of this form.</exception>
    public static Group Parse(string text)
    {
        var match = GroupForm().Match(text);
        if (!match.Success)
        {
            throw new CatalogueDataException(
                $"options: '{text}' is not of the form 'group[min-max]: choice*, choice+300'."
            );
        }

        var bounded = match.Groups["min"].Success;
        return new Group(
            match.Groups["group"].Value,
            bounded ? Number(match, "min") : 1,
            bounded ? Number(match, "max") : 1,
            [.. match.Groups["choices"].Value.Split(',', StringSplitOptions.TrimEntries).Select(ParseChoice)],
            match.Groups["whenGroup"].Success ? match.Groups["whenGroup"].Value : null,
            match.Groups["whenChoice"].Success ? match.Groups["whenChoice"].Value : null
        );
    }

    private static Choice ParseChoice(string text)
    {
        var match = ChoiceForm().Match(text);
        return match.Success
            ? new Choice(
                match.Groups["id"].Value,
                match.Groups["default"].Success,
                match.Groups["delta"].Success
                    ? long.Parse(
                        match.Groups["delta"].ValueSpan,
                        NumberStyles.AllowLeadingSign,
                        CultureInfo.InvariantCulture
                    )
                    : 0
            )
            : throw new CatalogueDataException(
                $"options: '{text}' is not of the form 'choice*', 'choice' or 'choice+300'."
            );
    }

    private static int Number(Match match, string name) =>
        int.Parse(match.Groups[name].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^(?:(?<whenGroup>[a-z_]+)/(?<whenChoice>[a-z_]+)\s*>\s*)?(?<group>[a-z_]+)(?:\[(?<min>\d)-(?<max>\d)\])?\s*:\s*(?<choices>.+)$"
    )]
    private static partial Regex GroupForm();

    [GeneratedRegex(@"^(?<id>[a-z_]+)(?<default>\*)?(?<delta>[+-]\d+)?$")]
    private static partial Regex ChoiceForm();
}
