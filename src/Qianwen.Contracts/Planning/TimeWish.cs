namespace Qianwen.Contracts.Planning;

/// <summary>A time the person named.</summary>
/// <param name="At">The instant it was resolved to.</param>
/// <param name="Words">The person's words.</param>
/// <param name="NotBefore">True for "at"/"after" (not earlier than), false for "by"/"before".</param>
public sealed record TimeWish(DateTimeOffset At, string Words, bool NotBefore = false);
