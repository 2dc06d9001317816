namespace Qianwen.Evaluation.Cases;

/// <summary>Where the case files are, beside the program.</summary>
public static class CaseFolders
{
    /// <summary>Those that may be looked at while developing.</summary>
    public static string Development { get; } = Path.Combine(AppContext.BaseDirectory, "Cases", "dev");

    /// <summary>Those that are only ever run: no planner is written with them in view.</summary>
    public static string HeldOut { get; } = Path.Combine(AppContext.BaseDirectory, "Cases", "heldout");
}
