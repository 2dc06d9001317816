using System.Text.Json;
using Qianwen.Contracts;
using Qianwen.Contracts.Planning;
using Qianwen.Contracts.Providers;
using Qianwen.Core.Planning.Entities;
using Qianwen.Core.Planning.Speech;

namespace Qianwen.Core.Planning.Verification;

/// <summary>What one leg's arguments are checked against.</summary>
/// <param name="Request">The request.</param>
/// <param name="Locale">The language to ask in.</param>
/// <param name="Words">What the person said.</param>
/// <param name="Capability">Whose arguments they are.</param>
/// <param name="Index">The names its family knows.</param>
public sealed record VerificationContext(
    PlanRequest Request,
    string Locale,
    PersonWords Words,
    CapabilityManifest Capability,
    EntityIndex Index
)
{
    /// <summary>The argument stands.</summary>
    public static ArgumentVerdict Accept<T>(T value, string words, string reason) =>
        new ArgumentVerdict.Accepted(ToJson(value), words, reason);

    /// <summary>The person is asked which of several readings is meant.</summary>
    public ArgumentVerdict Doubt(string path, string words, IEnumerable<string> readings) =>
        new ArgumentVerdict.Doubted(
            null,
            path,
            words,
            Say(
                $"「{words}」我没有把握，具体是多少、哪一个？",
                $"I'm not sure about “{words}”. What exactly did you mean?"
            ),
            [.. readings.Distinct().Take(4).Select(reading => new QuestionChoice(reading, reading))]
        );

    /// <summary>One of two texts, in the person's language.</summary>
    public string Say(string zh, string en) => Tongue.Say(Locale, zh, en);

    /// <summary>A contract's value as JSON.</summary>
    public static JsonElement ToJson<T>(T value) =>
        JsonSerializer.SerializeToElement(value, QianwenJson.Options.GetTypeInfo(typeof(T)));
}
