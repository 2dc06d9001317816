namespace Qianwen.Cli;

/// <summary>What the process says to the script that called it.</summary>
public static class ExitCodes
{
    /// <summary>Done, or answered.</summary>
    public const int Done = 0;

    /// <summary>The command line, or a line of input, is wrong.</summary>
    public const int Usage = 1;

    /// <summary>The person said no, or called it off.</summary>
    public const int Declined = 2;

    /// <summary>A question or a proposal waits for an answer.</summary>
    public const int NeedsInput = 3;

    /// <summary>It could not be done: no offer, payment declined, refused and undone.</summary>
    public const int NotDone = 4;

    /// <summary>The outcome is not known yet, or the time given with <c>--max-seconds</c> was over.</summary>
    public const int Unsettled = 5;

    /// <summary>It cannot start: port taken, data folder in use or not writable.</summary>
    public const int CannotStart = 6;

    /// <summary>Stopped with Ctrl+C.</summary>
    public const int Interrupted = 130;

    /// <summary>The codes in words, for <c>--help</c>.</summary>
    public const string Help =
        "Exit codes: 0 done or answered; 1 wrong usage; 2 declined or cancelled; 3 needs input (a question or proposal "
        + "is open); 4 could not be done; 5 outcome unknown or time over; 6 cannot start; 130 interrupted.";
}
