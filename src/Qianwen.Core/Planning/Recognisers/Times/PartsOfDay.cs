using System.Collections.Frozen;

namespace Qianwen.Core.Planning.Recognisers.Times;

/// <summary>The names of the parts of the day and the hours they stand for.</summary>
internal static class PartsOfDay
{
    /// <summary>English parts, as a pattern.</summary>
    public const string English =
        @"(?:(?:early|late|mid) ?-?(?:morning|afternoon|evening|night)|mornings?|afternoons?|evenings?|nights?|night ?time|lunch ?time|lunch hour|dinner ?time|breakfast time)\b";

    /// <summary>Chinese parts, as a pattern.</summary>
    public const string Chinese =
        "(?:大清早|一大早|清早|清晨|早晨|早上|早间|上午|大中午|中午|正午|午间|晌午|午后|下午|傍晚|晚间|晚上|夜晚|夜里|夜间|深夜|半夜|大半夜|午夜|凌晨|当晚)";

    private static readonly FrozenDictionary<string, PartOfDay> Names = new Dictionary<string, PartOfDay>
    {
        ["morning"] = PartOfDay.Morning,
        ["early morning"] = PartOfDay.EarlyMorning,
        ["breakfast time"] = PartOfDay.EarlyMorning,
        ["lunchtime"] = PartOfDay.Midday,
        ["lunch time"] = PartOfDay.Midday,
        ["lunch hour"] = PartOfDay.Midday,
        ["afternoon"] = PartOfDay.Afternoon,
        ["early afternoon"] = PartOfDay.Midday,
        ["late afternoon"] = PartOfDay.LateAfternoon,
        ["evening"] = PartOfDay.Evening,
        ["early evening"] = PartOfDay.Dusk,
        ["late evening"] = PartOfDay.LateNight,
        ["dinnertime"] = PartOfDay.Evening,
        ["dinner time"] = PartOfDay.Evening,
        ["night"] = PartOfDay.Night,
        ["late night"] = PartOfDay.LateNight,
        ["大清早"] = PartOfDay.EarlyMorning,
        ["一大早"] = PartOfDay.EarlyMorning,
        ["清早"] = PartOfDay.EarlyMorning,
        ["清晨"] = PartOfDay.EarlyMorning,
        ["早晨"] = PartOfDay.Morning,
        ["早上"] = PartOfDay.Morning,
        ["早间"] = PartOfDay.Morning,
        ["早"] = PartOfDay.Morning,
        ["晨"] = PartOfDay.Morning,
        ["上午"] = PartOfDay.Morning,
        ["大中午"] = PartOfDay.Midday,
        ["中午"] = PartOfDay.Midday,
        ["正午"] = PartOfDay.Midday,
        ["午间"] = PartOfDay.Midday,
        ["晌午"] = PartOfDay.Midday,
        ["午后"] = PartOfDay.Afternoon,
        ["下午"] = PartOfDay.Afternoon,
        ["傍晚"] = PartOfDay.Dusk,
        ["深夜"] = PartOfDay.LateNight,
        ["半夜"] = PartOfDay.LateNight,
        ["大半夜"] = PartOfDay.LateNight,
        ["午夜"] = PartOfDay.LateNight,
        ["凌晨"] = PartOfDay.SmallHours,
    }.ToFrozenDictionary();

    /// <summary>The part a name stands for.</summary>
    public static PartOfDay Of(string name)
    {
        if (name.Length == 0)
        {
            return PartOfDay.None;
        }
        if (Names.TryGetValue(name.Replace('-', ' '), out var part))
        {
            return part;
        }
        if (name[0] > 'z')
        {
            return PartOfDay.Night;
        }
        return name.Contains("morning") ? PartOfDay.Morning
            : name.Contains("afternoon") ? PartOfDay.Afternoon
            : name.Contains("evening") ? PartOfDay.Evening
            : PartOfDay.Night;
    }

    /// <summary>Its first and last minute of the day.</summary>
    public static (int From, int To) MinutesOf(this PartOfDay part)
    {
        var (from, to) = part switch
        {
            PartOfDay.SmallHours => (0, 6),
            PartOfDay.EarlyMorning => (6, 9),
            PartOfDay.Morning => (6, 12),
            PartOfDay.Midday => (11, 14),
            PartOfDay.Afternoon => (12, 18),
            PartOfDay.LateAfternoon => (15, 18),
            PartOfDay.Dusk => (17, 19),
            PartOfDay.Evening => (18, 22),
            PartOfDay.Night => (18, 24),
            PartOfDay.LateNight => (22, 24),
            _ => (0, 24),
        };
        return (from * 60, to * 60);
    }

    /// <summary>The hour of the day that an hour said with the part means.</summary>
    public static int HourOf(this PartOfDay part, int hour) =>
        part switch
        {
            _ when hour is 0 or > 12 => hour,
            PartOfDay.SmallHours or PartOfDay.EarlyMorning or PartOfDay.Morning => hour == 12
                ? part == PartOfDay.SmallHours
                    ? 0
                    : 12
                : hour,
            PartOfDay.Midday => hour < 6 ? hour + 12 : hour,
            PartOfDay.Afternoon or PartOfDay.LateAfternoon or PartOfDay.Dusk => hour == 12 ? 12 : hour + 12,
            PartOfDay.Evening => hour == 12 ? 24 : hour + 12,
            PartOfDay.Night or PartOfDay.LateNight => hour == 12 ? 24
            : hour < 5 ? hour
            : hour + 12,
            _ => hour < 7 ? hour + 12 : hour,
        };
}
