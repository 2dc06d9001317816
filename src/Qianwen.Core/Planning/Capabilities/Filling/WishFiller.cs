using Qianwen.Core.Planning.Capabilities.Language;
using Qianwen.Core.Planning.Capabilities.Reading;
using Qianwen.Core.Planning.Capabilities.Schema;
using Qianwen.Core.Planning.Entities;

namespace Qianwen.Core.Planning.Capabilities.Filling;

/// <summary>Fills the arguments of one wish from its words: first what is counted, dated and priced, then declared values, then names and places word for word, then what is left.</summary>
internal sealed class WishFiller
{
    private readonly FillState _state;

    /// <summary>Prepares to fill a wish.</summary>
    /// <param name="utterance">The sentence.</param>
    /// <param name="wish">The wish.</param>
    /// <param name="names">The names its family knows.</param>
    /// <param name="now">The instant dates are resolved against.</param>
    /// <param name="hints">What is known before.</param>
    public WishFiller(Utterance utterance, Wish wish, EntityIndex names, DateTimeOffset now, FillHints hints)
    {
        var map = new WordMap(utterance, wish.Mask(utterance.Tokens.Count));
        foreach (
            var (start, end) in TakenBack
                .In(utterance.Text)
                .Concat(FormerValues.In(utterance.Text, now))
                .Select(map.Range)
        )
        {
            map.Take(start, end);
        }
        _state = new FillState(map, wish.Family, names, now, hints);
    }

    /// <summary>The arguments.</summary>
    public IReadOnlyList<Filled> Fill()
    {
        CodeSlots.Fill(_state);
        TypedSlots.Fill(_state);
        SizeSlots.Fill(_state);
        CountSlots.Fill(_state);
        AccountSlots.Fill(_state);
        DishSlots.Fill(_state);
        ValueSlots.Fill(_state);
        MisspeltValues.Fill(_state);
        BareSlots.FillCodes(_state);
        AddressSlots.FillMail(_state);
        AforesaidPlace.Fill(_state);
        QuotedSlots.Fill(_state);
        LedNames.Fill(_state);
        SubjectSlots.Fill(_state);
        PhraseSlots.Fill(_state);
        AddressSlots.FillPlace(_state);
        NameSlots.Fill(_state);
        BareSlots.Fill(_state);
        ValueSlots.FillPlaces(_state);
        QuerySlots.Fill(_state);
        AforesaidPerson.Fill(_state);
        return [.. _state.Filled];
    }
}
