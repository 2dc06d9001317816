namespace Qianwen.Evaluation.Cases;

/// <summary>Where the case files are, beside the program.</summary>
public static class CaseFolders
{
    /// <summary>The folder of a part: <c>dev</c> or <c>heldout</c>.</summary>
    public static string Of(string part) => Path.Combine(AppContext.BaseDirectory, "Cases", part);

    /// <summary>Those that may be looked at while developing.</summary>
    public static string Development { get; } = Of("dev");

    /// <summary>Those that are only ever run: no planner is written with them in view.</summary>
    public static string HeldOut { get; } = Of("heldout");
}
