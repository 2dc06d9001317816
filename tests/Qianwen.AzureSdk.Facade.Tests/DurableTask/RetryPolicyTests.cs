using Microsoft.DurableTask;

namespace Qianwen.AzureSdk.Facade.Tests.DurableTask;

public sealed class RetryPolicyTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public void RetryPolicy_WithoutOptions_HasTheOfficialDefaults()
    {
        var policy = new RetryPolicy(3, Second);

        Assert.Equal(1.0, policy.BackoffCoefficient);
        Assert.Equal(TimeSpan.FromHours(1), policy.MaxRetryInterval);
        Assert.Equal(Timeout.InfiniteTimeSpan, policy.RetryTimeout);
    }

    [Theory]
    [InlineData(0, 1, 1.0, 10, 10, "maxNumberOfAttempts")]
    [InlineData(-1, 1, 1.0, 10, 10, "maxNumberOfAttempts")]
    [InlineData(1, 0, 1.0, 10, 10, "firstRetryInterval")]
    [InlineData(1, -1, 1.0, 10, 10, "firstRetryInterval")]
    [InlineData(1, 5, 0.9, 10, 10, "backoffCoefficient")]
    [InlineData(1, 5, 1.0, 4, 10, "maxRetryInterval")]
    [InlineData(1, 5, 1.0, 10, 4, "retryTimeout")]
    public void RetryPolicy_ArgumentOutOfRange_ThrowsAndNamesIt(
        int attempts,
        int firstSeconds,
        double coefficient,
        int maxSeconds,
        int timeoutSeconds,
        string parameter
    ) =>
        Assert.Throws<ArgumentOutOfRangeException>(
            parameter,
            () =>
                new RetryPolicy(
                    attempts,
                    TimeSpan.FromSeconds(firstSeconds),
                    coefficient,
                    TimeSpan.FromSeconds(maxSeconds),
                    TimeSpan.FromSeconds(timeoutSeconds)
                )
        );

    [Fact]
    public void RetryPolicy_InfiniteLimits_AreAllowed()
    {
        var policy = new RetryPolicy(1, Second, 1.0, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        Assert.Equal(Timeout.InfiniteTimeSpan, policy.MaxRetryInterval);
    }

    [Fact]
    public void HandleFailure_OfATaskFailure_SeesTheFailureOfTheTask()
    {
        var policy = new RetryPolicy(3, Second) { HandleFailure = failure => failure.IsCausedBy<TimeoutException>() };

        Assert.True(policy.Handle!(new TaskFailedException("Charge", 1, new TimeoutException())));
        Assert.True(policy.Handle!(new TimeoutException()));
        Assert.False(policy.Handle!(new TaskFailedException("Charge", 1, new FormatException())));
    }
}
