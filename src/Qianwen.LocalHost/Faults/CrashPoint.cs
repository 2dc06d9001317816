namespace Qianwen.LocalHost.Faults;

/// <summary>On which side of a commit the process dies.</summary>
public enum CrashPoint
{
    /// <summary>The commit is not made: its writes are lost.</summary>
    Before,

    /// <summary>The commit is made and nobody was told.</summary>
    After,
}
