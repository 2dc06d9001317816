using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Qianwen.LocalHost.Tracing;

/// <summary>
/// Gives a span the id that it was promised under. Activities have no public way to it; the durable task framework writes the
/// same fields.
/// </summary>
internal static class SpanIdentity
{
    /// <summary>The span, started, goes by this id from here on.</summary>
    public static Activity Take(this Activity span, string spanId)
    {
        SpanIdOf(span) = spanId;
        IdOf(span) = null;
        return span;
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_spanId")]
    private static extern ref string? SpanIdOf(Activity span);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_id")]
    private static extern ref string? IdOf(Activity span);
}
