using System.Text.Json;
using Qianwen.Contracts.Planning;

namespace Qianwen.Cli.Planning;

/// <summary>One line of <c>plan --jsonl</c>; other properties of the line are passed over.</summary>
/// <param name="Id">Text or number; echoed.</param>
/// <param name="Utterance">The sentence; the last user turn where it is missing.</param>
/// <param name="Now">The instant relative times are resolved against.</param>
/// <param name="Turns">The conversation, oldest first.</param>
public sealed record PlanLine(
    JsonElement? Id,
    string? Utterance,
    string? Locale,
    DateTimeOffset? Now,
    IReadOnlyList<Turn>? Turns
);
