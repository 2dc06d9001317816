namespace Qianwen.Functions.Tests.Harness;

/// <summary>
/// One provider's side of its commands for one order: each key is done once, and its reply comes the way the script says.
/// </summary>
/// <param name="host">Where replies are raised.</param>
internal sealed class Counterparty<TReply>(OrchestrationHost host)
    where TReply : class
{
    private static readonly TimeSpan BeforeAnyLookUp = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan AfterOneResend = TimeSpan.FromSeconds(45);
    private static readonly TimeSpan AfterEverything = TimeSpan.FromHours(2);
    private readonly Dictionary<string, Exchange> _exchanges = [];

    /// <summary>A command came, for the how-many-eth time.</summary>
    /// <param name="act">Does it and gives the reply; called once.</param>
    public Task TakeAsync(string key, string instance, Way way, Func<TReply> act)
    {
        if (!_exchanges.TryGetValue(key, out var exchange))
        {
            _exchanges.Add(key, exchange = new Exchange(way, instance));
            if (way is Way.Stuck)
            {
                host.Later(AfterEverything, () => RaiseAsync(instance, key, act()));
            }
            else if (way is not Way.Silent)
            {
                exchange.Reply = act();
            }

            if (way is Way.Late or Way.Slow)
            {
                var after = way is Way.Late ? AfterOneResend : BeforeAnyLookUp;
                host.Later(after, () => RaiseAsync(instance, key, exchange.Reply!));
            }
        }

        return way switch
        {
            Way.Prompt => RaiseAsync(instance, key, exchange.Reply!),
            Way.Twice => TwiceAsync(instance, key, exchange.Reply!),
            _ => Task.CompletedTask,
        };
    }

    /// <summary>The provider has this reply, and nobody heard it.</summary>
    public void Knows(string key, TReply reply) => _exchanges[key] = new Exchange(Way.Lost, "") { Reply = reply };

    /// <summary>The reply as the provider's record shows it.</summary>
    public async Task<TReply?> LookUpAsync(string key)
    {
        if (!_exchanges.TryGetValue(key, out var exchange))
        {
            return null;
        }

        exchange.LookUps++;
        if (exchange.Way is Way.DuringLookUp)
        {
            await RaiseAsync(exchange.Instance, key, exchange.Reply!);
        }

        var isSeen = exchange.Way switch
        {
            Way.Prompt or Way.Twice or Way.Lost => true,
            Way.LostLong => exchange.LookUps >= 3,
            Way.SeenAfterAll => _exchanges.Count > 1,
            _ => false,
        };
        return isSeen ? exchange.Reply : null;
    }

    private async Task TwiceAsync(string instance, string key, TReply reply)
    {
        await RaiseAsync(instance, key, reply);
        await RaiseAsync(instance, key, reply);
    }

    private Task RaiseAsync(string instance, string key, TReply reply) =>
        host.RaiseAsync(instance, Contracts.Jobs.EventNames.Reply(key), reply);

    private sealed class Exchange(Way way, string instance)
    {
        public Way Way => way;

        public string Instance => instance;

        public TReply? Reply { get; set; }

        public int LookUps { get; set; }
    }
}
