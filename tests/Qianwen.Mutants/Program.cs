using System.CommandLine;
using Qianwen.Mutants;

var only = new Option<string[]>("--only")
{
    Description = "These mutants alone, by name.",
    AllowMultipleArgumentsPerToken = true,
};
only.AcceptOnlyFromAmong([.. AllMutants.List.Select(mutant => mutant.Name)]);
var results = new Option<bool>("--results") { Description = "Writes Results.md beside the project." };
var command = new RootCommand(
    "Breaks the code on purpose, one fault at a time in a copy, and runs the tests that must notice."
)
{
    only,
    results,
};
command.SetAction(
    (parsed, cancellationToken) =>
    {
        var names = parsed.GetValue(only) ?? [];
        var mutants = AllMutants.List.Where(mutant => names.Length == 0 || names.Contains(mutant.Name)).ToList();
        return Session.RunAsync(mutants, parsed.GetValue(results), Console.Out, cancellationToken);
    }
);
return await command.Parse(args).InvokeAsync();
