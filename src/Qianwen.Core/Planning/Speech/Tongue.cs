using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Speech;

/// <summary>The language of an answer.</summary>
public static class Tongue
{
    /// <summary>Locale of simplified Chinese.</summary>
    public const string Chinese = "zh-CN";

    /// <summary>Locale of English.</summary>
    public const string English = "en";

    /// <summary>The wished locale, else the language of the sentence.</summary>
    public static string Of(PlanRequest request) =>
        request.Locale is { Length: > 0 } locale ? (IsChinese(locale) ? Chinese : English)
        : IsMostlyChinese(request.Utterance) is { } chinese ? (chinese ? Chinese : English)
        : OfDialogue(request.Conversation) is { } before ? (before ? Chinese : English)
        : IsChinese(request.Profile.Locale) ? Chinese
        : English;

    /// <summary>One Chinese character weighs as much as one Latin word; null for a text of neither.</summary>
    /// <summary>The language of the person's last words that have one, else of the open question.</summary>
    private static bool? OfDialogue(ConversationContext conversation) =>
        conversation
            .Turns.Where(turn => turn.Role == "user")
            .Reverse()
            .Select(turn => IsMostlyChinese(turn.Text))
            .FirstOrDefault(chinese => chinese is not null)
        ?? (conversation.Question is { } open ? IsMostlyChinese(open.Question.Text) : null);

    private static bool? IsMostlyChinese(string text)
    {
        var tokens = Tokenizer.Split(FoldedText.Of(text).Text);
        var han = tokens.Count(token => token.Kind == TokenKind.Han);
        var latin = tokens.Count(token => token.Kind == TokenKind.Latin);
        return han + latin == 0 ? null : han >= latin;
    }

    /// <summary>True for any Chinese locale.</summary>
    public static bool IsChinese(string locale) => locale.StartsWith("zh", StringComparison.OrdinalIgnoreCase);

    /// <summary>One of two texts.</summary>
    public static string Say(string locale, string zh, string en) => IsChinese(locale) ? zh : en;
}
