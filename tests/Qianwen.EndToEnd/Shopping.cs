using System.Net;
using Qianwen.Cli.Client;
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
        await world.TakeAsync(sentence);
        await world.SettleAsync();
        return (await world.FindTaskAsync())!;
    }

    /// <summary>
    /// Asks for it and says yes to every proposal until the task is over. Whose yes was taken and never acknowledged is
    /// told, when it is sent again, that there is another proposal by now, and looks.
    /// </summary>
    public static async Task TakeAsync(this World world, string sentence)
    {
        await world.AskAsync(sentence);
        while (!(await world.WaitForTaskAsync(IsAtRest)).Status.IsOver())
        {
            try
            {
                await world.AcceptAsync();
            }
            catch (AssistantProblemException problem) when (problem.Status == HttpStatusCode.Conflict) { }
        }
    }

    private static bool IsAtRest(TaskView task) => task.Status == JobStatus.Proposed || task.Status.IsOver();
}
