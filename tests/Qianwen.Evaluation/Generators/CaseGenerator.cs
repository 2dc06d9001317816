using System.Globalization;
using System.Text.RegularExpressions;
using Qianwen.Evaluation.Cases;

namespace Qianwen.Evaluation.Generators;

/// <summary>Fills the templates of one part with its words; the same cases every time.</summary>
public sealed partial class CaseGenerator
{
    private const int Seed = 20261123;
    private const string NoTask = "none";
    private const string Quote = "quote";
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(8));
    private readonly string _part;
    private readonly Grammar _grammar;
    private readonly Random _random = new(Seed);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _said = new(StringComparer.Ordinal);

    private CaseGenerator(string part) =>
        (_part, _grammar) = (
            part,
            Grammar.Read(Path.Combine(AppContext.BaseDirectory, "Generators", "Grammars", part))
        );

    /// <summary>The cases of a part: <c>dev</c> or <c>heldout</c>.</summary>
    /// <param name="part">The part; the two share neither templates nor words.</param>
    /// <param name="each">How many cases a template gives, at most.</param>
    public static IReadOnlyList<EvaluationCase> Generate(string part, int each)
    {
        var generator = new CaseGenerator(part);
        return
        [
            .. Enumerable
                .Range(0, each)
                .SelectMany(_ => generator._grammar.Templates)
                .Select(generator.Case)
                .OfType<EvaluationCase>(),
        ];
    }

    private EvaluationCase? Case(Template template)
    {
        var (text, expected) = template.Family switch
        {
            Quote => (Wrapped(template), Nothing()),
            NoTask => (Filled(template).Text, Nothing()),
            _ => Filled(template),
        };
        if (!_said.Add(text))
        {
            return null;
        }
        var (kind, domain) = template.Family switch
        {
            Quote => (CaseKinds.Adversarial, "adversarial"),
            NoTask => (CaseKinds.OutOfScope, "out_of_scope"),
            _ => (CaseKinds.Single, template.Family),
        };
        var key = $"gen-{_part}-{template.Lang}-{domain}";
        var number = _numbers[key] = _numbers.GetValueOrDefault(key) + 1;
        return new EvaluationCase(
            string.Create(CultureInfo.InvariantCulture, $"{key}-{number:000}"),
            "generated",
            null,
            "written for this evaluation set",
            template.Lang,
            domain,
            kind,
            Now,
            expected,
            text
        );
    }

    private static Expectation Nothing() => new([], "none", MustNotOrder: true);

    /// <summary>An order in quotes is no order.</summary>
    private string Wrapped(Template template)
    {
        var orders = _grammar
            .Templates.Where(one => one.Lang == template.Lang && one.Family is not (Quote or NoTask))
            .ToList();
        var order = Filled(orders[_random.Next(orders.Count)]).Text;
        return template.Text.Replace("{order}", order, StringComparison.Ordinal);
    }

    private (string Text, Expectation Expected) Filled(Template template)
    {
        var slots = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var items = new List<ExpectedItem>();
        var used = new HashSet<string>(StringComparer.Ordinal);
        var text = Gap()
            .Replace(
                template.Text,
                gap =>
                {
                    var words = gap.Groups["words"].Value;
                    var filling = Choose(words, template.Lang, used);
                    if (filling.Item is not null)
                    {
                        items.Add(filling.Item);
                    }
                    else if (!gap.Value.StartsWith("{!", StringComparison.Ordinal))
                    {
                        slots[gap.Groups["slot"] is { Success: true } slot ? slot.Value : words] = filling.Forms;
                    }

                    return filling.Text;
                }
            );
        return (
            text,
            new Expectation(
                [template.Family],
                template.Operations[0],
                AcceptOps: [.. template.Operations.Skip(1)],
                Slots: slots,
                Items: items
            )
        );
    }

    /// <summary>One of the words that the sentence does not have yet.</summary>
    private Filling Choose(string words, string lang, HashSet<string> used)
    {
        var free = _grammar.Words(words, lang).Where(filling => !used.Contains(filling.Text)).ToList();
        var chosen = free[_random.Next(free.Count)];
        used.Add(chosen.Text);
        return chosen;
    }

    [GeneratedRegex(@"\{!?(?:(?<slot>\w+):)?(?<words>\w+)\}")]
    private static partial Regex Gap();
}
