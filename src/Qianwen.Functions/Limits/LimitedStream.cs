using Microsoft.AspNetCore.Http;
using Qianwen.Functions.Http;

namespace Qianwen.Functions.Limits;

/// <summary>A stream that takes one of the person's slots while it runs; 429 where there is none left.</summary>
public sealed class LimitedStream(StreamSlots slots, string personId, IResult stream) : IResult
{
    /// <inheritdoc />
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        using var slot = slots.TryTake(personId);
        await (slot is null ? Problems.TooManyStreams : stream).ExecuteAsync(httpContext);
    }
}
