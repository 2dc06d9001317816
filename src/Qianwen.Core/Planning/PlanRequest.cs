using Qianwen.Contracts;
using Qianwen.Contracts.People;
using Qianwen.Contracts.Planning;
using Qianwen.Core.Providers;

namespace Qianwen.Core.Planning;

/// <summary>All that a planner may look at.</summary>
/// <param name="Utterance">The person's sentence, as typed.</param>
/// <param name="Locale">The language to answer in; null to follow the sentence.</param>
/// <param name="Now">The instant relative times are resolved against, with the person's offset.</param>
/// <param name="Conversation">What was said and is open.</param>
/// <param name="Profile">Who asks.</param>
/// <param name="Registry">What can be asked for.</param>
/// <param name="Location">Where the person is now, if known ("here").</param>
public sealed record PlanRequest(
    string Utterance,
    string? Locale,
    DateTimeOffset Now,
    ConversationContext Conversation,
    PersonProfile Profile,
    RegistrySnapshot Registry,
    GeoPoint? Location = null
);
