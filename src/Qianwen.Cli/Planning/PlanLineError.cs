namespace Qianwen.Cli.Planning;

/// <summary>Written for a line that could not be planned.</summary>
/// <param name="Line">Its number, from 1.</param>
/// <param name="Error">What is wrong with it.</param>
public sealed record PlanLineError(string? Id, int Line, string Error);
