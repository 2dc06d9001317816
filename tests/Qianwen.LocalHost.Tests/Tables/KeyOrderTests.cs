using System.Text;
using Qianwen.LocalHost.Tables.Entities;

namespace Qianwen.LocalHost.Tests.Tables;

public sealed class KeyOrderTests
{
    [Fact]
    public void Compare_AnyTwoStrings_IsTheOrderOfTheirUtf8Bytes()
    {
        string[] keys = ["", "a", "a\0", "aa", "B", "é", "茶", "（", "\uFFFD", "🍵", "🍵a", "𐀀"];

        foreach (var left in keys)
        {
            foreach (var right in keys)
            {
                var bytes = Encoding.UTF8.GetBytes(left).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(right));
                Assert.True(
                    Math.Sign(bytes) == Math.Sign(KeyOrder.Compare(left, right)),
                    $"'{left}' and '{right}' must compare as {bytes}."
                );
            }
        }
    }
}
