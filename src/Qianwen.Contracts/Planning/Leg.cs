using System.Text.Json;

namespace Qianwen.Contracts.Planning;

/// <summary>One thing to get done, by one capability.</summary>
/// <param name="Id"><c>leg-1</c>, <c>leg-2</c>, … within its plan.</param>
/// <param name="Family">Capability family.</param>
/// <param name="Op">One of <see cref="Operations"/>.</param>
/// <param name="Args">Arguments by name (<see cref="ArgumentNames"/>), each as its JSON value.</param>
/// <param name="Missing">Names of essential arguments still unknown.</param>
/// <param name="DependsOn">Ids of legs whose result this one needs.</param>
public sealed record Leg(
    string Id,
    string Family,
    string Op,
    IReadOnlyDictionary<string, JsonElement> Args,
    IReadOnlyList<string> Missing,
    IReadOnlyList<string> DependsOn
)
{
    /// <summary>The argument as <typeparamref name="T"/>, or null/default where it is not given.</summary>
    /// <exception cref="JsonException">The argument has another shape.</exception>
    public T? Get<T>(string argument) =>
        Args.TryGetValue(argument, out var value)
            ? (T?)value.Deserialize(QianwenJson.Options.GetTypeInfo(typeof(T)))
            : default;

    /// <summary>This leg with one argument set.</summary>
    public Leg With<T>(string argument, T value) =>
        this with
        {
            Args = new SortedDictionary<string, JsonElement>(
                Args.ToDictionary(pair => pair.Key, pair => pair.Value),
                StringComparer.Ordinal
            )
            {
                [argument] = JsonSerializer.SerializeToElement(value, QianwenJson.Options.GetTypeInfo(typeof(T))),
            },
        };
}
