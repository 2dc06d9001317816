namespace Qianwen.Benchmarks.Reporting;

/// <summary>The results of one report.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Body">What was measured and how, and the figures.</param>
internal sealed record Section(string Title, string Body)
{
    /// <summary>The section with the machine it was measured on and the date.</summary>
    public string Markdown { get; } =
        $"""
            ## {Title}

            Measured {Machine.Today} on {Machine.Description}.

            {Body.Trim()}

            """;
}
