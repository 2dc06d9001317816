using System.Net;
using Qianwen.Cli.Client;
using Qianwen.Contracts.Jobs;
using Qianwen.Contracts.Planning;
using Qianwen.Core.Jobs;
using Qianwen.EndToEnd;

namespace Qianwen.Simulation;

/// <summary>A person who asks for something, decides, changes their mind, asks how it stands, and sometimes takes it back.</summary>
public sealed class SimulatedPerson(World world, Fate fate, Chronicle chronicle)
{
    private const int MostActs = 8;

    private static readonly string[] Wishes =
    [
        Shopping.FortyCups,
        Shopping.FortyCupsEnglish,
        "点两杯霸王茶姬的伯牙绝弦，少冰",
        "two lattes from Luckin, less ice",
        "来两杯喜茶的多肉葡萄",
        "a latte and a croissant under 60 yuan",
        "三杯蜜雪冰城的冰鲜柠檬水",
        "Order 5 cups of Boya Juexian from CHAGEE",
    ];

    private static readonly string[] Changes = ["改成3杯", "make it 4", "换成大杯", "make it 2"];
    private static readonly string[] Asides = ["到哪了？", "where is my order?", "你好", "what can you do?", "谢谢"];
    private static readonly string[] Withdrawals = ["取消", "cancel it"];

    /// <summary>Lives through one errand, or two.</summary>
    public async Task LiveAsync()
    {
        var errands = fate.Chance(0.2) ? 2 : 1;
        for (var errand = 0; errand < errands; errand++)
        {
            await SayAsync(fate.OneOf(Wishes));
            await SeeItThroughAsync();
        }
    }

    private async Task SeeItThroughAsync()
    {
        for (var acts = 0; acts < MostActs; acts++)
        {
            var task = await world.FindTaskAsync();
            if (task is null || task.Status.IsOver())
            {
                return;
            }

            if (task.Status == JobStatus.Proposed)
            {
                await DecideAsync(acts);
            }
            else if (fate.Chance(0.25))
            {
                await SayAsync(fate.OneOf(fate.Chance(0.5) ? Asides : Withdrawals));
            }
            else
            {
                await world.PassAsync(TimeSpan.FromSeconds(fate.Between(1, 600)));
            }
        }
    }

    private async Task DecideAsync(int acts)
    {
        var mood = fate.Between(0, 100);
        if (mood < 70 || acts >= MostActs - 2)
        {
            chronicle.Write("person: yes");
            await DecideAsync(Decision.Accept);
        }
        else if (mood < 78)
        {
            chronicle.Write("person: no");
            await DecideAsync(Decision.Decline);
        }
        else if (mood < 90)
        {
            await SayAsync(fate.OneOf(Changes));
        }
        else if (mood < 95)
        {
            await SayAsync(fate.OneOf(Withdrawals));
        }
        else
        {
            await world.PassAsync(TimeSpan.FromMinutes(15));
        }
    }

    /// <summary>Decides on what is proposed now; that it changed or expired on the way is part of life.</summary>
    private async Task DecideAsync(Decision decision)
    {
        try
        {
            await world.DecideAsync(decision);
        }
        catch (AssistantProblemException problem) when (problem.Status == HttpStatusCode.Conflict)
        {
            chronicle.Write($"  {problem.Message}");
        }
    }

    private async Task SayAsync(string text)
    {
        chronicle.Write($"person: {text}");
        foreach (var item in await world.AskAsync(text))
        {
            chronicle.Write($"  {item.GetType().Name} {item.Id}");
        }
    }
}
