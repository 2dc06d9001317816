using Qianwen.LocalHost.Tables.Entities;

namespace Qianwen.LocalHost.Tables.Filters;

/// <summary><c>true</c> or <c>false</c></summary>
internal sealed record ConstantFilter(bool Value) : Filter
{
    public override bool Matches(Func<string, EdmValue?> find) => Value;
}
