using Qianwen.Cli.Rendering;

namespace Qianwen.Cli.Tests.Rendering;

public sealed class JsonLinesViewTests
{
    [Fact]
    public void Show_Item_IsTheLineAsItCameAndRemarksGoElsewhere()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var view = new JsonLinesView(output, error);

        view.Show(Samples.Said(), """{"type":"text","newer":1}""");
        view.Remark("a remark");
        view.Prompt("yes?");

        Assert.Equal("""{"type":"text","newer":1}""" + Environment.NewLine, output.ToString());
        Assert.Equal("a remark" + Environment.NewLine, error.ToString());
    }
}
