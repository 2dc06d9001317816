using System.Text.Json;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Qianwen.LocalHost.Hosting.Invocation;

/// <summary>What an app's invocations share.</summary>
internal sealed class AppServices(string name, IServiceProvider root, DataConverter dataConverter)
{
    private readonly JsonSerializerOptions _json = root.GetRequiredService<IOptions<JsonSerializerOptions>>().Value;
    private long _invocations;

    public string Name { get; } = name;

    public IServiceProvider Root { get; } = root;

    public DataConverter DataConverter { get; } = dataConverter;

    /// <summary>The app's durable client; there is one where the app has orchestrators.</summary>
    public DurableTaskClient? DurableClient { get; set; }

    public JsonSerializerOptions Json => _json;

    public string NextInvocationId() => $"{Name}-{Interlocked.Increment(ref _invocations)}";

    public object? ReadJson(ReadOnlySpan<byte> utf8, Type type) => JsonSerializer.Deserialize(utf8, type, _json);
}
