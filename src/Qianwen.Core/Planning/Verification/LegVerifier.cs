using System.Text.Json;
using Qianwen.Contracts.Planning;
using Qianwen.Contracts.Providers;
using Qianwen.Core.Planning.Clauses;
using Qianwen.Core.Planning.Frames;

namespace Qianwen.Core.Planning.Verification;

/// <summary>Makes a leg of a proposed one: only what the person said, and only where both readings agree.</summary>
public sealed class LegVerifier
{
    private readonly VerificationContext _context;
    private readonly ArgumentVerifier _arguments;
    private readonly LegBuilder _leg;
    private readonly List<PlanQuestion> _doubts = [];

    /// <summary>A verifier of one leg.</summary>
    /// <param name="context">What it is checked against.</param>
    /// <param name="id">The leg's id in the plan.</param>
    /// <param name="op">What is asked of the capability.</param>
    public LegVerifier(VerificationContext context, string id, string op)
    {
        _context = context;
        _arguments = new ArgumentVerifier(context);
        _leg = new LegBuilder(id, context.Capability.Family, op);
    }

    /// <summary>The leg.</summary>
    /// <param name="proposed">The proposal.</param>
    /// <param name="only">True where the whole sentence is about this errand.</param>
    public VerifiedLeg Verify(ProposedLeg proposed, bool only)
    {
        var items = default(JsonElement);
        foreach (var argument in DeclaredArgument.Of(_context.Capability))
        {
            var value = proposed.Args.GetValueOrDefault(argument.Name);
            var given = value.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null);
            if (argument.Entity == ArgumentEntities.Item)
            {
                items = value;
            }
            else if (given)
            {
                Take(argument.Name, _arguments.Verify(argument, value, only));
            }
            else
            {
                Take(argument.Name, Unproposed(argument, only));
            }
        }
        TakeItems(items);
        Require(proposed.Op);
        return new VerifiedLeg(_leg.Build(), _leg.Why, _doubts);
    }

    /// <summary>What is known although nobody proposed it: a limit that was said, the usual address.</summary>
    private ArgumentVerdict Unproposed(DeclaredArgument argument, bool only) =>
        argument.Entity switch
        {
            ArgumentEntities.Budget => new MoneyVerifier(_context, argument.Name).Budget(null, only),
            ArgumentEntities.Place
                when argument.Name == ArgumentNames.Address
                    && _context.Capability.Family == CapabilityFamilies.FoodDelivery => new EntityVerifier(
                _context
            ).Delivery(default),
            _ => new ArgumentVerdict.Unsaid(),
        };

    private void Take(string argument, ArgumentVerdict verdict)
    {
        switch (verdict)
        {
            case ArgumentVerdict.Accepted accepted:
                _leg.Set(argument, accepted.Value, accepted.Words, accepted.Reason);
                break;
            case ArgumentVerdict.Doubted doubted:
                _doubts.Add(new PlanQuestion(_leg.Id, doubted.Path, doubted.Text, doubted.Choices));
                _leg.Miss(doubted.Path);
                _leg.Explain(doubted.Path, doubted.Words, "doubted");
                break;
        }
    }

    /// <summary>The lines of an order, last of all: which things a name means depends on the shop.</summary>
    private void TakeItems(JsonElement proposed)
    {
        var shop = Shop();
        var verifier = new ItemVerifier(_context);
        var lines = verifier.Lines(proposed, shop);
        if (lines.Count == 0)
        {
            return;
        }
        _leg.Put<IReadOnlyList<OrderedItem>>(ArgumentNames.Items, [.. lines.Select(line => line.Item)]);
        for (var i = 0; i < lines.Count; i++)
        {
            var path = $"{ArgumentNames.Items}[{i}]";
            _leg.Explain(path, lines[i].Item.Words, lines[i].Line.Reason);
            if (verifier.DoubtNumber(lines, i) is { } doubt)
            {
                Take($"{path}.quantity", doubt);
            }
            else
            {
                var words = lines[i].QuantityWords;
                _leg.Explain($"{path}.quantity", words ?? "", words is null ? "assumed" : "number");
            }
            DoubtThing(path, lines[i], shop);
        }
    }

    /// <summary>A thing that the named shop does not have, as far as its menu is known.</summary>
    private void DoubtThing(string path, VerifiedLine line, ShopMention? shop)
    {
        if (shop is not { Entities: [var only, ..] } || !_context.Index.Menu(only.Id).Any())
        {
            return;
        }
        if (line.Line.Elsewhere.Count > 0 || ShopRange.Lacks(_context.Index, only.Id, line.Item))
        {
            _leg.Miss(ArgumentNames.Merchant);
        }
        else if (line.Line.Draft.Match is null)
        {
            _leg.Miss(path);
        }
    }

    private ShopMention? Shop() =>
        _leg.Build().Get<EntityReference>(ArgumentNames.Merchant) is { } merchant
            ? new ShopMention(
                merchant.Words,
                merchant.Id is { } id ? _context.Index.ById(EntityKind.Merchant, id) : [],
                null
            )
            : null;

    private void Require(string op)
    {
        var leg = _leg.Build();
        foreach (
            var argument in DeclaredArgument
                .Required(_context.Capability, op)
                .Where(argument => !leg.Args.ContainsKey(argument))
        )
        {
            if (!leg.Missing.Contains(argument))
            {
                _leg.Miss(argument);
            }
        }
        if (_context.Capability.Family != CapabilityFamilies.FoodDelivery)
        {
            return;
        }
        if (leg.Get<DeliveryAddress>(ArgumentNames.Address) is { Location: null })
        {
            _leg.Miss(ArgumentNames.Address);
        }
        if (leg.Get<EntityReference>(ArgumentNames.Merchant) is { Id: null })
        {
            _leg.Miss(ArgumentNames.Merchant);
        }
    }
}
