using System.Globalization;
using CsCheck;
using Qianwen.Contracts;
using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning.Frames;

namespace Qianwen.Core.Tests.Planning;

/// <summary>What holds for every sentence, whatever it says.</summary>
public sealed class PropertyTests
{
    private static readonly string[] Fragments =
    [
        "two",
        "40",
        "3",
        "a",
        "some",
        "half",
        "latte",
        "lattes",
        "boya juexian",
        "croissant",
        "pizza",
        "zorb",
        "from",
        "chagee",
        "starbucks",
        "with",
        "without",
        "no",
        "oat milk",
        "sugar",
        "ice",
        "large",
        "to",
        "my office",
        "xixi",
        "under",
        "90 yuan",
        "$5",
        "by",
        "3pm",
        "and",
        "or",
        ",",
        ".",
        "?",
        "!",
        "order",
        "please",
        "can I get",
        "if",
        "yesterday",
        "he said",
        "\"",
        "'",
        "don't",
        "cancel",
        "yes",
        "no",
        "make it",
        "add",
        "remove",
        "instead of",
        "每杯",
        "两杯",
        "四十",
        "几",
        "半打",
        "一半",
        "拿铁",
        "伯牙绝弦",
        "可颂",
        "霸王茶姬",
        "的",
        "和",
        "，",
        "。",
        "！",
        "少冰",
        "半糖",
        "不要",
        "加",
        "珍珠",
        "送到",
        "公司",
        "火星",
        "预算",
        "90块",
        "下午三点前",
        "来",
        "点",
        "我要",
        "如果",
        "昨天",
        "他说",
        "“",
        "”",
        "别",
        "取消",
        "好的",
        "换成",
        "改成",
        "再来",
        "都要",
        "热的",
        "其余",
        "分别",
        "不是",
        "是",
        "x2",
        "*3",
        "0",
        "-1",
        "2.5",
        "1000",
        "½",
        "①",
        "\n",
        "😊",
        "\u200b",
        "ｌａｔｔｅ",
        "４０杯",
        "拿鐵",
    ];

    private static readonly string[] Things = ["lattes", "boya juexian", "croissants"];

    private static readonly Gen<string> Fragment = Gen.Int[0, Fragments.Length - 1].Select(i => Fragments[i]);

    private static readonly Gen<string> Thing = Gen.Int[0, Things.Length - 1].Select(i => Things[i]);

    private static readonly Gen<string> Sentence = Gen.Frequency(
        (6, Fragment.Array[1, 14].Select(words => string.Join(' ', words))),
        (4, Fragment.Array[1, 14].Select(string.Concat)),
        (1, Gen.String[0, 60])
    );

    [Fact]
    public void Plan_AnySentence_DoesNotThrow() =>
        Sentence.Sample(sentence => Ask.About(sentence).GetAwaiter().GetResult() is not null, iter: 3_000);

    [Fact]
    public void Plan_AnyDialogue_DoesNotThrow() =>
        Sentence.Array[2, 5].Sample(turns => Ask.Dialogue(turns).GetAwaiter().GetResult() is not null, iter: 1_000);

    [Fact]
    public void Plan_AnyPlan_NamesWhatToOrderAndWhereTo() =>
        Sentence.Sample(
            sentence =>
            {
                var result = Ask.About(sentence).GetAwaiter().GetResult();
                return result.Kind != PlanKind.Plan
                    || result
                        .Legs.Where(leg => leg.Op != Operations.Cancel)
                        .All(leg =>
                            leg.Missing.Count == 0
                            && leg.Get<IReadOnlyList<OrderedItem>>(ArgumentNames.Items) is { Count: > 0 }
                            && leg.Get<DeliveryAddress>(ArgumentNames.Address) is { Location: not null }
                        );
            },
            iter: 3_000
        );

    [Fact]
    public void Plan_AnyPlan_HasSensibleQuantities() =>
        Sentence.Sample(
            sentence =>
            {
                var result = Ask.About(sentence).GetAwaiter().GetResult();
                return result.Kind != PlanKind.Plan
                    || Ask.ItemsOf(result)
                        .All(item => item.Quantity is >= 1 and <= Quantities.Most && item.Words.Length > 0);
            },
            iter: 3_000
        );

    [Fact]
    public void Plan_StatedQuantity_StandsInTheSentence() =>
        Gen.Select(Gen.Int[2, 199], Thing)
            .Sample(
                (count, thing) =>
                {
                    var number = count.ToString(CultureInfo.InvariantCulture);
                    var result = Ask.About($"order {number} {thing}").GetAwaiter().GetResult();
                    return Ask.ItemsOf(result) is [{ QuantityStated: true } item] && item.Quantity == count;
                },
                iter: 500
            );

    [Fact]
    public void Plan_SameSentenceTwice_IsTheSame() =>
        Sentence.Sample(
            sentence =>
                QianwenJson.Serialize(Ask.About(sentence).GetAwaiter().GetResult())
                == QianwenJson.Serialize(Ask.About(sentence).GetAwaiter().GetResult()),
            iter: 1_000
        );

    [Fact]
    public void Plan_AnySentence_ExplainsEveryArgument() =>
        Sentence.Sample(
            sentence =>
            {
                var result = Ask.About(sentence).GetAwaiter().GetResult();
                return result.Kind != PlanKind.Plan
                    || result.Legs.All(leg =>
                        leg.Args.Keys.All(argument =>
                            result.Why!.Any(why =>
                                why.LegId == leg.Id && why.Argument.StartsWith(argument, StringComparison.Ordinal)
                            )
                        )
                    );
            },
            iter: 1_000
        );
}
