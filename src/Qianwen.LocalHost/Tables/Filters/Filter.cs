using Qianwen.LocalHost.Tables.Entities;

namespace Qianwen.LocalHost.Tables.Filters;

/// <summary>A parsed <c>$filter</c>.</summary>
internal abstract record Filter
{
    /// <summary>Keys outside of this range cannot match; the bounds are inclusive and may be wider than the filter.</summary>
    public virtual KeyRange Range => KeyRange.All;

    /// <summary>Whether an item with these properties matches. A comparison with a missing property does not.</summary>
    public abstract bool Matches(Func<string, EdmValue?> find);
}
