using System.Runtime.CompilerServices;

namespace Qianwen.AzureSdk.Facade;

/// <summary>What a declaration answers when somebody calls it as if it were the service behind it.</summary>
internal static class FacadeOnly
{
    internal static NotSupportedException Called([CallerMemberName] string member = "") =>
        new(
            $"'{member}' has no implementation: this build was compiled against the facade; "
                + "publish with AzureSdk=Official, or run in Qianwen.LocalHost."
        );
}
