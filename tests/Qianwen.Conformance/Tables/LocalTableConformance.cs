namespace Qianwen.Conformance.Tables;

/// <summary>Every table suite on the local host.</summary>
public static class LocalTableConformance
{
    public sealed class Lifecycle() : TableLifecycleConformance(new LocalTableBackend());

    public sealed class Writes() : EntityWriteConformance(new LocalTableBackend());

    public sealed class Types() : EntityTypeConformance(new LocalTableBackend());

    public sealed class Limits() : EntityLimitConformance(new LocalTableBackend());

    public sealed class Queries() : EntityQueryConformance(new LocalTableBackend());

    public sealed class Paging() : EntityPagingConformance(new LocalTableBackend());

    public sealed class Transactions() : EntityTransactionConformance(new LocalTableBackend());

    public sealed class ServiceRules() : EntityServiceRuleConformance(new LocalTableBackend());
}
