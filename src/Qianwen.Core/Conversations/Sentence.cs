namespace Qianwen.Core.Conversations;

/// <summary>Puts texts that came from elsewhere into sentences.</summary>
public static class Sentence
{
    private static readonly char[] Ends = [' ', '。', '.', '！', '!', '；', ';', '，', ','];

    /// <summary>A text without the mark it ends with, to be followed by another.</summary>
    public static string Open(string text) => text.TrimEnd(Ends);
}
