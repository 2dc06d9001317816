using Qianwen.Contracts;

namespace Qianwen.Core.Planning.Capabilities.Schema;

/// <summary>What the registered providers of one family say together about how it is spoken of.</summary>
/// <param name="Family">The family.</param>
/// <param name="Description">What it does, in the words of its first provider.</param>
/// <param name="Triggers">Words that ask for the family.</param>
/// <param name="Arguments">Its arguments in the order of the schema.</param>
/// <param name="Operations">What can be asked; the first is meant where nothing else is said.</param>
public sealed record FamilySpec(
    string Family,
    LocalizedText Description,
    IReadOnlyList<string> Triggers,
    IReadOnlyList<ArgumentSpec> Arguments,
    IReadOnlyList<OperationSpec> Operations
)
{
    /// <summary>The arguments of a type, in order.</summary>
    public IEnumerable<ArgumentSpec> Of(ArgumentType type) => Arguments.Where(argument => argument.Type == type);

    /// <summary>The argument of a name; null where there is none.</summary>
    public ArgumentSpec? Argument(string name) =>
        Arguments.FirstOrDefault(argument => string.Equals(argument.Name, name, StringComparison.Ordinal));

    /// <summary>What an operation needs.</summary>
    public IReadOnlyList<string> Required(string op) =>
        Operations.FirstOrDefault(operation => operation.Op == op)?.Required ?? [];

    /// <summary>True for a family that only finds things out.</summary>
    public bool OnlyLooks =>
        Operations.Count > 0 && Operations.All(operation => !Contracts.Planning.Operations.HasEffect(operation.Op));

    /// <summary>True for a shop that sells whatever its customers name: it yields where the thing is food.</summary>
    public bool SellsAnything =>
        Arguments.Any(argument => argument.Type == ArgumentType.Query)
        && Operations.Any(operation => operation.Op == Contracts.Planning.Operations.Order);
}
