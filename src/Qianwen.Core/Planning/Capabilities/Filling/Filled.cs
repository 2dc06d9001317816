using System.Text.Json;

namespace Qianwen.Core.Planning.Capabilities.Filling;

/// <summary>An argument with its value and where that came from.</summary>
/// <param name="Argument">Its name.</param>
/// <param name="Value">Its JSON value.</param>
/// <param name="Words">The person's words; empty where assumed.</param>
/// <param name="Reason">How it was understood.</param>
public sealed record Filled(string Argument, JsonElement Value, string Words, string Reason);
