using Qianwen.Cli.Composition;

namespace Qianwen.Cli.Commands;

/// <summary>How a conversation is followed.</summary>
/// <param name="Host">How to start a host where none runs.</param>
/// <param name="WishedSpeed">The speed that was given on the command line, if one was.</param>
/// <param name="Person">Who asks.</param>
/// <param name="Json">True for JSON lines.</param>
/// <param name="MaxTime">The longest to follow, in real time.</param>
internal sealed record FollowSettings(
    AssistantSettings Host,
    double? WishedSpeed,
    string Person,
    bool Json,
    TimeSpan? MaxTime
);
