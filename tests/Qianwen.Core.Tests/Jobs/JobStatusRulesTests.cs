using Qianwen.Contracts.Jobs;
using Qianwen.Core.Jobs;

namespace Qianwen.Core.Tests.Jobs;

public sealed class JobStatusRulesTests
{
    [Fact]
    public void IsOver_EveryStatus_OnlyTheLastFive() =>
        Assert.Equal(
            [JobStatus.Completed, JobStatus.Declined, JobStatus.Cancelled, JobStatus.Expired, JobStatus.Failed],
            Enum.GetValues<JobStatus>().Where(status => status.IsOver())
        );
}
