using System.Collections.Frozen;
using Qianwen.Contracts.Planning;

namespace Qianwen.Cli.Asking;

/// <summary>The short answers to a proposal. Anything longer is left to the assistant to understand.</summary>
public static class YesNo
{
    private static readonly FrozenSet<string> Yes = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        ["y", "yes", "ok", "okay", "sure", "是", "是的", "好", "好的", "可以", "行", "确认", "下单", "嗯"]
    );

    private static readonly FrozenSet<string> No = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        ["n", "no", "nope", "否", "不", "不要", "不用", "不用了", "不要了", "算了"]
    );

    /// <summary>The decision, or null for any other text.</summary>
    public static Decision? Parse(string line)
    {
        var word = line.Trim().TrimEnd('.', '!', '。', '！', '~', '～');
        return Yes.Contains(word) ? Decision.Accept
            : No.Contains(word) ? Decision.Decline
            : null;
    }
}
