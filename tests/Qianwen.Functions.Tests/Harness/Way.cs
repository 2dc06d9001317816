namespace Qianwen.Functions.Tests.Harness;

/// <summary>What becomes of a command and its reply.</summary>
internal enum Way
{
    /// <summary>Done and answered at once; again whenever it comes again.</summary>
    Prompt,

    /// <summary>Done, and every answer comes twice.</summary>
    Twice,

    /// <summary>Done, the reply is lost, the first look-up finds it.</summary>
    Lost,

    /// <summary>Done, the reply is lost, and only the third look-up finds it.</summary>
    LostLong,

    /// <summary>Done; the reply takes its time, and comes before anybody need ask.</summary>
    Slow,

    /// <summary>Done; the reply comes after the first resend, and look-ups do not see it.</summary>
    Late,

    /// <summary>Done; the reply comes while the first look-up, which does not see it, is under way.</summary>
    DuringLookUp,

    /// <summary>Done, and nobody ever hears of it.</summary>
    Hidden,

    /// <summary>Done, the reply is lost, and a look-up sees it only after another command of the order.</summary>
    SeenAfterAll,

    /// <summary>Never done and never answered.</summary>
    Silent,

    /// <summary>Done and answered only when everybody has given up.</summary>
    Stuck,
}
