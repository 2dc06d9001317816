namespace Qianwen.Evaluation.Cases;

/// <summary>Where the case files are, beside the program.</summary>
public static class CaseFolders
{
    /// <summary>The folder of a part: <c>dev</c>, <c>heldout</c>, <c>fresh</c>, <c>unseen</c>, <c>blind</c> or <c>sealed</c>.</summary>
    public static string Of(string part) => Path.Combine(AppContext.BaseDirectory, "Cases", part);

    /// <summary>Those that may be looked at while developing.</summary>
    public static string Development { get; } = Of("dev");

    /// <summary>Those that were held out until they were read; material for development since then.</summary>
    public static string HeldOut { get; } = Of("heldout");

    /// <summary>Those that were only run until 2026-11-23; material for development since then.</summary>
    public static string Fresh { get; } = Of("fresh");

    /// <summary>Those that were only run until 2026-11-24; material for development since then.</summary>
    public static string Unseen { get; } = Of("unseen");

    /// <summary>Those that were only run until the second session of 2026-11-24; material for development since then.</summary>
    public static string Blind { get; } = Of("blind");

    /// <summary>Those that are only ever run: no planner is written with them in view.</summary>
    public static string Sealed { get; } = Of("sealed");
}
