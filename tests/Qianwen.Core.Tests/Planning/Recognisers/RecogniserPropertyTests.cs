using CsCheck;
using Qianwen.Core.Planning.Recognisers.Counts;
using Qianwen.Core.Planning.Recognisers.Dates;
using Qianwen.Core.Planning.Recognisers.Durations;
using Qianwen.Core.Planning.Recognisers.Numbers;
using Qianwen.Core.Planning.Recognisers.Prices;
using Qianwen.Core.Planning.Recognisers.Reserved;
using Qianwen.Core.Planning.Recognisers.Times;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Tests.Planning.Recognisers;

/// <summary>What must hold of every text, number and day.</summary>
public sealed class RecogniserPropertyTests
{
    private static readonly CountUnits Units = CountUnits.Of(["people", "adults", "位", "人", "rooms", "间", "晚"]);

    /// <summary>Words that recognisers look for, thrown together with anything else.</summary>
    private static readonly string[] Pieces =
    [
        "next",
        "friday",
        "may",
        "the 8th",
        "3",
        "12",
        "2026",
        "-",
        "/",
        ":",
        "to",
        "between",
        "and",
        "half",
        "past",
        "pm",
        "$",
        "yuan",
        "under",
        "a",
        "couple of",
        "nights",
        "people",
        "stars",
        "km",
        "号",
        "月",
        "日",
        "周",
        "五",
        "下",
        "点",
        "半",
        "晚上",
        "以内",
        "不超过",
        "元",
        "块",
        "百",
        "万",
        "亿",
        "一",
        "二",
        "十",
        "到",
        "后",
        "天",
        "位",
        "间",
        "级",
        "星",
        "分",
        "路",
        "正月",
        "初",
        "农历",
        "\u0001",
        "😀",
        "，",
        "９",
        " ",
        "\n",
    ];

    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.String,
        Gen.Int[0, Pieces.Length - 1]
            .Select(index => Pieces[index])
            .Array[0, 14]
            .Select(pieces => string.Concat(pieces)),
        Gen.Int[0, Pieces.Length - 1]
            .Select(index => Pieces[index])
            .Array[0, 14]
            .Select(pieces => string.Join(' ', pieces))
    );

    [Fact]
    public void FindAll_AnyText_GivesSpansWithinItThatDoNotOverlap() =>
        Text.Sample(
            said =>
            {
                var text = FoldedText.Of(said).Text;
                AssertApart(text, DateRecogniser.FindAll(text, Ask.Now).Select(match => match.Span));
                AssertApart(text, TimeOfDayRecogniser.FindAll(text).Select(match => match.Span));
                AssertApart(text, PriceRecogniser.FindAll(text).Select(match => match.Span));
                AssertApart(text, AmountRecogniser.FindAll(text).Select(match => match.Span));
                AssertApart(text, CountRecogniser.FindAll(text, Units).Select(match => match.Span));
                AssertApart(text, DurationRecogniser.FindAll(text).Select(match => match.Span));
                AssertApart(text, RangeRecogniser.FindAll(text).Select(match => match.Span));
                AssertApart(text, ReservedSpans.FindAll(text).Select(match => match.Span));
                Assert.All(
                    DateTimeRecogniser.FindAll(text, Ask.Now),
                    match => Assert.InRange(match.Span.End, match.Span.Start + 1, text.Length)
                );
            },
            iter: 5_000
        );

    [Fact]
    public void FindAll_AnyText_EndsNoSpanBeforeItsBeginning() =>
        Text.Sample(
            said =>
            {
                var text = FoldedText.Of(said).Text;
                Assert.All(
                    DateRecogniser.FindAll(text, Ask.Now),
                    date => Assert.True(date.Until is not { } until || until >= date.Date)
                );
                Assert.All(
                    PriceRecogniser.FindAll(text),
                    price => Assert.True(price is not { Min: { } min, Max: { } max } || min.Amount <= max.Amount)
                );
                Assert.All(
                    RangeRecogniser.FindAll(text),
                    range => Assert.True(range is not { Min: { } min, Max: { } max } || min <= max)
                );
            },
            iter: 5_000
        );

    [Fact]
    public void Parse_NumberInWords_IsTheNumber()
    {
        for (var number = 1; number <= 99_999; number++)
        {
            Assert.Equal(number, Numerals.Parse(NumberWords.English(number)));
            Assert.Equal(number, Numerals.Parse(NumberWords.Chinese(number)));
        }
    }

    [Fact]
    public void FindAll_NumberInWordsWithItsUnit_IsOneCount() =>
        Gen.Int[1, 99_999]
            .Sample(number =>
            {
                foreach (
                    var text in (string[])
                        [$"{NumberWords.English(number)} rooms", $"{NumberWords.Chinese(number)}间", $"{number} rooms"]
                )
                {
                    var count = Assert.Single(CountRecogniser.FindAll(text, Units));
                    Assert.Equal((number, text.Length), (count.Value, count.Span.Length));
                }
            });

    [Fact]
    public void FindAll_DayInAnyFormat_IsTheDay()
    {
        var today = DateOnly.FromDateTime(Ask.Now.Date);
        for (var day = today; day < today.AddYears(3); day = day.AddDays(1))
        {
            foreach (var text in DateWords.Of(day))
            {
                var match = Assert.Single(DateRecogniser.FindAll(FoldedText.Of(text).Text, Ask.Now));
                Assert.Equal((text, day, null), (text, match.Date, match.Until));
            }
        }
    }

    [Fact]
    public void FindAll_DayWithoutYear_IsTheNextSuchDay()
    {
        var today = DateOnly.FromDateTime(Ask.Now.Date);
        for (var day = today; day < today.AddYears(1); day = day.AddDays(1))
        {
            foreach (var text in DateWords.WithoutYear(day))
            {
                Assert.Equal(day, Assert.Single(DateRecogniser.FindAll(FoldedText.Of(text).Text, Ask.Now)).Date);
            }
        }
    }

    private static void AssertApart(string text, IEnumerable<TextSpan> spans)
    {
        var end = 0;
        foreach (var span in spans)
        {
            Assert.True(
                span.Start >= end && span.Length > 0 && span.End <= text.Length,
                $"{span} in '{text}' after {end}."
            );
            end = span.End;
        }
    }
}
