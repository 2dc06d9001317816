using System.Text.Json;
using Qianwen.Contracts.Planning;
using Qianwen.Contracts.Providers;

namespace Qianwen.Core.Planning.Verification;

/// <summary>Checks one proposed argument against the person's words, by the kind of value the manifest declares.</summary>
public sealed class ArgumentVerifier(VerificationContext context)
{
    private readonly EntityVerifier _names = new(context);

    /// <summary>The verdict.</summary>
    /// <param name="argument">What the capability declares.</param>
    /// <param name="proposed">The proposed value, not null.</param>
    /// <param name="only">True where the whole sentence is about this errand.</param>
    public ArgumentVerdict Verify(DeclaredArgument argument, JsonElement proposed, bool only) =>
        argument.Entity switch
        {
            ArgumentEntities.Place when IsDelivery(argument) => _names.Delivery(proposed),
            ArgumentEntities.Merchant => Merchant(argument, proposed),
            ArgumentEntities.Place or ArgumentEntities.Name => _names.Name(proposed, EntityVerifier.IsNotSold),
            ArgumentEntities.Date => new TimeVerifier(context, argument.Name).Date(proposed),
            ArgumentEntities.Time => new TimeVerifier(context, argument.Name).Time(proposed),
            ArgumentEntities.DateTime => new TimeVerifier(context, argument.Name).Instant(proposed),
            ArgumentEntities.Duration => new CountVerifier(context, argument.Name).Duration(proposed),
            ArgumentEntities.Count or ArgumentEntities.Quantity => new CountVerifier(context, argument.Name).Count(
                proposed
            ),
            ArgumentEntities.Number => new CountVerifier(context, argument.Name).Limits(proposed),
            ArgumentEntities.Price => new MoneyVerifier(context, argument.Name).Price(proposed),
            ArgumentEntities.Amount => new MoneyVerifier(context, argument.Name).Amount(proposed),
            ArgumentEntities.Budget => new MoneyVerifier(context, argument.Name).Budget(proposed, only),
            ArgumentEntities.Choice => Chosen(argument, proposed) is { } choice
                ? VerificationContext.Accept(choice, choice.Words, "declared value")
                : new ArgumentVerdict.Unsaid(),
            ArgumentEntities.Choices => Choices(argument, proposed),
            ArgumentEntities.Rank => Rank(argument, proposed),
            _ => Text(proposed),
        };

    private bool IsDelivery(DeclaredArgument argument) =>
        argument.Name == ArgumentNames.Address && context.Capability.Family == CapabilityFamilies.FoodDelivery;

    private ArgumentVerdict Merchant(DeclaredArgument argument, JsonElement proposed)
    {
        if (proposed.ValueKind != JsonValueKind.Array)
        {
            return _names.Name(proposed, entity => entity.Kind == EntityKind.Merchant);
        }
        return argument.Name == ArgumentNames.NotMerchant ? Refused(proposed) : new ArgumentVerdict.Unsaid();
    }

    private ArgumentVerdict Refused(JsonElement proposed)
    {
        var shops = proposed
            .EnumerateArray()
            .Select(shop => _names.Reference(shop, entity => entity.Kind == EntityKind.Merchant))
            .OfType<EntityReference>()
            .ToList();
        return shops.Count == 0
            ? new ArgumentVerdict.Unsaid()
            : VerificationContext.Accept<IReadOnlyList<EntityReference>>(
                shops,
                string.Join(", ", shops.Select(shop => shop.Words)),
                "words"
            );
    }

    private ChoiceArgument? Chosen(DeclaredArgument argument, JsonElement proposed)
    {
        if (proposed.Text("words") is not { } words || !context.Words.Said(words))
        {
            return null;
        }
        var value = proposed.Text("value");
        return new ChoiceArgument(words, value is not null && argument.Values.Contains(value) ? value : words);
    }

    private ArgumentVerdict Choices(DeclaredArgument argument, JsonElement proposed)
    {
        var chosen =
            proposed.ValueKind == JsonValueKind.Array
                ? proposed.EnumerateArray().Select(value => Chosen(argument, value)).OfType<ChoiceArgument>().ToList()
                : [];
        return chosen.Count == 0
            ? new ArgumentVerdict.Unsaid()
            : VerificationContext.Accept<IReadOnlyList<ChoiceArgument>>(
                chosen,
                string.Join(", ", chosen.Select(choice => choice.Words)),
                "declared value"
            );
    }

    private ArgumentVerdict Rank(DeclaredArgument argument, JsonElement proposed) =>
        proposed.Text("words") is { } words
        && proposed.Text("value") is { } rank
        && context.Words.Said(words)
        && (argument.Values.Count == 0 || argument.Values.Contains(rank))
            ? VerificationContext.Accept(rank, words, "words")
            : new ArgumentVerdict.Unsaid();

    private ArgumentVerdict Text(JsonElement proposed) =>
        proposed.ValueKind == JsonValueKind.String
        && proposed.GetString() is { Length: > 0 } text
        && context.Words.Said(text)
            ? VerificationContext.Accept(text.Trim(), text.Trim(), "words")
            : new ArgumentVerdict.Unsaid();
}
