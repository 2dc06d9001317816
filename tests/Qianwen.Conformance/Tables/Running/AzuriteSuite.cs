namespace Qianwen.Conformance.Tables.Running;

/// <summary>The suites that share one Azurite.</summary>
[CollectionDefinition(Name)]
public sealed class AzuriteSuite : ICollectionFixture<AzuriteServer>
{
    public const string Name = "Azurite";
}
