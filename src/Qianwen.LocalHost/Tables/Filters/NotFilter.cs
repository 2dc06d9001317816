using Qianwen.LocalHost.Tables.Entities;

namespace Qianwen.LocalHost.Tables.Filters;

/// <summary><c>not (inner)</c></summary>
internal sealed record NotFilter(Filter Inner) : Filter
{
    public override bool Matches(Func<string, EdmValue?> find) => !Inner.Matches(find);
}
