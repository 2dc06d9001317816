using System.Globalization;
using Qianwen.Contracts.Planning;
using Qianwen.Evaluation.Cases;

namespace Qianwen.Evaluation.Generators;

/// <summary>
/// Fills the templates of one part with its words; the same cases every time. Beside single wishes there are two wishes joined, a
/// wish whose day is changed in the next turn, what is no task, and wishes that are only quoted.
/// </summary>
public sealed class CaseGenerator
{
    private const int Seed = 20261123;
    private const string NoTask = "none";
    private const string Quote = "quote";
    private const string Join = "join";
    private const string Change = "change";
    private const string Between = " // ";
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(8));
    private readonly string _part;
    private readonly Grammar _grammar;
    private readonly SentenceFiller _filler;
    private readonly Random _random = new(Seed);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _said = new(StringComparer.Ordinal);

    private CaseGenerator(string part)
    {
        _part = part;
        _grammar = Grammar.Read(Path.Combine(AppContext.BaseDirectory, "Generators", "Grammars", part));
        _filler = new SentenceFiller(_grammar, _random);
    }

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

    private EvaluationCase? Case(Template template) =>
        template.Family switch
        {
            NoTask => Create(template, CaseKinds.OutOfScope, "out_of_scope", Nothing(), _filler.Fill(template).Text),
            Quote => Create(template, CaseKinds.Adversarial, "adversarial", Nothing(), Quoted(template)),
            Join => Joined(template),
            Change => Changed(template),
            _ => Single(template),
        };

    private EvaluationCase? Single(Template template)
    {
        var sentence = _filler.Fill(template);
        return Create(template, CaseKinds.Single, template.Family, sentence.Expected, sentence.Text);
    }

    /// <summary>An order in quotes is no order.</summary>
    private string Quoted(Template template) =>
        template.Text.Replace("{order}", Wish(template.Lang, _ => true).Text, StringComparison.Ordinal);

    private EvaluationCase? Joined(Template template)
    {
        var one = Wish(template.Lang, _ => true);
        var two = Wish(template.Lang, wish => wish.Family != one.Template.Family);
        var text = template
            .Text.Replace("{one}", one.Text.TrimEnd('?', '？', '.'), StringComparison.Ordinal)
            .Replace("{two}", two.Text, StringComparison.Ordinal);
        var expected = new Expectation(
            [one.Template.Family, two.Template.Family],
            Expectation.SeveralOperations,
            Subgoals: [one.Subgoal, two.Subgoal]
        );
        return Create(template, CaseKinds.Multi, "multi", expected, text);
    }

    /// <summary>The day is another one in the next turn.</summary>
    private EvaluationCase? Changed(Template template)
    {
        var first = Wish(template.Lang, wish => wish.Text.Contains("date}", StringComparison.Ordinal));
        var (words, slot, before) = first.Fillings.First(filling => filling.Words == "date");
        var after = _filler.Choose(words, template.Lang, [before.Text]);
        var slots = new Dictionary<string, IReadOnlyList<string>>(first.Slots) { [slot] = after.Forms };
        var expected = first.Expected with
        {
            Slots = slots,
            Corrections = [new Correction(slot, before.Forms[0], after.Forms[0])],
        };
        var turns = template
            .Text.Replace("{order}", first.Text, StringComparison.Ordinal)
            .Replace("{new}", after.Text, StringComparison.Ordinal)
            .Split(Between)
            .Select((text, at) => new Turn(at % 2 == 0 ? "user" : "assistant", text))
            .ToList();
        return Create(template, CaseKinds.Dialogue, first.Template.Family, expected, null, turns);
    }

    private Sentence Wish(string lang, Func<Template, bool> fits)
    {
        var wishes = _grammar
            .Templates.Where(one => one.Lang == lang && one.Family is not (NoTask or Quote or Join or Change))
            .Where(fits)
            .ToList();
        return _filler.Fill(wishes[_random.Next(wishes.Count)]);
    }

    private static Expectation Nothing() => new([], Operations.None, MustNotOrder: true);

    private EvaluationCase? Create(
        Template template,
        string kind,
        string domain,
        Expectation expected,
        string? text,
        IReadOnlyList<Turn>? turns = null
    )
    {
        if (!_said.Add(text ?? string.Join('\n', turns!.Select(turn => turn.Text))))
        {
            return null;
        }
        var key = $"gen-{_part}-{template.Lang}-{kind}-{domain}";
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
            text,
            turns
        );
    }
}
