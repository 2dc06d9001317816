using Qianwen.Cli.Planning;
using Qianwen.Contracts.Api;
using Qianwen.Contracts.Payments;
using Qianwen.Contracts.Planning;
using Spectre.Console.Testing;

namespace Qianwen.Cli.Tests.Planning;

public sealed class PlanViewTests
{
    [Fact]
    public void Show_Plan_SaysEveryArgumentInWords()
    {
        var output = Render(Plan(PlanKind.Plan, FoodLeg()));

        string[] expected =
        [
            "plan (zh-CN, 95 %)",
            "food_delivery / order",
            "40 × 伯牙绝弦 · 大杯 · +少冰, -糖",
            "霸王茶姬",
            "阿里巴巴西溪园区 (office)",
            "≤ ¥900.00",
            "≤ 2026-11-23 15:00",
            "cheapest",
            """{"x":1}""",
            "“少冰” → vocabulary",
        ];
        Assert.All(expected, part => Assert.Contains(part, output));
    }

    [Fact]
    public void Show_ArgumentOfAnotherShape_IsShownAsJson()
    {
        var output = Render(Plan(PlanKind.Plan, Empty().With(ArgumentNames.Budget, "cheap").With("items", 3)));

        Assert.Contains("cheap", output);
        Assert.Contains("3", output);
    }

    [Fact]
    public void Show_Question_ListsItsChoicesAndWhatIsMissing()
    {
        var plan = Plan(PlanKind.Question, Empty() with { Missing = ["address"] }) with
        {
            Question = new PlanQuestion("leg-1", "address", "送到哪里？", [new("公司", "office"), new("家", "home")]),
        };

        var output = Render(plan);

        Assert.Contains("2  家", output);
        Assert.Matches(@"address\s+\?", output);
    }

    private static Leg Empty() =>
        new("leg-1", "food_delivery", "order", new SortedDictionary<string, System.Text.Json.JsonElement>(), [], []);

    private static Leg FoodLeg() =>
        Empty()
            .With<IReadOnlyList<OrderedItem>>(
                ArgumentNames.Items,
                [new OrderedItem("伯牙绝弦", "伯牙绝弦", 40, [], null, "大杯", ["少冰"], ["糖"], [])]
            )
            .With(ArgumentNames.Merchant, new EntityReference("霸王茶姬", "chagee", "霸王茶姬"))
            .With(ArgumentNames.Address, new DeliveryAddress("阿里巴巴西溪园区", "office"))
            .With(ArgumentNames.Budget, new BudgetLimit(Money.Fen(90_000), "900块以内"))
            .With(ArgumentNames.ArriveBy, new TimeWish(Samples.Noon.AddHours(3), "三点前"))
            .With(ArgumentNames.Rank, "cheapest")
            .With("newer", System.Text.Json.JsonDocument.Parse("""{"x":1}""").RootElement);

    private static PlanResponse Plan(PlanKind kind, Leg leg) =>
        new(
            null,
            kind,
            [leg],
            false,
            false,
            "好的",
            "zh-CN",
            null,
            null,
            [new PlanEvidence("leg-1", "items[0].options", "少冰", "vocabulary")],
            0.95
        );

    private static string Render(PlanResponse plan)
    {
        var console = new TestConsole();
        new PlanView(console).Show(plan);
        return console.Output;
    }
}
