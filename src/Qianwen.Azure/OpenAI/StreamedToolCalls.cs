using System.Text;
using Microsoft.Extensions.AI;
using OpenAI.Chat;

namespace Qianwen.Azure.OpenAI;

/// <summary>Puts tool calls together that arrive in pieces, several at once.</summary>
internal sealed class StreamedToolCalls
{
    private readonly SortedDictionary<int, Piece> _pieces = [];

    /// <summary>Adds the pieces of one update.</summary>
    public void Add(IReadOnlyList<StreamingChatToolCallUpdate> updates)
    {
        foreach (var update in updates)
        {
            if (!_pieces.TryGetValue(update.Index, out var piece))
            {
                _pieces[update.Index] = piece = new Piece();
            }
            piece.Id ??= NotEmpty(update.ToolCallId);
            piece.Name ??= NotEmpty(update.FunctionName);
            if (update.FunctionArgumentsUpdate is { } arguments && !arguments.ToMemory().IsEmpty)
            {
                piece.Arguments.Append(arguments);
            }
        }
    }

    /// <summary>The whole calls, in order.</summary>
    public List<AIContent> Finish() =>
        [
            .. _pieces.Values.Select(piece =>
                ToolArguments.Call(piece.Id ?? "", piece.Name ?? "", piece.Arguments.ToString())
            ),
        ];

    private static string? NotEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private sealed class Piece
    {
        public string? Id { get; set; }

        public string? Name { get; set; }

        public StringBuilder Arguments { get; } = new();
    }
}
