using System.Globalization;
using System.Xml;

namespace Qianwen.LocalHost.Messaging;

/// <summary>Durations as settings write them: ISO 8601 (<c>PT1M</c>) in infrastructure, <c>00:01:00</c> in host.json.</summary>
internal static class Duration
{
    public static TimeSpan Parse(string text) =>
        text.StartsWith('P') ? XmlConvert.ToTimeSpan(text) : TimeSpan.Parse(text, CultureInfo.InvariantCulture);
}
