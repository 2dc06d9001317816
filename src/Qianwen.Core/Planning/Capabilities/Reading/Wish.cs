using Qianwen.Core.Planning.Capabilities.Samples;
using Qianwen.Core.Planning.Capabilities.Schema;

namespace Qianwen.Core.Planning.Capabilities.Reading;

/// <summary>What a person wants of one family, as the pieces of a sentence that speak of it.</summary>
/// <param name="Family">The family.</param>
/// <param name="Pieces">Its pieces, in order.</param>
internal sealed record Wish(FamilySpec Family, List<Piece> Pieces)
{
    /// <summary>What the words of this wish resemble among the samples of the manifests; null where that is not known.</summary>
    public SampleReading? Likeness { get; init; }

    /// <summary>How surely the family is meant.</summary>
    public double Score => Pieces.Max(piece => ReferenceEquals(piece.Family, Family) ? piece.Score : 0);

    /// <summary>True for the tokens that belong to it.</summary>
    public bool[] Mask(int tokens)
    {
        var mask = new bool[tokens];
        var end = -1;
        foreach (var piece in Pieces.OrderBy(piece => piece.Start))
        {
            var start = end >= 0 && piece.Start - end == 1 ? end : piece.Start;
            Array.Fill(mask, true, start, piece.End - start);
            end = piece.End;
        }
        return mask;
    }
}
