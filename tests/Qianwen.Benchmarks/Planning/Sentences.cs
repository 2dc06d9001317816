namespace Qianwen.Benchmarks.Planning;

/// <summary>What is said of the families beside food.</summary>
internal static class Sentences
{
    private static readonly Dictionary<Said, string> Texts = new()
    {
        [Said.ShoppingZh] = "想买一副白色的降噪耳机，800元以内，评分4.5以上",
        [Said.ShoppingEn] = "I'm looking for white noise-cancelling headphones under 120 dollars, size M",
        [Said.RestaurantZh] = "周六晚上七点在人民广场附近订一家川菜馆，六个人，人均150元",
        [Said.RestaurantEn] = "Book a table for six at an Italian restaurant near the harbour on Saturday at 7 pm",
        [Said.HotelZh] = "下周五在杭州西湖边订一间四星级酒店，住两晚，要有停车场和游泳池，500元以下",
        [Said.HotelEn] =
            "Find a four-star hotel near the river in Lisbon with a pool for two nights from December 4, under 150 euros",
        [Said.FlightZh] = "帮我订两张后天上午北京到深圳的机票，经济舱，要国航的",
        [Said.FlightEn] =
            "Book two economy tickets from Boston to Denver on Friday morning, returning on Sunday, with United",
        [Said.TrainZh] = "买三张明天下午三点以后南京到上海的高铁二等座",
        [Said.TrainEn] = "I need three second class train tickets from York to London tomorrow after 3 pm",
        [Said.RideZh] = "明天早上六点半叫一辆专车从家里到萧山机场，四个人三件行李",
        [Said.RideEn] = "Get me a cab from 15 Baker Street to the airport at 6:30 tomorrow morning for four people",
        [Said.MapsZh] = "从火车东站坐地铁到省博物馆怎么走，要多久",
        [Said.MapsEn] = "How do I get from the main station to the science museum by bus, and how long does it take?",
        [Said.PaymentZh] = "给王芳转三百五十块，备注晚饭",
        [Said.PaymentEn] = "Send 350 dollars to Anna for dinner",
        [Said.ErrandsZh] = "周五飞上海的机票订一张，再在外滩附近订个酒店住两晚，落地后叫辆车从机场接我",
        [Said.ErrandsEn] =
            "Book me a flight to Shanghai on Friday, a hotel near the Bund for two nights, and a car from the airport",
    };

    /// <summary>The sentence.</summary>
    public static string Of(Said said) => Texts[said];
}
