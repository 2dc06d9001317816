using Qianwen.Cli.Rendering;
using Qianwen.Contracts.Conversations;
using Spectre.Console;
using Spectre.Console.Testing;

namespace Qianwen.Cli.Tests.Rendering;

public sealed class ConsoleViewTests
{
    private const int Width = 80;

    public static TheoryData<string, string, string[]> Shown =>
        new()
        {
            { "text", "zh-CN", ["好的。"] },
            { "text", "en", ["好的。"] },
            { "question", "zh-CN", ["送到哪里？", "1 公司", "2 家"] },
            { "question", "en", ["送到哪里？", "1 公司", "2 家"] },
            { "progress", "zh-CN", ["12:00:00", "霸王茶姬报价 ¥726.00"] },
            { "progress", "en", ["12:00:00", "¥726.00"] },
            {
                "tracking",
                "zh-CN",
                [
                    "骑手在路上",
                    "取餐码 A217",
                    "第 1/2 趟",
                    "骑手 王师傅",
                    "还有 850 米",
                    "预计 12:06",
                    "30.2700, 120.0500",
                ]
            },
            { "tracking", "en", ["pickup code A217", "trip 1 of 2", "rider 王师傅", "850 m to go", "about 12:06"] },
            { "receipt", "zh-CN", ["收据", "订单号", "TB2026", "支付单号", "ALI77", "¥726.00", "40×"] },
            { "receipt", "en", ["Receipt", "Order", "TB2026", "Payment", "ALI77", "Boya Juexian", "Large"] },
            { "failure", "zh-CN", ["付款被拒", "茉莉绿茶", "¥12.00", "换一种付款方式再试。"] },
            { "failure", "en", ["付款被拒", "Jasmine", "¥12.00"] },
            {
                "proposal",
                "zh-CN",
                ["方案", "霸王茶姬（西溪天街店）", "1.2 公里", "★4.8", "40×", "伯牙绝弦", "¥18.50", "¥740.00"]
            },
            {
                "proposal",
                "zh-CN",
                ["大杯 +¥2.50、少冰", "配送费", "✓", "满100减20 (已满足)", "-¥20.00", "新客立减: 仅限首单"]
            },
            {
                "proposal",
                "zh-CN",
                ["合计", "送到", "西溪园区 3 号楼 · 放前台", "做好", "12:25", "送达", "12:41", "12:15"]
            },
            {
                "proposal",
                "zh-CN",
                ["为什么选它", "最快送达", "其他选择", "城西银泰店", "¥780.00", "伯牙绝弦卖完了", "甜度按默认"]
            },
            {
                "proposal",
                "en",
                ["Proposal", "CHAGEE (Xixi Paradise Walk)", "1.2 km", "Boya Juexian", "Large +¥2.50, Less ice"]
            },
            {
                "proposal",
                "en",
                ["20 off 100 (met)", "first order only", "Delivery", "Total", "Goes to", "Ready by", "Arrives"]
            },
            {
                "proposal",
                "en",
                ["Why this one", "arrives first", "Other offers", "Could not", "sold out", "Sugar as usual"]
            },
        };

    [Theory]
    [MemberData(nameof(Shown))]
    public void Show_Item_SaysWhatMatters(string type, string locale, string[] expected)
    {
        var output = string.Join(
            ' ',
            Render(ItemOf(type), locale).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)
        );

        Assert.All(expected, part => Assert.Contains(part, output));
    }

    [Theory]
    [InlineData("proposal", "zh-CN")]
    [InlineData("proposal", "en")]
    [InlineData("receipt", "zh-CN")]
    [InlineData("tracking", "en")]
    [InlineData("failure", "zh-CN")]
    public void Show_Item_FitsTheTerminal(string type, string locale)
    {
        var lines = Render(ItemOf(type), locale).Split('\n');

        Assert.All(lines, line => Assert.True(line.TrimEnd().GetCellWidth() <= Width, line));
    }

    [Fact]
    public void Show_PanelWithWideCharacters_HasAStraightRightEdge()
    {
        var lines = Render(Samples.Receipt(), "zh-CN").Split('\n').Where(line => line.StartsWith('│')).ToList();

        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.Equal(Width, line.TrimEnd().GetCellWidth()));
    }

    [Fact]
    public void Show_TextWithMarkup_IsShownAsItIs()
    {
        var output = Render(Samples.Said("[red]not a colour[/] [1]"), "en");

        Assert.Contains("[red]not a colour[/] [1]", output);
    }

    [Fact]
    public void Show_SameTrackingTwice_IsShownOnce()
    {
        var console = Console();
        var view = new ConsoleView(console, "zh-CN");

        view.Show(Samples.Tracking(), "");
        view.Show(Samples.Tracking() with { Id = "item-later" }, "");

        Assert.Single(console.Output.Split('\n'), line => line.Contains("骑手在路上"));
    }

    [Fact]
    public void Show_TrackingThatSaysItAll_AddsOnlyThePosition()
    {
        var item = Samples.Tracking() with
        {
            Text = "第 1/2 趟：骑手王师傅在路上，还有 850 米，预计 12:06 送到，取餐码 A217。",
        };

        var line = TrackingLine.Create(item, "zh-CN");

        Assert.Equal($"{item.Text} · @ 30.2700, 120.0500", line);
    }

    [Fact]
    public void Show_PickupCode_IsSaidOnce()
    {
        var console = Console();
        var view = new ConsoleView(console, "zh-CN");

        view.Show(Samples.Tracking(), "");
        view.Show(Samples.Tracking() with { Text = "骑手快到了" }, "");

        Assert.Single(console.Output.Split('\n'), line => line.Contains("A217"));
    }

    [Fact]
    public void Show_Receipt_LeavesOutCouponsThatDidNotApply() =>
        Assert.DoesNotContain("新客立减", Render(Samples.Receipt(), "zh-CN"));

    [Fact]
    public void Remark_WhileAPromptIsOpen_BeginsALine()
    {
        var console = Console();
        var view = new ConsoleView(console, "en");

        view.Prompt("yes or no?");
        view.Remark("remark");

        Assert.Equal(["yes or no?", "remark"], console.Lines.Select(line => line.TrimEnd()));
    }

    [Fact]
    public void Remark_LongCommand_StaysInOneLine()
    {
        var console = Console();
        var command = "qianwen ask --conversation c-123456789012345678901234 --data /a/folder/with/a/long/name \"…\"";

        new ConsoleView(console, "en").Remark(command);

        Assert.Equal(command, console.Output.TrimEnd());
    }

    [Fact]
    public void Answered_ByKeyboard_HasBegunALineAlready()
    {
        var console = Console();
        var view = new ConsoleView(console, "en");

        view.Prompt("yes or no?");
        view.Answered(echoed: true);

        Assert.DoesNotContain('\n', console.Output);
    }

    [Fact]
    public void Show_WithoutColours_WritesNoEscapeCodes()
    {
        var writer = new StringWriter();
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                ColorSystem = ColorSystemSupport.NoColors,
                Ansi = AnsiSupport.No,
                Out = new AnsiConsoleOutput(writer),
            }
        );

        new ConsoleView(console, "en").Show(Samples.Proposal(), "");

        Assert.DoesNotContain('\u001b', writer.ToString());
    }

    private static string Render(ConversationItem item, string locale)
    {
        var console = Console();
        new ConsoleView(console, locale).Show(item, "");
        return console.Output;
    }

    private static TestConsole Console()
    {
        var console = new TestConsole();
        console.Profile.Width = Width;
        return console;
    }

    private static ConversationItem ItemOf(string type) =>
        type switch
        {
            "text" => Samples.Said(),
            "question" => Samples.Question(),
            "progress" => Samples.Progress(),
            "tracking" => Samples.Tracking(),
            "receipt" => Samples.Receipt(),
            "failure" => Samples.Failure(),
            _ => Samples.Proposal(),
        };
}
