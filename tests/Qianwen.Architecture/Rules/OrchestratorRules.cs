using System.Text.RegularExpressions;
using Qianwen.Architecture.Sources;

namespace Qianwen.Architecture.Rules;

/// <summary>What keeps orchestration code replayable and its waits bounded, read from its text.</summary>
internal static partial class OrchestratorRules
{
    /// <summary>What ends a wait: a timer in the same file, or a call of the shared waits with a deadline.</summary>
    private static readonly string[] Bounds = ["CreateTimer(", "CompletesByAsync(", "CompletesWithinAsync("];

    /// <summary>Files that only hand their wait out; whoever takes it bounds it.</summary>
    private static readonly string[] BoundedByTheirReaders = ["NewsInbox.cs", "SignalInbox.cs"];

    public static IEnumerable<string> All(SourceFile file) =>
        Nondeterminism(file)
            .Concat(CallsWithoutRetry(file))
            .Concat(RacesThatLeaveTheirTimer(file))
            .Concat(CancellationsOnAnotherThread(file))
            .Concat(WaitsWithoutTimeout(file))
            .Concat(EndlessLoops(file));

    /// <summary>Whether the file runs inside an orchestration: it is an orchestrator, or is handed its context.</summary>
    public static bool IsOrchestration(SourceFile file) =>
        file.Name.EndsWith("Orchestrator.cs", StringComparison.Ordinal) || ContextType().IsMatch(file.Uncommented);

    private static IEnumerable<string> Nondeterminism(SourceFile file) =>
        Nondeterministic()
            .Matches(file.Uncommented)
            .Select(match => file.Violation(match.Index, $"'{match.Value}' does not replay"));

    private static IEnumerable<string> CallsWithoutRetry(SourceFile file) =>
        DurableCall()
            .Matches(file.Uncommented)
            .Where(match => !ArgumentsOf(file, match).Contains("Retry.", StringComparison.Ordinal))
            .Select(match => file.Violation(match.Index, $"{match.Value} without a named Retry"));

    private static IEnumerable<string> RacesThatLeaveTheirTimer(SourceFile file) =>
        Contains(file, ".Cancel()") || !Contains(file, "CreateTimer(")
            ? []
            : Race()
                .Matches(file.Uncommented)
                .Select(match => file.Violation(match.Index, "cancel the timer that lost"));

    /// <summary>CancelAsync runs what the token cancels on a pool thread, outside the orchestration.</summary>
    private static IEnumerable<string> CancellationsOnAnotherThread(SourceFile file)
    {
        var sources = CancellationSource()
            .Matches(file.Uncommented)
            .Select(match => match.Groups["name"].Value)
            .ToHashSet();
        return AsynchronousCancel()
            .Matches(file.Uncommented)
            .Where(match => sources.Contains(match.Groups["name"].Value))
            .Select(match => file.Violation(match.Index, $"'{match.Value}' leaves the orchestration: use Cancel"));
    }

    private static IEnumerable<string> WaitsWithoutTimeout(SourceFile file) =>
        Array.Exists(Bounds, bound => Contains(file, bound)) || BoundedByTheirReaders.Contains(file.Name)
            ? []
            : Wait()
                .Matches(file.Uncommented)
                .Where(match => CSharpText.ArgumentCount(ArgumentsOf(file, match)) < 2)
                .Select(match => file.Violation(match.Index, "a wait without a timeout"));

    private static IEnumerable<string> EndlessLoops(SourceFile file) =>
        Contains(file, "ContinueAsNew(")
            ? []
            : Endless()
                .Matches(file.Uncommented)
                .Select(match => file.Violation(match.Index, "an endless loop without ContinueAsNew"));

    private static bool Contains(SourceFile file, string text) =>
        file.Uncommented.Contains(text, StringComparison.Ordinal);

    private static string ArgumentsOf(SourceFile file, Match call) =>
        CSharpText.ArgumentsAt(file.Uncommented, call.Index + call.Length);

    [GeneratedRegex(@"\bTaskOrchestrationContext\b")]
    private static partial Regex ContextType();

    [GeneratedRegex(
        @"\bDateTime(?:Offset)?\.(?:Utc)?(?:Now|Today)\b|\bGuid\.(?:NewGuid|CreateVersion7)\b|\bRandom\b|\bTimeProvider\b"
            + @"|\bTask\.(?:Run|Delay|Yield|Factory)\b|\bThread\b|\bParallel\.|\bStopwatch\b|\block \("
            + @"|\bConfigureAwait\(|\.GetAwaiter\(\)|\.Wait\(\)"
            + @"|\bHttpClient\b|\bSystem\.IO\b|\b(?:File|Directory|Path)\.[A-Z]|\bEnvironment\.|\bIServiceProvider\b"
    )]
    private static partial Regex Nondeterministic();

    [GeneratedRegex(@"\bCall(?:Activity|SubOrchestrator)Async(?:<[^()]*>)?(?=\()")]
    private static partial Regex DurableCall();

    [GeneratedRegex(@"\bTask\.WhenAny(?:<[^()]*>)?\(")]
    private static partial Regex Race();

    [GeneratedRegex(@"\b(?<name>\w+) = (?:new )?CancellationTokenSource\b|\bCancellationTokenSource (?<name>\w+)")]
    private static partial Regex CancellationSource();

    [GeneratedRegex(@"\b(?<name>\w+)\.CancelAsync\(")]
    private static partial Regex AsynchronousCancel();

    [GeneratedRegex(@"\bWaitForExternalEvent(?:<[^()]*>)?(?=\()")]
    private static partial Regex Wait();

    [GeneratedRegex(@"\bwhile \(true\)|\bfor \(;;\)|\bfor \(; ; \)")]
    private static partial Regex Endless();
}
