using System.Globalization;
using Qianwen.Cli.Composition;
using Qianwen.Cli.Rendering;
using Spectre.Console;

namespace Qianwen.Cli.Commands;

/// <summary>Says what is served and where, and how to try it.</summary>
internal sealed class ServeBanner(IAnsiConsole console)
{
    public void Show(AssistantHost host, AssistantSettings settings)
    {
        var url = host.Url.ToString().TrimEnd('/');
        console.MarkupLineInterpolated($"[bold]Qianwen is serving on {url}[/] (Ctrl+C stops it; nothing is lost)");
        var day = PersonTime
            .Local(host.Clock.Time.GetUtcNow())
            .ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        Line("API", $"{url}/api/docs (OpenAPI: {url}/api/openapi.json)");
        Line("Operator", $"{url}/admin/instances, /admin/queues, /admin/deadletters");
        Line("Simulations", settings.SimulationsUrl?.ToString() ?? "in process");
        if (settings.Without.Count > 0)
        {
            Line("Without", $"{string.Join(", ", settings.Without)}: somebody else takes these commands");
        }

        Line("Data", settings.Folder?.Path ?? "in memory");
        Line("Clock", $"{day} in Shanghai, speed {settings.Speed.ToString(CultureInfo.InvariantCulture)}");
        if (settings.Fault is not null)
        {
            Line("Faults", settings.Fault);
        }

        if (host.ServiceBusConnection is { } connection)
        {
            console.WriteLine("  The queues, for any official Service Bus client on this machine:");
            Raw($"  {connection}");
        }

        console.WriteLine();
        console.WriteLine("Try it in another terminal:");
        if (settings.Folder is not null)
        {
            Raw($"  {CommandName.Current} ask \"点40杯霸王茶姬的伯牙绝弦\"{settings.Folder.Argument}");
        }

        Raw($"  TOKEN=$(curl -s {url}/api/dev/tokens -H 'content-type: application/json' \\");
        Raw("    -d '{\"personId\":\"lin\"}' | sed 's/.*\"token\":\"\\([^\"]*\\)\".*/\\1/')");
        Raw($"  curl -s {url}/api/plans -H \"authorization: Bearer $TOKEN\" \\");
        Raw("    -H 'content-type: application/json' -d '{\"utterance\":\"two lattes, one without sugar\"}'");
    }

    private void Line(string name, string value) => console.MarkupLineInterpolated($"  [grey]{name, -12}[/] {value}");

    private void Raw(string line) => console.Profile.Out.Writer.WriteLine(line);
}
