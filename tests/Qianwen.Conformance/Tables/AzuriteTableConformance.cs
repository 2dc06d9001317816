using Qianwen.Conformance.Tables.Running;

namespace Qianwen.Conformance.Tables;

/// <summary>Every table suite on the official client against Azurite.</summary>
public static class AzuriteTableConformance
{
    [OnAzurite]
    [Collection(AzuriteSuite.Name)]
    public sealed class Lifecycle(AzuriteServer server) : TableLifecycleConformance(new AzuriteTableBackend(server));

    [OnAzurite]
    [Collection(AzuriteSuite.Name)]
    public sealed class Writes(AzuriteServer server) : EntityWriteConformance(new AzuriteTableBackend(server));

    [OnAzurite]
    [Collection(AzuriteSuite.Name)]
    public sealed class Types(AzuriteServer server) : EntityTypeConformance(new AzuriteTableBackend(server));

    [OnAzurite]
    [Collection(AzuriteSuite.Name)]
    public sealed class Limits(AzuriteServer server) : EntityLimitConformance(new AzuriteTableBackend(server));

    [OnAzurite]
    [Collection(AzuriteSuite.Name)]
    public sealed class Queries(AzuriteServer server) : EntityQueryConformance(new AzuriteTableBackend(server));

    [OnAzurite]
    [Collection(AzuriteSuite.Name)]
    public sealed class Paging(AzuriteServer server) : EntityPagingConformance(new AzuriteTableBackend(server));

    [OnAzurite]
    [Collection(AzuriteSuite.Name)]
    public sealed class Transactions(AzuriteServer server)
        : EntityTransactionConformance(new AzuriteTableBackend(server));

    [OnAzurite]
    [Collection(AzuriteSuite.Name)]
    public sealed class ServiceRules(AzuriteServer server)
        : EntityServiceRuleConformance(new AzuriteTableBackend(server));
}
