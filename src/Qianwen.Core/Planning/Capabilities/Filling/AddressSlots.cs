using System.Text.RegularExpressions;
using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning.Capabilities.Schema;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Capabilities.Filling;

/// <summary>Fills what is an address by its form alone: of a person's mail, of a house in a street, home and the city centre.</summary>
internal static partial class AddressSlots
{
    /// <summary>Fills the person that a mail address stands for; before other names, which only describe that person.</summary>
    public static void FillMail(FillState state)
    {
        if (
            !state.Family.Of(ArgumentType.Amount).Any()
            || Mail().Match(state.Utterance.Text) is not { Success: true } mail
            || Person(state) is not { } person
        )
        {
            return;
        }
        var (start, end) = state.Map.Range(new TextSpan(mail.Index, mail.Index + mail.Length));
        if (state.Map.AllFree(start, end))
        {
            Set(state, person, start, end);
        }
    }

    /// <summary>Fills the place that is still missing with a street address or a way home that no cue announced.</summary>
    public static void FillPlace(FillState state)
    {
        var missing = state
            .Family.Of(ArgumentType.Place)
            .Where(place => place.Bare && !state.Has(place.Name) && IsOpen(state, place))
            .OrderBy(place => place.Name != state.Asked)
            .ThenBy(place => place.Role is not ("destination" or "dropoff"))
            .FirstOrDefault();
        if (missing is null)
        {
            return;
        }
        foreach (var span in Streets.Find(state.Text()))
        {
            var (start, end) = state.Map.Range(span);
            if (state.Map.AllFree(start, end))
            {
                Set(state, missing, start, end);
                return;
            }
        }
        if (Homeward().Match(state.Utterance.Text) is { Success: true } way)
        {
            var home = way.Groups["place"];
            var (start, end) = state.Map.Range(new TextSpan(home.Index, home.Index + home.Length));
            if (state.Map.AllFree(start, end))
            {
                Set(state, missing, start, end);
            }
        }
    }

    private static bool IsOpen(FillState state, ArgumentSpec place) =>
        place.Name == state.Asked
        || state.Required.Contains(place.Name)
        || (!state.Continues && place.Role is "destination" or "dropoff");

    private static ArgumentSpec? Person(FillState state) =>
        state
            .Family.Of(ArgumentType.Name)
            .Where(name => !state.Has(name.Name))
            .OrderByDescending(name => state.Required.Contains(name.Name))
            .FirstOrDefault();

    private static void Set(FillState state, ArgumentSpec argument, int start, int end)
    {
        var (reference, reason) = state.Link(start, end);
        state.Set(argument, reference, reference.Words, reason, start);
        state.Map.Take(start, end);
    }

    [GeneratedRegex(@"[a-z\d][a-z\d._+-]*@[a-z\d-]+(?:\.[a-z\d-]+)+", RegexOptions.CultureInvariant)]
    private static partial Regex Mail();

    /// <summary>"a ride home", "navigate me downtown": no preposition leads there.</summary>
    [GeneratedRegex(
        @"\b(?:ride|rides|go|get|getting|going|head|heading|drive|navigate|navigation|back|way|taxi|cab|car|uber|lyft|lift|directions|route|trip|take|bring|drop|walk|bus|train)(?: (?:me|us|him|her|them))?(?: (?:back|straight|right))? (?<place>home|downtown|uptown)\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Homeward();
}
