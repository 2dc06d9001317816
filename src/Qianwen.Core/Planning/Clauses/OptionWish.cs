namespace Qianwen.Core.Planning.Clauses;

/// <summary>An option as found in a sentence.</summary>
/// <param name="Words">The person's words for it, without "with" or "no".</param>
/// <param name="Group">Option group; <c>other</c> where no vocabulary knows it.</param>
/// <param name="Choice">Id of the choice within the group, or the words.</param>
/// <param name="Said">True for something not wished: the words name what is to be left out.</param>
/// <param name="Exclude">True where the choice itself must not be there; false where not wishing it is a choice of its own (no sugar).</param>
/// <param name="Count">How many times.</param>
/// <param name="Thing">True where the words name a thing that could be ordered by itself.</param>
public sealed record OptionWish(
    string Words,
    string Group,
    string Choice,
    bool Said,
    bool Exclude = false,
    int Count = 1,
    bool Thing = false
)
{
    /// <summary>True where the two cannot both be wished: 辣 and 不辣, with ice and without.</summary>
    public bool Opposes(OptionWish other) =>
        (Said != other.Said && Taste(Words) == Taste(other.Words))
        || (Said == other.Said && (Words == "不" + Taste(other.Words) || other.Words == "不" + Taste(Words)));

    private static string Taste(string words) => words.TrimStart('要');

    /// <summary>The group of options no vocabulary knows.</summary>
    public const string Other = "other";

    /// <summary>The group of sizes.</summary>
    public const string Size = "size";
}
