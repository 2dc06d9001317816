using System.Text.RegularExpressions;
using Qianwen.Evaluation.Cases;

namespace Qianwen.Evaluation.Generators;

/// <summary>Fills the gaps of templates, seeded.</summary>
/// <param name="grammar">The words.</param>
/// <param name="random">The choices.</param>
internal sealed partial class SentenceFiller(Grammar grammar, Random random)
{
    /// <summary>The template with every gap filled, no word twice.</summary>
    public Sentence Fill(Template template)
    {
        var slots = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var items = new List<ExpectedItem>();
        var fillings = new List<(string Words, string Slot, Filling Filling)>();
        var text = Gap()
            .Replace(
                template.Text,
                gap =>
                {
                    var words = gap.Groups["words"].Value;
                    var slot = gap.Groups["slot"] is { Success: true } named ? named.Value : words;
                    var filling = Choose(words, template.Lang, [.. fillings.Select(one => one.Filling.Text)]);
                    fillings.Add((words, slot, filling));
                    if (filling.Item is not null)
                    {
                        items.Add(filling.Item);
                    }
                    else if (!gap.Value.StartsWith("{!", StringComparison.Ordinal))
                    {
                        slots[slot] = filling.Forms;
                    }

                    return filling.Text;
                }
            );
        return new Sentence(template, text, slots, items, fillings);
    }

    /// <summary>One of the words that is not among those taken.</summary>
    public Filling Choose(string words, string lang, IReadOnlyList<string> taken)
    {
        var free = grammar.Words(words, lang).Where(filling => !taken.Contains(filling.Text)).ToList();
        return free[random.Next(free.Count)];
    }

    [GeneratedRegex(@"\{!?(?:(?<slot>\w+):)?(?<words>\w+)\}")]
    private static partial Regex Gap();
}
