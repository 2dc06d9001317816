using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Qianwen.Functions.Http;

/// <summary>
/// Puts the security headers on answers that no function gives: unknown routes, wrong methods, faults of the pipeline. What
/// a function answers has them from the gate, whether the host runs this filter or not.
/// </summary>
public sealed class SecurityHeadersFilter : IStartupFilter
{
    /// <inheritdoc />
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
        app =>
        {
            app.Use(
                (context, rest) =>
                {
                    context.Response.OnStarting(() =>
                    {
                        SecurityHeaders.Apply(context);
                        return Task.CompletedTask;
                    });
                    return rest(context);
                }
            );
            next(app);
        };
}
