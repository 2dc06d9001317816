using Qianwen.Contracts;
using Qianwen.Contracts.People;

namespace Qianwen.Azure.Identity;

/// <summary>The built-in demo people. The addresses are public places.</summary>
public static class DemoPeople
{
    private const string Shanghai = "Asia/Shanghai";

    /// <summary>All of them; the first is the one who is signed in by default.</summary>
    public static IReadOnlyList<PersonProfile> All { get; } =
    [
        new(
            "lin",
            "林晓",
            "zh-CN",
            Shanghai,
            [
                new("office", "阿里巴巴西溪园区", "hangzhou", new GeoPoint(30.2797, 120.0263), IsDefault: true),
                new("home", "杭州市余杭区文一西路翡翠城梧桐郡3幢", "hangzhou", new GeoPoint(30.2735, 120.0389)),
            ]
        ),
        new(
            "wang",
            "王磊",
            "zh-CN",
            Shanghai,
            [
                new(
                    "office",
                    "上海市浦东新区陆家嘴金融中心",
                    "shanghai",
                    new GeoPoint(31.2385, 121.499),
                    IsDefault: true
                ),
                new("home", "上海市徐汇区徐家汇花园8号楼", "shanghai", new GeoPoint(31.1951, 121.4365)),
            ]
        ),
        new(
            "chen",
            "陈静",
            "zh-CN",
            Shanghai,
            [
                new(
                    "home",
                    "北京市朝阳区望京花园西区201号楼",
                    "beijing",
                    new GeoPoint(39.9982, 116.4762),
                    IsDefault: true
                ),
            ]
        ),
        new(
            "zoe",
            "Zoe Miller",
            "en",
            Shanghai,
            [
                new(
                    "home",
                    "Building 6, Wulin Square, Hangzhou",
                    "hangzhou",
                    new GeoPoint(30.2745, 120.1625),
                    IsDefault: true
                ),
                new("office", "Alibaba Xixi Campus, Hangzhou", "hangzhou", new GeoPoint(30.2797, 120.0263)),
            ]
        ),
        new(
            "xu",
            "许诺",
            "zh-CN",
            Shanghai,
            [new("dorm", "浙江大学紫金港校区蓝田学园", "hangzhou", new GeoPoint(30.3085, 120.0819), IsDefault: true)]
        ),
        new("new", "新朋友", "zh-CN", Shanghai, []),
    ];
}
