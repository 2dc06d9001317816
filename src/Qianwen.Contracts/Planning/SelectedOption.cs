namespace Qianwen.Contracts.Planning;

/// <summary>An option the person asked for.</summary>
/// <param name="Group">Option group: <c>size</c>, <c>sugar</c>, …; <c>other</c> where no vocabulary knows the words.</param>
/// <param name="Choice">Id of the choice: <c>half</c>; the words where unknown.</param>
/// <param name="Words">The person's own words.</param>
/// <param name="Exclude">True for "no …": the choice must not be there.</param>
/// <param name="Count">How many times (two shots, double pearls); 1 by default.</param>
public sealed record SelectedOption(string Group, string Choice, string Words, bool Exclude = false, int Count = 1);
