using System.Text.RegularExpressions;
using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning.Capabilities.Reading;

namespace Qianwen.Core.Planning.Capabilities.Language;

/// <summary>Words without which nothing is given up or changed, whatever a sentence resembles.</summary>
internal static partial class UndoForms
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>False where an operation undoes something and no word of the wish does.</summary>
    public static bool Allow(string op, Wish wish) =>
        op switch
        {
            Operations.Cancel => wish.Pieces.Exists(piece => Cancel().IsMatch(piece.Text)),
            Operations.Modify => wish.Pieces.Exists(piece => Change().IsMatch(piece.Text)),
            _ => true,
        };

    [GeneratedRegex(
        @"取消|退|撤|不要|不用|不想|不需要|不[\u4e00-\u9fff]?了|不去|不住|不坐|不飞|不来|别来|作废|\b(?:cancel\w*|call off|refund\w*|return|drop|scrap|undo|void|withdraw|don't|dont|do not|no longer|not|never ?mind|won't|wont|can't|cant|cannot|couldn't|unable|release|forget|get rid|stop|send back|money back|anymore|any more)\b",
        Options
    )]
    private static partial Regex Cancel();

    [GeneratedRegex(
        @"改|换|推|提前|延|调|升|加|减|挪|错|多住|少住|备注|\b(?:chang\w*|modif\w*|mov\w*|resched\w*|switch\w*|updat\w*|mak\w*|push\w*|postpon\w*|bring|extend\w*|shorten\w*|add|swap\w*|amend\w*|edit\w*|upgrade\w*|correct\w*|different|instead|earlier|later|upsize|alter\w*|rebook\w*|shift\w*|join\w*|more|of us)\b",
        Options
    )]
    private static partial Regex Change();
}
