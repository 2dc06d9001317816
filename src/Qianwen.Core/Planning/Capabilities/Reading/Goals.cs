using Qianwen.Core.Planning.Capabilities.Language;
using Qianwen.Core.Planning.Capabilities.Lexicon;
using Qianwen.Core.Planning.Capabilities.Schema;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Capabilities.Reading;

/// <summary>
/// Tells where words that name a family are only a place that somebody goes to or comes from: 去派普斯餐厅，14:45之前到, "from the Hilton hotel",
/// said of a car.
/// </summary>
internal static class Goals
{
    private const int LongestName = 8;

    /// <summary>True where all that names the family of a piece stands behind a cue for a place of another one, which is on its way.</summary>
    /// <param name="utterance">The sentence.</param>
    /// <param name="piece">What names a family.</param>
    /// <param name="family">The family that the sentence is about already.</param>
    public static bool Hold(Utterance utterance, Piece piece, FamilySpec family) =>
        piece.Anchors.Count > 0
        && Travels(family)
        && !ReferenceEquals(piece.Family, family)
        && !Asks(utterance, piece)
        && piece.Anchors.All(anchor => Cues(utterance, piece, family).Any(cue => Leads(utterance, cue, anchor)));

    /// <summary>True where two places of a family are given in its own words, and nothing is asked: "I want to go from Ely to York".</summary>
    public static bool Give(Utterance utterance, Piece piece, FamilySpec family) =>
        Travels(family)
        && !RequestForms.IsQuestion(piece.Text)
        && Cues(utterance, piece, family)
            .SelectMany(cue => Arguments(cue, family))
            .Select(argument => argument.Name)
            .Distinct()
            .Skip(1)
            .Any();

    private static bool Travels(FamilySpec family) =>
        family.Of(ArgumentType.Place).Count(argument => argument.Bare && argument.Role is not null) > 1;

    private static IEnumerable<ArgumentSpec> Arguments(PhraseHit cue, FamilySpec family) =>
        cue
            .Meanings.Where(meaning =>
                meaning.Kind == MeaningKind.Before
                && ReferenceEquals(meaning.Family, family)
                && meaning.Argument is { Type: ArgumentType.Place }
            )
            .Select(meaning => meaning.Argument!);

    private static IEnumerable<PhraseHit> Cues(Utterance utterance, Piece piece, FamilySpec family) =>
        utterance.Hits.Where(hit =>
            hit.Start >= piece.Start
            && hit.End < piece.End
            && Arguments(hit, family).Any()
            && utterance.EndOfWhole(hit.Start) <= hit.End
        );

    /// <summary>Something of its own family is asked for, counted or chosen.</summary>
    private static bool Asks(Utterance utterance, Piece piece) =>
        utterance.Hits.Any(hit =>
            hit.Start >= piece.Start
            && hit.End <= piece.End
            && !piece.Anchors.Any(anchor => anchor.Start <= hit.Start && anchor.End >= hit.End)
            && hit.Meanings.Any(meaning =>
                ReferenceEquals(meaning.Family, piece.Family)
                && meaning.Kind is MeaningKind.Operation or MeaningKind.Unit
            )
        );

    private static bool Leads(Utterance utterance, PhraseHit cue, PhraseHit anchor) =>
        cue.End <= anchor.Start
        && anchor.Start - cue.End <= LongestName
        && Enumerable.Range(cue.End, anchor.Start - cue.End).All(token => IsOfName(utterance, token));

    private static bool IsOfName(Utterance utterance, int token) =>
        utterance.Tokens[token] is var said
        && (
            said.Kind == TokenKind.Han ? said.Text is not ("订" or "找" or "叫" or "买" or "吃" or "住")
            : said.Kind == TokenKind.Latin ? said.Text is "the" || utterance.IsCapital(token) || !utterance.HasCase
            : said.Kind == TokenKind.Number
        );
}
