using Xunit.Abstractions;
using Xunit.Sdk;

namespace Qianwen.Conformance.Tables.Running;

/// <summary>A test of the table service that is not run on Azurite.</summary>
public sealed class SkippedTableTest : XunitTestCase
{
    [Obsolete("For the test framework, which reads the test from text.")]
    public SkippedTableTest() { }

    public SkippedTableTest(IMessageSink sink, ITestFrameworkDiscoveryOptions options, ITestMethod method)
        : base(sink, options.MethodDisplayOrDefault(), options.MethodDisplayOptionsOrDefault(), method) { }

    /// <summary>Why the test is not run; null where it is.</summary>
    public static string? WhyIn(ITestMethod method)
    {
        if (!method.TestClass.Class.GetCustomAttributes(typeof(OnAzuriteAttribute)).Any())
        {
            return null;
        }

        var difference = method.Method.GetCustomAttributes(typeof(AzuriteDiffersAttribute)).FirstOrDefault();
        return Azurite.WhyMissing ?? difference?.GetNamedArgument<string>(nameof(AzuriteDiffersAttribute.How));
    }

    protected override string GetSkipReason(IAttributeInfo factAttribute) =>
        WhyIn(TestMethod) ?? base.GetSkipReason(factAttribute);
}
