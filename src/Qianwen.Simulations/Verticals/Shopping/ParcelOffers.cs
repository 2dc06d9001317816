using Qianwen.Contracts;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Orders;
using Qianwen.Contracts.Payments;
using Qianwen.Contracts.Planning;
using Qianwen.Simulations.Verticals.Asking;
using Qianwen.Simulations.Verticals.Offers;

namespace Qianwen.Simulations.Verticals.Shopping;

/// <summary>Writes the offer of a product: colour and size, freight, the parcel's way.</summary>
public static class ParcelOffers
{
    private static readonly Money FreeFreightFrom = Money.Fen(9_900);
    private static readonly Money Freight = Money.Fen(800);
    private static readonly Money GiftWrap = Money.Fen(500);

    /// <summary>The draft of a product.</summary>
    public static OfferDraft Draft(ProductData product, ProductWishes wishes, Ask ask, double score)
    {
        var price = Money.Fen(product.Price);
        var packed = ask.Now.AddHours(2);
        var sent = new DateTimeOffset(ask.Today.AddDays(1).ToDateTime(new TimeOnly(9, 0)), ask.Now.Offset);
        var arrives = sent.AddHours(30);
        return new OfferDraft(
            [new DraftLine(product.Id, product.Name, wishes.Quantity, price, Options(product, wishes))],
            [
                new(packed, MerchantOrderStatus.Making, new LocalizedText("仓库已打包", "Packed in the warehouse")),
                new(sent, MerchantOrderStatus.Ready, new LocalizedText("包裹已发出", "The parcel is on its way")),
                new(
                    arrives,
                    MerchantOrderStatus.Done,
                    new LocalizedText("包裹已送达", "The parcel has been delivered")
                ),
            ],
            sent,
            Floats: true,
            Details: Details(product, arrives, wishes),
            Notes: [.. Notes(product, wishes)],
            Fees: Fees(price * wishes.Quantity, wishes),
            Holds: [new Hold($"{product.Id}|{ask.Today:yyyyMMdd}", wishes.Quantity, product.Stock, product.Name)],
            Codes: [new CodePattern("parcel", "SF1############")],
            MatchScore: score
        );
    }

    private static List<OfferOption> Options(ProductData product, ProductWishes wishes)
    {
        List<OfferOption> options = [];
        if (product.Colors.Count > 0)
        {
            var color = wishes.Color ?? product.Colors[0];
            var name = ColorWords.Name(color);
            options.Add(Option("color", new LocalizedText("颜色", "Colour"), color, name, wishes.Color is null));
        }

        if (product.Sizes.Count > 0)
        {
            var size = wishes.SizeOf(product) ?? product.Sizes[product.Sizes.Count / 2];
            var name = new LocalizedText(size, size);
            options.Add(Option("size", new LocalizedText("规格", "Size"), size, name, wishes.Size is null));
        }

        return options;
    }

    private static OfferOption Option(
        string group,
        LocalizedText groupName,
        string choice,
        LocalizedText name,
        bool isDefault
    ) => new(group, groupName, choice, name, Money.Zero(), isDefault);

    private static List<LocalizedText> Details(ProductData product, DateTimeOffset arrives, ProductWishes wishes)
    {
        List<LocalizedText> details =
        [
            new($"评分{product.Rating:0.0}", $"Rated {product.Rating:0.0}"),
            new($"预计{arrives:M月d日}送达", $"Expected on {arrives:yyyy-MM-dd}"),
        ];
        if (product.Features.Count > 0)
        {
            details.Add(
                new(
                    $"特点：{string.Join("、", product.Features.Select(feature => feature.Zh))}",
                    $"Features: {string.Join(", ", product.Features.Select(feature => feature.En))}"
                )
            );
        }

        return details;
    }

    /// <summary>What was assumed, and wishes nobody can vouch for.</summary>
    private static IEnumerable<LocalizedText> Notes(ProductData product, ProductWishes wishes)
    {
        if (wishes.Size is null && product.Sizes.Count > 1)
        {
            var size = product.Sizes[product.Sizes.Count / 2];
            yield return new($"没说规格，按{size}", $"No size was said: {size}");
        }

        foreach (var feature in wishes.Features.Except(wishes.Known(product)))
        {
            yield return new($"不确定有没有“{feature.Words}”", $"It is not known whether it has \"{feature.Words}\"");
        }

        if (wishes.Color is not null && product.Colors.Count == 0)
        {
            yield return new("这款不分颜色", "It comes in one colour only");
        }

        foreach (var service in wishes.Services.Where(service => !IsGiftWrap(service)))
        {
            yield return new(
                $"“{service.Words}”会转告商家，不保证",
                $"\"{service.Words}\" is passed on to the shop, without a promise"
            );
        }

        if (wishes.Price.Note is { } note)
        {
            yield return note;
        }
    }

    private static List<OfferFee> Fees(Money subtotal, ProductWishes wishes)
    {
        List<OfferFee> fees = [];
        if (subtotal < FreeFreightFrom)
        {
            fees.Add(new OfferFee("freight", new LocalizedText("运费", "Freight"), Freight));
        }

        if (wishes.Services.Any(IsGiftWrap))
        {
            fees.Add(new OfferFee("gift_wrap", new LocalizedText("礼品包装", "Gift wrap"), GiftWrap));
        }

        return fees;
    }

    private static bool IsGiftWrap(ChoiceArgument service) =>
        service.Value == "gift_wrap"
        || service.Words.Contains("gift", StringComparison.OrdinalIgnoreCase)
        || service.Words.Contains('礼');
}
