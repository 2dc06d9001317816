namespace Qianwen.Conformance.Tables.Running;

/// <summary>A suite that runs on Azurite: its tests are skipped, with the reason, where Azurite is missing or differs.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OnAzuriteAttribute : Attribute;
