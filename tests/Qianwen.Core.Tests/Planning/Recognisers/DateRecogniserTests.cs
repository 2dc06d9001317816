using System.Globalization;
using Qianwen.Core.Planning.Recognisers.Dates;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Tests.Planning.Recognisers;

/// <summary>Now is Monday, 23 November 2026, nine in the morning in Hangzhou.</summary>
public sealed class DateRecogniserTests
{
    [Theory]
    [InlineData("flight to Shanghai on Friday", "Friday", "2026-11-27")]
    [InlineData("want to leave on the 8th.", "the 8th", "2026-12-08")]
    [InlineData("check-in on May 1, 2022", "May 1, 2022", "2022-05-01")]
    [InlineData("next Friday", "next Friday", "2026-12-04")]
    [InlineData("a room from December 3rd through the 6th", "December 3rd through the 6th", "2026-12-03..2026-12-06")]
    [InlineData("May 1 - 5", "May 1 - 5", "2027-05-01..2027-05-05")]
    [InlineData("from May 1 to May 5", "May 1 to May 5", "2027-05-01..2027-05-05")]
    [InlineData("Dec 3 through 6", "Dec 3 through 6", "2026-12-03..2026-12-06")]
    [InlineData("the 3rd to the 5th of March", "the 3rd to the 5th of March", "2027-03-03..2027-03-05")]
    [InlineData("Friday, December 4", "Friday, December 4", "2026-12-04")]
    [InlineData("3 March 2027", "3 March 2027", "2027-03-03")]
    [InlineData("the day after tomorrow at noon", "the day after tomorrow", "2026-11-25")]
    [InlineData("this weekend", "this weekend", "2026-11-28..2026-11-29")]
    [InlineData("next week", "next week", "2026-11-30..2026-12-06")]
    [InlineData("in 3 days", "in 3 days", "2026-11-26")]
    [InlineData("dinner on Christmas Eve", "Christmas Eve", "2026-12-24")]
    [InlineData("thanksgiving", "thanksgiving", "2026-11-26")]
    [InlineData("12/1", "12/1", "2026-12-01")]
    [InlineData("2026-12-01 19:45", "2026-12-01", "2026-12-01")]
    [InlineData("5月1号到5号", "5月1号到5号", "2027-05-01..2027-05-05")]
    [InlineData("12月1号下午三点半", "12月1号", "2026-12-01")]
    [InlineData("下个月3号", "下个月3号", "2026-12-03")]
    [InlineData("大后天晚上", "大后天", "2026-11-26")]
    [InlineData("周五去上海", "周五", "2026-11-27")]
    [InlineData("下周五", "下周五", "2026-12-04")]
    [InlineData("這週末", "這週末", "2026-11-28..2026-11-29")]
    [InlineData("下個禮拜天", "下個禮拜天", "2026-12-06")]
    [InlineData("今晚有空桌的餐厅", "今晚", "2026-11-23")]
    [InlineData("三天后", "三天后", "2026-11-26")]
    [InlineData("春节", "春节", "2027-02-06")]
    [InlineData("除夕", "除夕", "2027-02-05")]
    [InlineData("中秋节", "中秋节", "2027-09-15")]
    [InlineData("元旦", "元旦", "2027-01-01")]
    [InlineData("2026年12月25日到28日", "2026年12月25日到28日", "2026-12-25..2026-12-28")]
    [InlineData("for the day after today", "the day after today", "2026-11-24")]
    [InlineData("Monday next week", "Monday next week", "2026-11-30")]
    [InlineData("next week on Wednesday", "next week on Wednesday", "2026-12-02")]
    [InlineData("the following Monday", "the following Monday", "2026-11-30")]
    [InlineData("next month on the 5th", "next month on the 5th", "2026-12-05")]
    [InlineData("end of next month", "end of next month", "2026-12-22..2026-12-31")]
    [InlineData("Tuesday, 24th", "Tuesday, 24th", "2026-11-24")]
    [InlineData("12/5-12/8", "12/5-12/8", "2026-12-05..2026-12-08")]
    [InlineData("1-5号", "1-5号", "2026-12-01..2026-12-05")]
    public void FindAll_Date_IsTheNextSuchDay(string text, string words, string expected)
    {
        var folded = FoldedText.Of(text);
        var date = Assert.Single(DateRecogniser.FindAll(folded.Text, Ask.Now));

        Assert.Equal((words, expected), (folded.Words(date.Span), Iso(date)));
    }

    [Theory]
    [InlineData("5th Avenue")]
    [InlineData("on the 8th floor")]
    [InlineData("坐地铁3号线")]
    [InlineData("人民路12号")]
    [InlineData("1/2 sugar")]
    [InlineData("may I have two lattes")]
    [InlineData("半年之内")]
    [InlineData("每周五")]
    public void FindAll_NoDate_IsEmpty(string text) =>
        Assert.Empty(DateRecogniser.FindAll(FoldedText.Of(text).Text, Ask.Now));

    [Theory]
    [InlineData("check in on Friday and leave the next day", "2026-11-27", "2026-11-28")]
    [InlineData("周五入住，第二天退房", "2026-11-27", "2026-11-28")]
    [InlineData("leaving on the 3rd and returning on the 9th", "2026-12-03", "2026-12-09")]
    [InlineData("check-in on May 1, 2022 and check-out on May 5, 2022", "2022-05-01", "2022-05-05")]
    [InlineData("3月14号去3月17号回", "2027-03-14", "2027-03-17")]
    public void FindAll_TwoDays_AreTwo(string text, string first, string second) =>
        Assert.Equal([first, second], DateRecogniser.FindAll(FoldedText.Of(text).Text, Ask.Now).Select(Iso));

    private static string Iso(DateMatch date) =>
        date.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        + (date.Until is { } until ? ".." + until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "");
}
