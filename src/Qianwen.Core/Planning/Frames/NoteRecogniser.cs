using System.Text.RegularExpressions;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Frames;

/// <summary>Finds words for the shop or the rider: 备注…, "note: …", "leave it at the door".</summary>
public static partial class NoteRecogniser
{
    /// <summary>Takes the note out of a text; null where there is none.</summary>
    public static string? Take(WorkingText text)
    {
        if (Pattern().Match(text.Text) is not { Success: true } match)
        {
            return null;
        }
        text.Take(new TextSpan(match.Index, match.Index + match.Length));
        var note = match.Groups["note"];
        return text.Words(new TextSpan(note.Index, note.Index + note.Length));
    }

    [GeneratedRegex(
        @"(?:备注(?:一下)?(?:是|:|写)?|\bnotes?(?: to the (?:rider|shop|store|driver|courier))?\s*:|\bwith (?:a|the) note(?: saying)?:?)\s*(?<note>[^。!?;\n\u0001]{1,80})|(?<note>(?:放|挂)(?:在)?(?:前台|门口|门卫|门把手|快递柜|一楼)[^,。!?;\n\u0001]{0,10}|(?:到了?|送到)(?:请)?(?:打|给我打)?电话|\bleave (?:it|them) (?:at|by|with|in) the [a-z ]{3,24}|\b(?:call|text|ring) me when [a-z ']{3,30}|\bdon't (?:ring|knock)[a-z ]{0,24})",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Pattern();
}
