using Microsoft.AspNetCore.Http;

namespace Qianwen.LocalHost.Http;

/// <summary>Refuses a body that says it is larger than the limit; Kestrel itself refuses one that only turns out to be.</summary>
internal sealed class BodyLimitMiddleware(RequestDelegate next, long limit)
{
    public Task InvokeAsync(HttpContext context) =>
        context.Request.ContentLength > limit
            ? throw new BadHttpRequestException(
                $"The body has {context.Request.ContentLength} bytes; at most {limit} are taken.",
                StatusCodes.Status413PayloadTooLarge
            )
            : next(context);
}
