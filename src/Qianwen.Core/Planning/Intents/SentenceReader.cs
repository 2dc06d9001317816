using Qianwen.Core.Planning.Clauses;
using Qianwen.Core.Planning.Entities;
using Qianwen.Core.Planning.Frames;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Intents;

/// <summary>Reads a sentence: what is said and what only quoted, who does what in which clause, and what is ordered.</summary>
public sealed class SentenceReader(EntityIndex index)
{
    private readonly OrderReader _orders = new(index);

    /// <summary>Reads a sentence.</summary>
    /// <param name="utterance">As typed.</param>
    /// <param name="now">The instant times are resolved against.</param>
    /// <param name="answering">True where it answers "what would you like": then it needs no order verb.</param>
    public SentenceReading Read(string utterance, DateTimeOffset now, bool answering = false)
    {
        var folded = FoldedText.Of(utterance);
        var text = new WorkingText(folded);
        QuotedText.Quarantine(text, IsName);
        var spoken = text.Text;
        var names = EntityLinker.Link(index, Tokenizer.Split(spoken));
        var clauses = ClauseClassifier.Classify(ClauseSplitter.Split(spoken), names);
        var asked = clauses.Any(clause => clause.Role == ClauseRole.Order);
        var explained = true;
        foreach (var clause in clauses)
        {
            if (clause.Role is not (ClauseRole.Neutral or ClauseRole.Order))
            {
                text.Blank(clause.Span);
            }
            else if (clause.Role == ClauseRole.Neutral && !answering && !IsExplained(text, clause, now))
            {
                explained = false;
                text.Blank(clause.Span);
            }
            else
            {
                text.Blank(new TextSpan(clause.Span.Start, clause.Span.Start + clause.LeadIn));
            }
        }
        var order = _orders.Read(text, now, asked || answering);
        return new SentenceReading(folded, spoken, clauses, names, order, asked, explained);
    }

    /// <summary>A quotation is a name where a vocabulary knows it, or where it is short, counts nothing and asks for nothing.</summary>
    private bool IsName(string quoted) => index.Find(NameKey.Of(quoted)) is not null;

    /// <summary>True where most of a clause without an order verb is about an order.</summary>
    private bool IsExplained(WorkingText text, Clause clause, DateTimeOffset now)
    {
        var alone = new WorkingText(FoldedText.Of(clause.Text));
        alone.Blank(new TextSpan(0, clause.LeadIn));
        var reading = _orders.Read(alone, now, asked: false);
        var unknown = 0;
        var known = 0;
        var wish = false;
        foreach (var piece in new SlipCorrector(index).Correct(new PieceScanner(index).Scan(alone.Text)))
        {
            var weight = wish ? piece.Span.Length : Weight(piece);
            wish = piece.Kind is PieceKind.With or PieceKind.Without;
            known += weight > 0 ? weight : 0;
            unknown -= weight < 0 ? weight : 0;
        }
        var taken = alone.Text.Count(character => character == WorkingText.Taken);
        return !reading.IsEmpty && known + taken > unknown && !(unknown > 0 && LooksLikeTalk(reading, taken));
    }

    private static bool LooksLikeTalk(OrderReading reading, int taken) =>
        taken == 0 && reading.Items.Items.Count > 0 && reading.Items.Items.All(item => item.Quantity is null);

    private static int Weight(Piece piece) =>
        piece.Kind switch
        {
            PieceKind.Words => FoodWords.IsIn(piece.Text) ? piece.Span.Length : -piece.Span.Length,
            PieceKind.Noise or PieceKind.Comma or PieceKind.Gap or PieceKind.And or PieceKind.Possessive => 0,
            _ => piece.Span.Length,
        };
}
