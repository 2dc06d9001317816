using Qianwen.Contracts;
using Qianwen.Contracts.Offers;

namespace Qianwen.Simulations.Marketplace.Quotes;

/// <summary>How one item is made: what was chosen and what the person and the kitchen are told.</summary>
/// <param name="Options">Every choice, asked for or default, in the menu's order.</param>
/// <param name="Notes">What was assumed or passed on.</param>
/// <param name="Problem">Why it cannot be made as asked; null where it can.</param>
public sealed record OptionChoices(
    IReadOnlyList<OfferOption> Options,
    IReadOnlyList<LocalizedText> Notes,
    LocalizedText? Problem = null
)
{
    /// <summary>It cannot be made as asked.</summary>
    public static OptionChoices Impossible(string zh, string en) => new([], [], new LocalizedText(zh, en));
}
