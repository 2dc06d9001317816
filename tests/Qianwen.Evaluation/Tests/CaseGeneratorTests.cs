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
        Assert.All(singles, group => Assert.True(group.Count() >= 5, $"{group.Key}: {group.Count()}"));
        Assert.All(CaseKinds.All, kind => Assert.Contains(cases, one => one.Kind == kind));
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("heldout")]
    public void Generate_Slots_AreSaid(string part) =>
        Assert.All(
            CaseGenerator.Generate(part, 2),
            one =>
            {
                var said = one.Utterance ?? string.Join('\n', one.Turns!.Select(turn => turn.Text));
                Assert.DoesNotContain('{', said);
                Assert.All(
                    one.Expected.Slots ?? new Dictionary<string, IReadOnlyList<string>>(),
                    slot => Assert.NotEmpty(slot.Value)
                );
                Assert.All(
                    one.Expected.Items ?? [],
                    item => Assert.Contains(item.Name, said, StringComparison.Ordinal)
                );
            }
        );

    [Fact]
    public void Generate_OfTheTwoParts_SharesNoSentence() =>
        Assert.Empty(
            CaseGenerator
                .Generate("dev", 5)
                .Select(one => one.Said().Utterance)
                .Intersect(CaseGenerator.Generate("heldout", 5).Select(one => one.Said().Utterance))
        );
}
