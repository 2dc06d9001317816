using Qianwen.LocalHost.Tables;
using Qianwen.LocalHost.Tables.Protocol;

namespace Qianwen.LocalHost.Tests.Tables;

public sealed class ContinuationTokenTests
{
    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("霸王 茶姬!🍵")]
    public void Decode_OfEncode_IsTheKey(string key)
    {
        var token = ContinuationToken.Encode(key);

        Assert.DoesNotContain(' ', token);
        Assert.Equal(key, ContinuationToken.Decode(token));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("1!4!%%%%")]
    [InlineData("2!4!YQ--")]
    public void Decode_AnyOtherText_IsInvalidInput(string token) =>
        Assert.Equal("InvalidInput", Assert.Throws<TableServiceException>(() => ContinuationToken.Decode(token)).Code);
}
