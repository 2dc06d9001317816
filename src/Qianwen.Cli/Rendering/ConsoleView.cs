using Qianwen.Contracts;
using Qianwen.Contracts.Conversations;
using Qianwen.Contracts.Offers;
using Spectre.Console;

namespace Qianwen.Cli.Rendering;

/// <summary>A conversation as people read it in a terminal.</summary>
/// <param name="console">The terminal.</param>
/// <param name="locale">The language of the conversation.</param>
public sealed class ConsoleView(IAnsiConsole console, string locale) : IConversationView
{
    private readonly Dictionary<string, string> _lastTracking = [];
    private readonly HashSet<string> _codes = [];
    private bool _promptIsOpen;

    /// <inheritdoc />
    public void Show(ConversationItem item, string json)
    {
        ClosePrompt();
        switch (item)
        {
            case TextItem text:
                ShowText(text);
                break;
            case QuestionItem question:
                ShowQuestion(question);
                break;
            case ProposalItem proposal:
                console.MarkupLineInterpolated($"[bold]{proposal.Text}[/]");
                console.Write(ProposalPanel.Create(proposal, locale));
                break;
            case ProgressItem progress:
                ShowProgress(progress);
                break;
            case TrackingItem tracking:
                ShowTracking(tracking);
                break;
            case ReceiptItem receipt:
                console.Write(ReceiptPanel.Create(receipt, locale));
                break;
            case FailureItem failure:
                ShowFailure(failure);
                break;
        }
    }

    /// <inheritdoc />
    /// <remarks>A long one is not wrapped, so that a command in it can be copied.</remarks>
    public void Remark(string text)
    {
        ClosePrompt();
        if (text.GetCellWidth() > console.Profile.Width)
        {
            console.Profile.Out.Writer.WriteLine(text);
        }
        else
        {
            console.MarkupLineInterpolated($"[grey]{text}[/]");
        }
    }

    /// <inheritdoc />
    public void Prompt(string text)
    {
        console.MarkupInterpolated($"[bold yellow]{text}[/] ");
        _promptIsOpen = true;
    }

    /// <inheritdoc />
    public void Answered(bool echoed)
    {
        _promptIsOpen = _promptIsOpen && !echoed;
        ClosePrompt();
    }

    private void ClosePrompt()
    {
        if (_promptIsOpen)
        {
            _promptIsOpen = false;
            console.WriteLine();
        }
    }

    private void ShowText(TextItem text)
    {
        if (text.Role == "user")
        {
            console.MarkupLineInterpolated($"[bold cyan]> {text.Text}[/]");
        }
        else
        {
            console.WriteLine(text.Text);
        }
    }

    private void ShowQuestion(QuestionItem question)
    {
        console.MarkupLineInterpolated($"[bold]{question.Text}[/]");
        for (var index = 0; index < question.Choices.Count; index++)
        {
            console.MarkupLineInterpolated($"  [yellow]{index + 1}[/]  {question.Choices[index].Label}");
        }
    }

    private void ShowProgress(ProgressItem progress)
    {
        var colour = progress.Stage switch
        {
            "refused" or "voided" or "refunded" => "yellow",
            "authorised" or "placed" or "captured" => "green",
            _ => "grey",
        };
        WriteStep(progress.At, colour, progress.Text);
    }

    private void ShowTracking(TrackingItem tracking)
    {
        var news = TrackingLine.Create(tracking, locale, codeIsKnown: true);
        var key = $"{tracking.OrderKey}/{tracking.Trip}";
        if (_lastTracking.TryGetValue(key, out var last) && last == news)
        {
            return;
        }

        _lastTracking[key] = news;
        var codeIsKnown = tracking.PickupCode is not { } code || !_codes.Add($"{tracking.OrderKey}/{code}");
        var colour = tracking.Status == "delivered" ? "green" : "blue";
        WriteStep(tracking.At, colour, TrackingLine.Create(tracking, locale, codeIsKnown));
    }

    private void ShowFailure(FailureItem failure)
    {
        WriteStep(failure.At, "red", failure.Text);
        foreach (var alternative in failure.Alternatives)
        {
            console.MarkupLineInterpolated($"  [yellow]-[/] {Describe(alternative)}");
        }

        if (failure.Next.Length > 0)
        {
            console.WriteLine(failure.Next);
        }
    }

    private string Describe(StoreAlternative alternative) =>
        Wording.Join(alternative.Name.In(locale), alternative.UnitPrice.ToString());

    private void WriteStep(DateTimeOffset at, string colour, string text)
    {
        var row = new Grid().AddColumn(new GridColumn().NoWrap().PadLeft(0).PadRight(1)).AddColumn();
        row.AddRow(new Text(PersonTime.Exact(at), new Style(Color.Grey)), new Text(text, Style.Parse(colour)));
        console.Write(row);
    }
}
