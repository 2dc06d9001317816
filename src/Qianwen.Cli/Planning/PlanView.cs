using System.Globalization;
using Qianwen.Contracts.Api;
using Qianwen.Contracts.Planning;
using Spectre.Console;

namespace Qianwen.Cli.Planning;

/// <summary>A dry run as people read it.</summary>
/// <param name="console">The terminal.</param>
public sealed class PlanView(IAnsiConsole console)
{
    /// <summary>Shows what a sentence turned out to be.</summary>
    public void Show(PlanResponse plan)
    {
        var confidence = plan.Confidence.ToString("P0", CultureInfo.InvariantCulture);
        console.MarkupLineInterpolated($"[bold]{NameOf(plan.Kind)}[/] [grey]({plan.Locale}, {confidence})[/]");
        console.WriteLine(plan.Text);
        foreach (var leg in plan.Legs)
        {
            ShowLeg(leg, plan.Why.Where(why => why.LegId == leg.Id).ToList());
        }

        for (var index = 0; index < (plan.Question?.Choices.Count ?? 0); index++)
        {
            console.MarkupLineInterpolated($"  [yellow]{index + 1}[/]  {plan.Question!.Choices[index].Label}");
        }
    }

    private void ShowLeg(Leg leg, List<PlanEvidence> why)
    {
        console.MarkupLineInterpolated($"[bold cyan]{leg.Id}[/] {leg.Family} / {leg.Op}");
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().Padding(2, 0, 2, 0)).AddColumn();
        foreach (var name in leg.Args.Keys)
        {
            grid.AddRow(new Text(name, new Style(Color.Grey)), new Text(ArgumentText.Of(leg, name)));
        }

        foreach (var missing in leg.Missing)
        {
            grid.AddRow(new Text(missing, new Style(Color.Yellow)), new Text("?", new Style(Color.Yellow)));
        }

        foreach (var evidence in why)
        {
            var words = evidence.Words.Length > 0 ? $"“{evidence.Words}”" : "–";
            grid.AddRow(
                new Text($"· {evidence.Argument}", new Style(Color.Grey)),
                new Text($"{words} → {evidence.Reason}", new Style(Color.Grey))
            );
        }

        console.Write(grid);
    }

    private static string NameOf(PlanKind kind) => kind.ToString().ToLowerInvariant();
}
