using Microsoft.DurableTask;

namespace Qianwen.AzureSdk.Facade.Tests.DurableTask;

public sealed class TaskNameTests
{
    [Fact]
    public void TaskName_ToAndFromText_IsTheSameName()
    {
        TaskName name = "Charge";
        string text = name;

        Assert.Equal("Charge", text);
        Assert.Equal("Charge", name.ToString());
        Assert.Equal(string.Empty, name.Version);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public void TaskName_OfNoText_IsTheDefault(string? text)
    {
        TaskName name = text!;

        Assert.Equal(default, name);
        Assert.Null(name.Name);
        Assert.Equal(default, new TaskName(null!));
    }

    [Fact]
    public void TaskName_OfAnotherCase_IsEqual()
    {
        TaskName upper = "CHARGE";
        TaskName lower = "charge";

        Assert.True(upper == lower);
        Assert.Equal(upper.GetHashCode(), lower.GetHashCode());
        Assert.True(upper != (TaskName)"refund");
    }

    [Fact]
    public void TaskVersion_ToAndFromText_IsTheSameVersion()
    {
        TaskVersion version = "1.2";
        string text = version;

        Assert.Equal("1.2", text);
        Assert.True(version != TaskVersion.Unversioned);
        Assert.True(TaskVersion.Unversioned == (TaskVersion)string.Empty);
    }
}
