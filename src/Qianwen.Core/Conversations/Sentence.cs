namespace Qianwen.Core.Conversations;

/// <summary>Puts words from elsewhere (a store's reason, a payment provider's) into sentences of our own: what has ended is not ended twice.</summary>
public static class Sentence
{
    private const string Closers = "”’」』）)】]\"'";
    private static readonly char[] Stops = ['。', '．', '.', '｡'];
    private static readonly char[] Ends = [.. Stops, '!', '！', '?', '？', '…', '~', '～'];
    private static readonly char[] Pauses = ['；', ';', '，', ',', '、', ' '];

    /// <summary>The words as a Chinese sentence, with the full stop that they lack.</summary>
    public static string Zh(string words) => Ended(words, '。');

    /// <summary>The words as an English sentence, with the full stop that they lack.</summary>
    public static string En(string words) => Ended(words, '.');

    /// <summary>The words without the mark they end with, to be followed by another.</summary>
    public static string Open(string words) => words.Trim().TrimEnd([.. Stops, '!', '！', .. Pauses]);

    private static string Ended(string words, char stop)
    {
        var trimmed = words.Trim().TrimEnd(Pauses);
        var inner = trimmed.TrimEnd(Closers.ToCharArray());
        return inner.Length == 0 || Ends.Contains(inner[^1]) ? trimmed : trimmed + stop;
    }
}
