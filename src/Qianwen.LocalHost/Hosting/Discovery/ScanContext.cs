using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Qianwen.LocalHost.Messaging;

namespace Qianwen.LocalHost.Hosting.Discovery;

/// <summary>What a trigger's attribute refers to: the queues of the host and the settings of the app.</summary>
internal sealed partial record ScanContext(QueueDefinitions Queues, IConfiguration Configuration)
{
    /// <summary>The text with each <c>%Setting%</c> replaced by the app's setting of that name.</summary>
    public string Resolve(string text, ParameterShape parameter) =>
        Setting()
            .Replace(
                text,
                match =>
                    Configuration[match.Groups[1].Value.Replace("__", ":", StringComparison.Ordinal)]
                    ?? throw parameter.Wrong(
                        $"refers to the setting '{match.Groups[1].Value}', which is not set. Set it."
                    )
            );

    [GeneratedRegex("%([^%]+)%")]
    private static partial Regex Setting();
}
