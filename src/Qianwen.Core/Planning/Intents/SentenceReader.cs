using Qianwen.Contracts.People;
using Qianwen.Contracts.Providers;
using Qianwen.Core.Planning.Clauses;
using Qianwen.Core.Planning.Entities;
using Qianwen.Core.Planning.Frames;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Intents;

/// <summary>Reads a sentence: what is said and what only quoted, who does what in which clause, and what is ordered.</summary>
public sealed class SentenceReader
{
    private readonly EntityIndex _index;
    private readonly OrderReader _orders;
    private readonly ClauseWeigher _weigher;

    /// <summary>A reader of one person's sentences.</summary>
    public SentenceReader(EntityIndex index, PersonProfile profile)
    {
        _index = index;
        _orders = new OrderReader(
            index,
            [.. profile.Addresses.Select(address => address.Label).Where(label => label is not ("home" or "office"))]
        );
        _weigher = new ClauseWeigher(index, _orders);
    }

    /// <summary>Reads a sentence.</summary>
    /// <param name="utterance">As typed.</param>
    /// <param name="now">The instant times are resolved against.</param>
    /// <param name="answering">True where it answers "what would you like": then it needs no order verb.</param>
    public SentenceReading Read(string utterance, DateTimeOffset now, bool answering = false)
    {
        var folded = FoldedText.Of(utterance);
        var text = new WorkingText(folded);
        var shop = ShopLeads.Take(text, _index);
        QuotedText.Quarantine(text, quoted => _index.Find(NameKey.Of(quoted)) is not null);
        var spoken = text.Text;
        var called = CalledShops.Take(text);
        var note = NoteRecogniser.Take(text);
        var others = OtherWishes.Take(text, NamesFood);
        var people = OccasionRecogniser.Take(text);
        Recipients.Take(text, _index);
        var names = EntityLinker.Link(_index, Tokenizer.Split(text.Text));
        var clauses = ClauseClassifier.Classify(ClauseSplitter.Split(text.Text), names);
        var explained = BlankTalk(text, clauses, now, answering);
        var asked = clauses.Any(clause => clause.Role == ClauseRole.Order);
        var leadIns = clauses.Select(clause => new TextSpan(clause.Span.Start, clause.Span.Start + clause.LeadIn));
        var order = _orders.Read(text, now, asked || answering, [.. leadIns], shop);
        return new SentenceReading(
            folded,
            spoken,
            clauses,
            names,
            CalledShops.Bind(order with { Note = note ?? order.Note, People = people }, called),
            asked,
            explained
        )
        {
            Others = others,
        };
    }

    private bool NamesFood(string text) =>
        EntityLinker
            .Link(_index, Tokenizer.Split(text), entity => entity.Kind is EntityKind.Item or EntityKind.Category)
            .Count > 0;

    /// <summary>Blanks the clauses that are about no order; true where every clause without a role of its own was.</summary>
    private bool BlankTalk(WorkingText text, IReadOnlyList<Clause> clauses, DateTimeOffset now, bool answering)
    {
        var explained = true;
        var continues = false;
        var strict = clauses.All(clause => clause.Role != ClauseRole.Order);
        foreach (var clause in clauses)
        {
            if (clause.Role is not (ClauseRole.Neutral or ClauseRole.Order))
            {
                text.Blank(clause.Span);
            }
            else if (
                clause.Role == ClauseRole.Neutral
                && !answering
                && !_weigher.IsExplained(text, clause, now, continues, strict)
            )
            {
                explained = false;
                text.Blank(clause.Span);
            }
            else
            {
                continues = true;
            }
        }
        return explained;
    }
}
