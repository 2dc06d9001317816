using System.Text.RegularExpressions;
using Qianwen.Contracts.Planning;
using Qianwen.Contracts.Providers;
using Qianwen.Core.Planning.Capabilities.Filling;
using Qianwen.Core.Planning.Entities;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Capabilities.Legs;

/// <summary>
/// What was spoken of before, where a sentence only says that something is to be near it: 我想去故宫玩, and two turns later
/// 那附近有什么餐馆.
/// </summary>
internal static partial class EarlierPlace
{
    private const int MostTurns = 3;

    /// <summary>The drafts, those that point to a place with the place they point to.</summary>
    public static List<WishDraft> Fill(CapabilityContext context, List<WishDraft> drafts) =>
        context.Request.Conversation.Turns.Count == 0 || !Pointing().IsMatch(context.Utterance.Text)
            ? drafts
            : drafts.ConvertAll(draft => Filled(context, draft));

    private static WishDraft Filled(CapabilityContext context, WishDraft draft)
    {
        if (AforesaidPlace.Near(draft.Family) is not { } near || Place(context) is not { } words)
        {
            return draft;
        }
        var said = draft.Get(near.Name);
        if (said is not null && !Here().IsMatch(said.Words))
        {
            return draft;
        }
        var reference = new EntityReference(words, null, words);
        var filled = new Filled(near.Name, Values.Json(reference), words, "spoken of before");
        return draft with { Values = [.. draft.Values.Where(value => value != said), filled] };
    }

    /// <summary>Where the person spoke of going last; else what the other side named.</summary>
    private static string? Place(CapabilityContext context)
    {
        var turns = context.Request.Conversation.Turns;
        foreach (var turn in turns.Reverse().Take(2 * MostTurns))
        {
            var text = FoldedText.Of(turn.Text).Text;
            if ((turn.Role == "user" ? AforesaidPlace.LastIn(text) : Offered(context, text)) is { } place)
            {
                return place;
            }
        }
        return null;
    }

    private static string? Offered(CapabilityContext context, string text)
    {
        if (Recommended().Match(text) is { Success: true } match)
        {
            return match.Groups["place"].Value;
        }
        var places = EntityLinker.Link(
            EntityIndex.Of(context.Request.Registry),
            Tokenizer.Split(text),
            entity => entity.Kind == EntityKind.Place
        );
        return places is [var known, ..] ? text[known.Span.Start..known.Span.End] : null;
    }

    [GeneratedRegex(
        "(?:那|这|它|该)(?:里|儿|边|个?(?:地方|景点|景区|公园|酒店|餐厅))?的?(?:附近|周边|周围|旁边|边上)|\\A(?:请问|那么?|好的?|[,，。])*(?:附近|周边|周围|旁边)(?:还?有|的)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Pointing();

    [GeneratedRegex(
        "\\A(?:附近|周边|周围|旁边|边上|这附近|那附近)的?\\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Here();

    [GeneratedRegex(
        @"推荐(?:您|你)?(?:去|到)?(?:游玩|参观|看看|游览)?(?!一下|的)(?<place>[\u4e00-\u9fff]{2,10}?)(?=[,，。!！、吧]|\z)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Recommended();
}
