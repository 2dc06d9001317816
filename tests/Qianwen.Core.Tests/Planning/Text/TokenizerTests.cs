using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Tests.Planning.Text;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("two lattes", "two|lattes")]
    [InlineData("40cups", "40|cups")]
    [InlineData("来40杯", "来|40|杯")]
    [InlineData("1,000.50", "1,000.50")]
    [InlineData("2,3", "2|,|3")]
    [InlineData("chagee's boya", "chagee|'s|boya")]
    [InlineData("i'd like", "i'd|like")]
    [InlineData("oat-milk", "oat|-|milk")]
    [InlineData("a\nb", "a|\n|b")]
    public void Split_Text_IsCutAtWords(string text, string tokens) =>
        Assert.Equal(tokens, string.Join('|', Tokenizer.Split(text).Select(token => token.Text)));
}
