using System.Collections.Frozen;

namespace Qianwen.Core.Planning.Entities;

/// <summary>English words that hold a sentence together; none of them alone is ever taken for a name, nor for a misspelt one.</summary>
public static class FunctionWords
{
    private static readonly FrozenSet<string> Words = (
        "a an the this that these those it its i me my mine we us our you your he him his she her they them their one "
        + "and or but so if then than as of to in on at by for from with without into onto off up down out over under "
        + "is are was were be been am do does did done have has had will would shall should can could may might must "
        + "not no yes please thanks thank hi hello hey ok okay just also too very really some any all both each every "
        + "more most less least much many few what when where why who whom how which there here now today tonight "
        + "tomorrow yesterday get give bring order buy want need like make take send deliver add put let go come got "
        + "other another else same again still only even about around before after between per each time times day sweet salty sour bitter "
        + "don't dont doesn't doesnt didn't didnt isn't isnt aren't arent wasn't won't wont can't cant couldn't shouldn't "
        + "wouldn't never i'm i'd i'll i've you're it's that's let's what's there's we're they're he's she's"
    )
        .Split(' ')
        .ToFrozenSet();

    /// <summary>True for such a word.</summary>
    public static bool Contains(string word) => Words.Contains(word);
}
