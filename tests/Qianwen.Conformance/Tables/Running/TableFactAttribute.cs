using Xunit.Sdk;

namespace Qianwen.Conformance.Tables.Running;

/// <summary>A fact about every implementation of the table service.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("Qianwen.Conformance.Tables.Running." + nameof(TableFactDiscoverer), "Qianwen.Conformance")]
public sealed class TableFactAttribute : FactAttribute;
