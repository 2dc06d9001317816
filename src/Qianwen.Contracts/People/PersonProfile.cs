namespace Qianwen.Contracts.People;

/// <summary>What the system knows of a person when it plans.</summary>
/// <param name="PersonId">Subject of the person's token.</param>
/// <param name="Name">How to address them.</param>
/// <param name="Locale">Preferred language.</param>
/// <param name="TimeZone">IANA zone: <c>Asia/Shanghai</c>.</param>
/// <param name="Addresses">Saved addresses; may be empty.</param>
public sealed record PersonProfile(
    string PersonId,
    string Name,
    string Locale,
    string TimeZone,
    IReadOnlyList<SavedAddress> Addresses
);
