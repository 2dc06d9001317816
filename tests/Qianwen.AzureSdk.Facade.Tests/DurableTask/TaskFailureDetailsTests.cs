using Microsoft.DurableTask;

namespace Qianwen.AzureSdk.Facade.Tests.DurableTask;

public sealed class TaskFailureDetailsTests
{
    [Fact]
    public void FromException_WithAnInnerOne_KeepsTypesAndMessagesOfBoth()
    {
        var details = TaskFailureDetails.FromException(
            new InvalidOperationException("outer", new TimeoutException("inner"))
        );

        Assert.Equal("System.InvalidOperationException: outer", details.ToString());
        Assert.Equal("System.TimeoutException: inner", details.InnerFailure?.ToString());
        Assert.Null(details.InnerFailure?.InnerFailure);
    }

    [Fact]
    public void IsCausedBy_TheTypeOrABaseOfIt_IsTrue()
    {
        var details = TaskFailureDetails.FromException(new ArgumentNullException("name"));

        Assert.True(details.IsCausedBy<ArgumentNullException>());
        Assert.True(details.IsCausedBy<ArgumentException>());
        Assert.All([typeof(ArgumentNullException), typeof(Exception)], type => Assert.True(details.IsCausedBy(type)));
    }

    [Fact]
    public void IsCausedBy_AnUnrelatedOrDerivedOrInnerType_IsFalse()
    {
        var details = TaskFailureDetails.FromException(new ArgumentException("outer", new TimeoutException("inner")));

        Assert.False(details.IsCausedBy<ArgumentNullException>());
        Assert.False(details.IsCausedBy<TimeoutException>());
    }

    [Fact]
    public void IsCausedBy_ATypeOfAnotherAssembly_FindsIt()
    {
        var details = TaskFailureDetails.FromException(new OwnException("own"));

        Assert.True(details.IsCausedBy<OwnException>());
        Assert.True(details.IsCausedBy<Exception>());
    }

    [Fact]
    public void IsCausedBy_ATypeNobodyKnows_IsFalse()
    {
        var details = new TaskFailureDetails("Other.Language.Failure", "text", null, null, null);

        Assert.False(details.IsCausedBy<Exception>());
    }

    [Fact]
    public void IsCausedBy_NotAnExceptionType_Throws()
    {
        var details = TaskFailureDetails.FromException(new OwnException("own"));

        Assert.Throws<ArgumentException>(() => details.IsCausedBy(GetType()));
    }

    [Fact]
    public void TaskFailedException_OfAnException_TellsTaskAndCause()
    {
        var exception = new TaskFailedException("Charge", 7, new TimeoutException("too slow"));

        Assert.Equal("Task 'Charge' (#7) failed with an unhandled exception: too slow", exception.Message);
        Assert.Equal(("Charge", 7), (exception.TaskName, exception.TaskId));
        Assert.True(exception.FailureDetails.IsCausedBy<TimeoutException>());
        Assert.IsType<TimeoutException>(exception.InnerException);
    }

    [Fact]
    public void TaskFailedException_OfDetails_KeepsThem()
    {
        var details = new TaskFailureDetails("System.TimeoutException", "too slow", null, null, null);

        var exception = new TaskFailedException("Charge", 7, details);

        Assert.Same(details, exception.FailureDetails);
        Assert.EndsWith(": too slow", exception.Message, StringComparison.Ordinal);
        Assert.Null(exception.InnerException);
    }

    public sealed class OwnException(string message) : Exception(message);
}
