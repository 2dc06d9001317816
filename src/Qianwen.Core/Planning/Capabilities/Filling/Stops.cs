using System.Text.RegularExpressions;
using Qianwen.Core.Planning.Capabilities.Schema;

namespace Qianwen.Core.Planning.Capabilities.Filling;

/// <summary>先送小李到西溪湿地，然后再到我家: where one goes on from, what came first is a stop on the way. It is the argument whose role is <c>via</c>.</summary>
internal static partial class Stops
{
    private const string Role = "via";

    /// <summary>Makes a stop of the destination so far; true where the phrase is where one goes after it.</summary>
    public static bool MakeWay(FillState state, ArgumentSpec argument, Phrase phrase)
    {
        if (
            argument.Role is not ("destination" or "dropoff")
            || state.Family.Of(ArgumentType.Place).FirstOrDefault(place => place.Role == Role) is not { } stop
            || state.Has(stop.Name)
            || !state.Has(argument.Name)
            || state.TokenOf(argument.Name) >= phrase.Start
            || !GoesOn()
                .IsMatch(
                    state.Utterance.Text[
                        state.Utterance.Tokens[state.TokenOf(argument.Name)].Span.Start..state
                            .Utterance
                            .Tokens[phrase.Start]
                            .Span
                            .Start
                    ]
                )
        )
        {
            return false;
        }
        state.Move(argument, stop);
        return true;
    }

    [GeneratedRegex(
        @"(?:再|然后|接着|最后|之后)[^,，。]{0,6}\z|\b(?:then|and then|after that|finally) [\w ]{0,16}\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex GoesOn();
}
