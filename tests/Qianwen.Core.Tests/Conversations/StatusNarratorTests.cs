using Qianwen.Contracts.Jobs;
using Qianwen.Core.Conversations;

namespace Qianwen.Core.Tests.Conversations;

public sealed class StatusNarratorTests
{
    [Fact]
    public void Say_EveryStatus_IsSaidDifferentlyInBothLanguages()
    {
        var statuses = Enum.GetValues<JobStatus>();

        Assert.Equal(statuses.Length, statuses.Select(status => Say(status, "en")).Distinct().Count());
        Assert.Equal(statuses.Length, statuses.Select(status => Say(status, "zh-CN")).Distinct().Count());
    }

    [Fact]
    public void Say_Summary_FollowsTheStatus()
    {
        Assert.Equal(
            "Your order is under way. Being made: 12 of 40.",
            Say(JobStatus.Fulfilling, "en", "Being made: 12 of 40.")
        );
        Assert.Equal("Done.", Say(JobStatus.Completed, "en"));
    }

    private static string Say(JobStatus status, string locale, string summary = "") =>
        StatusNarrator.Say(
            new TaskView("t-1", "c-1", "lin", locale, status, [], null, [], summary, Story.At, Story.At),
            locale
        );
}
