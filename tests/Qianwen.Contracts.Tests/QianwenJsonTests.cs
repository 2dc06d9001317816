using System.Text.Json;
using Qianwen.Contracts.Api;
using Qianwen.Contracts.Jobs;
using Qianwen.Contracts.Payments;

namespace Qianwen.Contracts.Tests;

public sealed class QianwenJsonTests
{
    private static readonly DateTimeOffset At = new(2026, 3, 14, 10, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public void Deserialize_NullsThatWereNotWritten_ComeBackAsNull()
    {
        var task = new TaskView("t-1", "c-1", "lin", "zh-CN", JobStatus.Quoting, [], null, [], "40杯", At, At);

        var json = QianwenJson.Serialize(task);
        var read = QianwenJson.Deserialize<TaskView>(json);

        Assert.DoesNotContain("cart", json, StringComparison.Ordinal);
        Assert.Null(read!.Cart);
        Assert.Equal("40杯", read.Summary);
    }

    [Fact]
    public void Deserialize_AbsentNullableStruct_IsNull()
    {
        var reply = QianwenJson.Deserialize<Purchases.BudgetAnswer>("""{"granted":true}""");

        Assert.Null(reply!.Limit);
    }

    [Theory]
    [InlineData("""{"decision":"accept"}""")]
    [InlineData("""{"decision":"accept","cartHash":null}""")]
    [InlineData("""{"decision":1,"cartHash":"x"}""")]
    public void Deserialize_RequiredMemberAbsentOrNullOrWrong_Throws(string json) =>
        Assert.Throws<JsonException>(() => QianwenJson.Deserialize<DecisionRequest>(json));

    [Fact]
    public void Serialize_ChineseAndMoney_AsPeopleReadThem() =>
        Assert.Equal(
            """{"zh":"伯牙绝弦","en":"Boya Juexian"}|{"amount":1250,"currency":"CNY"}""",
            QianwenJson.Serialize(new LocalizedText("伯牙绝弦", "Boya Juexian"))
                + "|"
                + QianwenJson.Serialize(Money.Fen(1250))
        );
}
