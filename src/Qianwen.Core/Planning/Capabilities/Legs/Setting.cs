using System.Text.RegularExpressions;
using Qianwen.Contracts.Planning;
using Qianwen.Contracts.Providers;
using Qianwen.Core.Planning.Capabilities.Language;
using Qianwen.Core.Planning.Capabilities.Reading;
using Qianwen.Core.Planning.Capabilities.Schema;
using Qianwen.Core.Planning.Entities;
using Qianwen.Core.Planning.Recognisers.Dates;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Capabilities.Legs;

/// <summary>
/// Where a story plays: "my sister is getting married in Seattle", 下周去青岛出差. Errands that do not say where they go, go there.
/// </summary>
internal static partial class Setting
{
    private const int LongestName = 3;
    private const int LongestCity = 6;

    /// <summary>The place; null where none is named, or only one that some leg has already.</summary>
    public static EntityReference? Of(Utterance utterance, CapabilityCatalogue catalogue, IReadOnlyList<Leg> legs)
    {
        var used = legs.SelectMany(leg => leg.Args.Values)
            .Select(value => value.ValueKind == System.Text.Json.JsonValueKind.Object ? Words(value) : "")
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i + 1 < utterance.Tokens.Count; i++)
        {
            if (
                End(utterance, catalogue, i) is { } end
                && !used.Contains(utterance.Words(i + 1, end))
                && DateRecogniser.FindAll(utterance.Han(i + 1, end), DateTimeOffset.UnixEpoch).Count == 0
            )
            {
                var words = utterance.Words(i + 1, end);
                var city = City(catalogue, words);
                return new EntityReference(words, city?.Id, city?.Entry.Name.Zh ?? words, city?.ProviderId);
            }
        }
        return null;
    }

    private static string Words(System.Text.Json.JsonElement value) =>
        value.TryGetProperty("words", out var words) ? words.GetString() ?? "" : "";

    /// <summary>One past the place that a preposition at a token leads to; null where it leads to none.</summary>
    private static int? End(Utterance utterance, CapabilityCatalogue catalogue, int token)
    {
        var next = token + 1;
        if (utterance.Tokens[token].Kind == TokenKind.Han)
        {
            return utterance.Tokens[token].Text is "去" or "到" or "在" or "飞" or "来"
                ? ChineseEnd(utterance, catalogue, next)
                : null;
        }
        if (utterance.Tokens[token].Text is not ("in" or "to" or "visit" or "visiting" or "for"))
        {
            return null;
        }
        var end = next;
        while (end < utterance.Tokens.Count && end - next < LongestName && IsName(utterance, end))
        {
            end++;
        }
        if (end > next)
        {
            return end;
        }
        for (end = Math.Min(next + LongestName, utterance.Tokens.Count); !utterance.HasCase && end > next; end--)
        {
            if (City(catalogue, utterance.Words(next, end)) is not null)
            {
                return end;
            }
        }
        return null;
    }

    private static bool IsName(Utterance utterance, int token) =>
        utterance.HasCase
        && utterance.IsCapital(token)
        && !WordList.EnglishPlain.Contains(utterance.Tokens[token].Text)
        && !WordList.EnglishEnds.Contains(utterance.Tokens[token].Text);

    private static int? ChineseEnd(Utterance utterance, CapabilityCatalogue catalogue, int start)
    {
        for (var end = Math.Min(start + LongestCity, utterance.Tokens.Count); end > start + 1; end--)
        {
            if (
                utterance.Tokens[end - 1].Kind == TokenKind.Han
                && City(catalogue, utterance.Words(start, end)) is not null
            )
            {
                return end;
            }
        }
        var said = Purpose().Match(utterance.Text[utterance.Tokens[start].Span.Start..]);
        return said.Success ? start + said.Groups["place"].Length : null;
    }

    private static NamedEntity? City(CapabilityCatalogue catalogue, string words) =>
        catalogue
            .Families.Where(family => family.Arguments.Any(argument => argument.Role == Destination))
            .Select(family => catalogue.Names(family).Find(NameKey.Of(words)))
            .SelectMany(match => match?.Entities ?? [])
            .FirstOrDefault(entity => entity.Kind == EntityKind.City);

    /// <summary>The role of arguments that say where somebody goes.</summary>
    public const string Destination = "destination";

    /// <summary>去大理度假, 到西昌出差: what is done there shows that it is a place.</summary>
    [GeneratedRegex(
        @"\A(?<place>[\u4e00-\u9fff]{2,4}?)(?=玩|旅游|旅行|出差|开会|开年会|见客户|见朋友|见面|参加|办事|度假|过年|过节|面试|考试|培训|参展|看演唱会|团建|探亲|实习|读书)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Purpose();
}
