namespace Qianwen.AzureSdk.Facade.Tests.Shape;

/// <summary>One type of the list: its heading and the lines below it.</summary>
internal sealed record OfficialType(string Heading)
{
    public HashSet<string> Members { get; } = new(StringComparer.Ordinal);
}
