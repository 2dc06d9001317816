using Xunit.Abstractions;
using Xunit.Sdk;

namespace Qianwen.Conformance.Tables.Running;

/// <summary>Finds the theories of a suite; those that cannot hold on Azurite become one skipped test there.</summary>
public sealed class TableTheoryDiscoverer(IMessageSink sink) : TheoryDiscoverer(sink)
{
    public override IEnumerable<IXunitTestCase> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions,
        ITestMethod testMethod,
        IAttributeInfo theoryAttribute
    ) =>
        SkippedTableTest.WhyIn(testMethod) is null
            ? base.Discover(discoveryOptions, testMethod, theoryAttribute)
            : [new SkippedTableTest(DiagnosticMessageSink, discoveryOptions, testMethod)];
}
