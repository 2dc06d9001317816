using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning.Capabilities.Schema;
using Qianwen.Core.Planning.Speech;

namespace Qianwen.Core.Planning.Capabilities.Legs;

/// <summary>Finds the one question to ask about legs: the first thing without which the first leg cannot be done.</summary>
internal static class LegQuestions
{
    private const int MostChoices = 6;

    /// <summary>The question; null where nothing is missing.</summary>
    public static PlanQuestion? Next(CapabilityCatalogue catalogue, IReadOnlyList<Leg> legs, string locale)
    {
        foreach (var leg in legs)
        {
            if (leg.Missing is [var name, ..] && catalogue.Family(leg.Family) is { } family)
            {
                var argument = family.Argument(name);
                return new PlanQuestion(leg.Id, name, Text(argument, name, family, locale), Choices(argument, locale));
            }
        }
        return null;
    }

    private static string Text(ArgumentSpec? argument, string name, FamilySpec family, string locale)
    {
        if (argument?.Question is { } question)
        {
            return question.In(locale);
        }
        var plain = name.Replace('_', ' ');
        var what = FamilyNames.Of(family.Family, locale);
        return Tongue.Say(locale, $"{what}：请告诉我“{plain}”。", $"{what}: which {plain}?");
    }

    private static IReadOnlyList<QuestionChoice> Choices(ArgumentSpec? argument, string locale) =>
        argument is { Type: ArgumentType.Choice, Values.Count: > 0 and <= MostChoices }
            ? [.. argument.Values.Select(value => new QuestionChoice(Name(value, locale), value.Value))]
            : [];

    private static string Name(DeclaredValue value, string locale) =>
        value.Names.FirstOrDefault(name => Core.Planning.Text.Characters.HasHan(name) == Tongue.IsChinese(locale))
        ?? value.Value;
}
