namespace Qianwen.Azure.Identity;

/// <summary>
/// Registered by a host that may sign anybody in as a demo person. The deployed app's Program.cs does not register it, so
/// no setting can open a deployment.
/// </summary>
public sealed class DevelopmentHost;
