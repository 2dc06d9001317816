using Xunit.Abstractions;
using Xunit.Sdk;

namespace Qianwen.Conformance.Tables.Running;

/// <summary>Finds the facts of a suite; those that cannot hold on Azurite become skipped ones there.</summary>
public sealed class TableFactDiscoverer(IMessageSink sink) : FactDiscoverer(sink)
{
    public override IEnumerable<IXunitTestCase> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions,
        ITestMethod testMethod,
        IAttributeInfo factAttribute
    ) =>
        SkippedTableTest.WhyIn(testMethod) is null
            ? base.Discover(discoveryOptions, testMethod, factAttribute)
            : [new SkippedTableTest(DiagnosticMessageSink, discoveryOptions, testMethod)];
}
