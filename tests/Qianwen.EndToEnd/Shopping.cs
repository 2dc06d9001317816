using Qianwen.Contracts.Jobs;
using Qianwen.Core.Jobs;

namespace Qianwen.EndToEnd;

/// <summary>A person who takes whatever is proposed.</summary>
public static class Shopping
{
    /// <summary>Forty cups, from one shop that has two branches nearby.</summary>
    public const string FortyCups = "点40杯霸王茶姬的伯牙绝弦";

    /// <summary>The same in English.</summary>
    public const string FortyCupsEnglish = "Order me 40 cups of Bawang Tea Ji's Boya Juexian";

    /// <summary>
    /// Asks for it, says yes to every proposal until the task is over, lets everything come to rest and checks the
    /// invariants.
    /// </summary>
    /// <returns>The task as it ended.</returns>
    public static async Task<TaskView> BuyAsync(this World world, string sentence)
    {
        await world.AskAsync(sentence);
        while (!(await world.WaitForTaskAsync(IsAtRest)).Status.IsOver())
        {
            await world.AcceptAsync();
        }

        await world.SettleAsync();
        return (await world.FindTaskAsync())!;
    }

    private static bool IsAtRest(TaskView task) => task.Status == JobStatus.Proposed || task.Status.IsOver();
}
