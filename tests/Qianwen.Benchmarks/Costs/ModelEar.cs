using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Qianwen.Benchmarks.Costs;

/// <summary>Listens where the model would and says no: what it was asked is all that is wanted. The embedded planner plans then.</summary>
internal sealed class ModelEar : IAsyncDisposable
{
    private readonly WebApplication _web;
    private readonly ConcurrentQueue<string> _heard = new();

    private ModelEar(WebApplication web) => _web = web;

    /// <summary>The address of the API.</summary>
    public string Endpoint => $"{_web.Urls.First()}/v1";

    /// <summary>The bodies of the requests so far.</summary>
    public IReadOnlyList<string> Heard => [.. _heard];

    public static async Task<ModelEar> StartAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var ear = new ModelEar(builder.Build());
        ear._web.Run(ear.ListenAsync);
        await ear._web.StartAsync();
        return ear;
    }

    /// <summary>About how many tokens a text is: four ASCII characters, or one other, are one.</summary>
    public static int Tokens(string text) =>
        (text.Count(char.IsAscii) / 4) + text.Count(letter => !char.IsAscii(letter));

    public async ValueTask DisposeAsync() => await _web.DisposeAsync();

    private async Task ListenAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        _heard.Enqueue(System.Text.RegularExpressions.Regex.Unescape(await reader.ReadToEndAsync()));
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
    }
}
