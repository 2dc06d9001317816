using System.CommandLine;
using Qianwen.Evaluation.Cases;
using Qianwen.Evaluation.Generators;
using Qianwen.Evaluation.Reporting;
using Qianwen.Evaluation.Running;

const int OfATemplate = 2;

var planner = new Option<PlannerKind>("--planner")
{
    Description = "Which planner: embedded, or model (the one the services are configured with).",
    DefaultValueFactory = _ => PlannerKind.Embedded,
};
var cases = new Option<string[]>("--cases")
{
    Description = "Files or folders of cases, JSON lines.",
    AllowMultipleArgumentsPerToken = true,
    DefaultValueFactory = _ => [],
};
var generated = new Option<string?>("--generated")
{
    Description = "Generates the cases of a part too: dev or heldout.",
};
generated.AcceptOnlyFromAmong("dev", "heldout");
var failures = new Option<string?>("--failures") { Description = "Writes the failures there, JSON lines with why." };
var markdown = new Option<string?>("--markdown") { Description = "Writes the tables there too." };
var command = new RootCommand("Scores a planner on cases.") { planner, cases, generated, failures, markdown };
command.SetAction(
    async (parsed, cancellationToken) =>
    {
        var asked = parsed.GetValue(cases)!.SelectMany(CaseFile.ReadAll).ToList();
        if (parsed.GetValue(generated) is { } part)
        {
            asked.AddRange(CaseGenerator.Generate(part, OfATemplate));
        }

        var kind = parsed.GetValue(planner);
        await using var world = await EvaluationWorld.StartAsync(kind, cancellationToken);
        var timing = kind == PlannerKind.Embedded ? Timing.Warm : Timing.Once;
        var answers = await new CaseRunner(world).RunAsync(asked, timing, cancellationToken);
        var report = new EvaluationReport(answers).Markdown();
        Console.WriteLine(report);
        if (parsed.GetValue(failures) is { } failuresPath)
        {
            FailureLines.Write(failuresPath, answers);
        }
        if (parsed.GetValue(markdown) is { } markdownPath)
        {
            await File.WriteAllTextAsync(markdownPath, report, cancellationToken);
        }
    }
);
return await command.Parse(args).InvokeAsync();
