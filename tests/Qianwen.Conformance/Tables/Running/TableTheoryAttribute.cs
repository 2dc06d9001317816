using Xunit.Sdk;

namespace Qianwen.Conformance.Tables.Running;

/// <summary>A theory about every implementation of the table service.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("Qianwen.Conformance.Tables.Running." + nameof(TableTheoryDiscoverer), "Qianwen.Conformance")]
public sealed class TableTheoryAttribute : TheoryAttribute;
