using System.Text.Json;
using System.Threading.Channels;
using Qianwen.Cli.Client;
using Qianwen.Contracts;

namespace Qianwen.Cli.Planning;

/// <summary>Plans many sentences: one JSON line in, one out, in the same order, a few of them at a time.</summary>
/// <param name="plan">Plans one.</param>
public sealed class PlanJsonLines(PlanAsync plan)
{
    private static readonly int Ahead = 4 * Environment.ProcessorCount;
    private bool _failed;

    /// <summary>Reads to the end of <paramref name="input"/>. A line that fails gives a line with an error, and the rest goes on.</summary>
    /// <returns><see cref="ExitCodes.Done"/>, or <see cref="ExitCodes.Usage"/> where a line failed.</returns>
    public async Task<int> RunAsync(TextReader input, TextWriter output, CancellationToken cancellationToken)
    {
        var answers = Channel.CreateBounded<Task<string>>(Ahead);
        var reading = ReadAsync(input, answers.Writer, cancellationToken);
        await foreach (var answer in answers.Reader.ReadAllAsync(cancellationToken))
        {
            await output.WriteLineAsync((await answer).AsMemory(), cancellationToken);
            await output.FlushAsync(cancellationToken);
        }

        await reading;
        return _failed ? ExitCodes.Usage : ExitCodes.Done;
    }

    private async Task ReadAsync(
        TextReader input,
        ChannelWriter<Task<string>> answers,
        CancellationToken cancellationToken
    )
    {
        try
        {
            for (var number = 1; await input.ReadLineAsync(cancellationToken) is { } line; number++)
            {
                if (!string.IsNullOrWhiteSpace(line))
                {
                    var (text, place) = (line, number);
                    await answers.WriteAsync(
                        Task.Run(() => AnswerAsync(text, place, cancellationToken), cancellationToken),
                        cancellationToken
                    );
                }
            }

            answers.Complete();
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException)
        {
            answers.Complete(exception);
        }
    }

    private async Task<string> AnswerAsync(string line, int number, CancellationToken cancellationToken)
    {
        try
        {
            var (id, request) = PlanLineReader.Read(line.TrimStart('\ufeff'));
            var response = await plan(request, cancellationToken);
            return QianwenJson.Serialize(response with { Id = id });
        }
        catch (Exception exception) when (exception is FormatException or AssistantProblemException)
        {
            _failed = true;
            var error = new PlanLineError(PlanLineReader.TryReadId(line), number, exception.Message);
            return JsonSerializer.Serialize(error, CliJson.Readable.PlanLineError);
        }
    }
}
