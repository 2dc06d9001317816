using System.Text.RegularExpressions;
using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning.Capabilities.Filling;
using Qianwen.Core.Planning.Capabilities.Schema;
using Qianwen.Core.Planning.Dialogue;
using Qianwen.Core.Planning.Entities;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Capabilities.Legs;

/// <summary>Takes a whole sentence as the answer to a question: "Changsha, please".</summary>
internal static partial class WholeAnswer
{
    private const int LongestAnswer = 60;

    /// <summary>The value; null where the sentence cannot be one.</summary>
    public static Filled? Read(CapabilityContext context, ArgumentSpec argument, PlanQuestion question)
    {
        if (
            ChoiceReader.Read(context.Utterance.Text, question.Choices) is { } choice
            && argument.Type == ArgumentType.Choice
        )
        {
            return new Filled(
                argument.Name,
                Values.Json(new ChoiceArgument(context.Request.Utterance.Trim(), choice.Value)),
                context.Request.Utterance.Trim(),
                "answer"
            );
        }
        var words = Trimmed(context.Request.Utterance);
        if (
            words.Length is 0 or > LongestAnswer
            || words.Contains('?', StringComparison.Ordinal)
            || words.Contains('？', StringComparison.Ordinal)
        )
        {
            return null;
        }
        return argument.Type switch
        {
            ArgumentType.Place or ArgumentType.Name => new Filled(
                argument.Name,
                Values.Json(Link(context, argument, words)),
                words,
                "answer"
            ),
            ArgumentType.Text or ArgumentType.Query => new Filled(argument.Name, Values.Json(words), words, "answer"),
            _ => null,
        };
    }

    private static EntityReference Link(CapabilityContext context, ArgumentSpec argument, string words)
    {
        foreach (var family in context.Catalogue.Families.Where(family => family.Arguments.Contains(argument)))
        {
            if (context.Catalogue.Names(family).Find(NameKey.Of(words)) is { Entities: [var entity, ..] })
            {
                return new EntityReference(words, entity.Id, entity.Entry.Name.In(context.Locale), entity.ProviderId);
            }
        }
        return new EntityReference(words, null, words);
    }

    private static string Trimmed(string text)
    {
        var lead = Lead().Match(text).Length;
        return Tail().Replace(text[lead..], "").Trim();
    }

    [GeneratedRegex(
        @"\A(?:\s|(?:it's|its|it is|in|to|from|at|the one in|i(?:'m| am) (?:going|flying|travelling|traveling|heading|leaving|staying) (?:to|in|from)|i(?:'d| would) like(?: to go to)?|i want(?: to go to)?|let's (?:say|do)|make it|maybe|please|well|um+|yes|ok|okay|sure|我?(?:想|要)?(?:去|到|在|从|住|飞)|是|就|那就|我要|我想|嗯|好的?|去)[\s,，]*)*",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex Lead();

    [GeneratedRegex(
        @"(?:[\s,，.。!！~]|\bplease\b|\bthanks?(?: you)?\b|吧|呢|哦|谢谢|出发)*\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex Tail();
}
