using System.Text.RegularExpressions;
using Qianwen.Contracts.Api;
using Qianwen.Functions.Http;

namespace Qianwen.Functions.Conversations;

/// <summary>What a message may be.</summary>
public static partial class MessageRules
{
    /// <summary>The most characters of a message, spaces around it left out.</summary>
    public const int LongestText = 2000;

    /// <summary>What is wrong with the message, or null.</summary>
    public static ApiProblem? Check(PostMessageRequest message) =>
        message switch
        {
            { Text: var text } when string.IsNullOrWhiteSpace(text) => Problems.InvalidValue(
                $"text is empty; it must be 1 to {LongestText} characters."
            ),
            { Text: var text } when text.Trim().Length > LongestText => Problems.InvalidValue(
                $"text has {text.Trim().Length} characters; the most is {LongestText}."
            ),
            { Locale: { } locale } when !IsLocale(locale) => InvalidLocale,
            { Location: { } location }
                when !(Math.Abs(location.Latitude) <= 90 && Math.Abs(location.Longitude) <= 180) =>
                Problems.InvalidValue(
                    "location must have a latitude of -90 to 90 and a longitude of -180 to 180 degrees."
                ),
            _ => null,
        };

    /// <summary>True for a language tag.</summary>
    public static bool IsLocale(string locale) => LanguageTag().IsMatch(locale);

    /// <summary>A locale that is no language tag.</summary>
    public static ApiProblem InvalidLocale { get; } =
        Problems.InvalidValue("locale must be a language tag such as zh-CN or en.");

    [GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$")]
    private static partial Regex LanguageTag();
}
