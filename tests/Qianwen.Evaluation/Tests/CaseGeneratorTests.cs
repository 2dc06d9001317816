using System.Text.Json;
using Qianwen.Evaluation.Cases;
using Qianwen.Evaluation.Generators;

namespace Qianwen.Evaluation.Tests;

public sealed class CaseGeneratorTests
{
    [Theory]
    [InlineData("dev")]
    [InlineData("heldout")]
    public void Generate_Twice_GivesTheSameCases(string part) =>
        Assert.Equal(
            CaseGenerator.Generate(part, 2).Select(one => JsonSerializer.Serialize(one)),
            CaseGenerator.Generate(part, 2).Select(one => JsonSerializer.Serialize(one))
        );

    [Theory]
    [InlineData("dev")]
    [InlineData("heldout")]
    public void Generate_OfAPart_CoversEveryFamilyInBothLanguages(string part)
    {
        var cases = CaseGenerator.Generate(part, 2);
        var singles = cases.Where(one => one.Kind == CaseKinds.Single).GroupBy(one => (one.Lang, one.Domain)).ToList();

        Assert.Equal(18, singles.Count);
        Assert.All(singles, group => Assert.True(group.Count() >= 6, $"{group.Key}: {group.Count()}"));
        Assert.Contains(cases, one => one.Kind == CaseKinds.OutOfScope);
        Assert.Contains(cases, one => one.Kind == CaseKinds.Adversarial);
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("heldout")]
    public void Generate_Slots_AreSaid(string part) =>
        Assert.All(
            CaseGenerator.Generate(part, 2),
            one =>
            {
                Assert.DoesNotContain('{', one.Utterance!);
                Assert.All(
                    one.Expected.Slots ?? new Dictionary<string, IReadOnlyList<string>>(),
                    slot => Assert.NotEmpty(slot.Value)
                );
                Assert.All(
                    one.Expected.Items ?? [],
                    item => Assert.Contains(item.Name, one.Utterance!, StringComparison.Ordinal)
                );
            }
        );

    [Fact]
    public void Generate_OfTheTwoParts_SharesNoSentence() =>
        Assert.Empty(
            CaseGenerator
                .Generate("dev", 5)
                .Select(one => one.Utterance)
                .Intersect(CaseGenerator.Generate("heldout", 5).Select(one => one.Utterance))
        );
}
