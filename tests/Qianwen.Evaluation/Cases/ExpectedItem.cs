namespace Qianwen.Evaluation.Cases;

/// <summary>A thing that should be ordered.</summary>
/// <param name="Name">Its name as said.</param>
/// <param name="Quantity">How many.</param>
/// <param name="With">Options it should have.</param>
/// <param name="Without">Options it should not have.</param>
/// <param name="Size">The size.</param>
public sealed record ExpectedItem(
    string Name,
    int Quantity = 1,
    IReadOnlyList<string>? With = null,
    IReadOnlyList<string>? Without = null,
    string? Size = null
);
