using Qianwen.Core.Planning.Capabilities.Lexicon;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Capabilities.Filling;

/// <summary>Sides of the town that a place is called after: 中央大街, 中心广场.</summary>
internal static class HanPlaces
{
    /// <summary>True where a hit is such a side.</summary>
    public static bool Hold(WordMap map, PhraseHit hit)
    {
        if (map.Utterance.Tokens[hit.Start].Kind != TokenKind.Han)
        {
            return false;
        }
        for (var end = hit.End + 1; end <= hit.End + LongestEnd && map.AllFree(hit.End, end); end++)
        {
            if (map.Utterance.Tokens[end - 1].Kind != TokenKind.Han || map.Text(end - 1) == "的")
            {
                return false;
            }
            if (PlaceWords.EndsPlace("x" + map.Utterance.Han(hit.End, end)) && !Continues(map, end))
            {
                return true;
            }
        }
        return false;
    }

    private const int LongestEnd = 3;

    /// <summary>市中心站着…: a telling word of one character within another word.</summary>
    private static bool Continues(WordMap map, int end) =>
        end < map.Count && map.IsFree(end) && map.Text(end) is "着" or "名" or "口" or "子";
}
