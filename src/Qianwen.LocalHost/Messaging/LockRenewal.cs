using Azure.Messaging.ServiceBus;
using Qianwen.LocalHost.Storage;
using Qianwen.LocalHost.Time;

namespace Qianwen.LocalHost.Messaging;

/// <summary>Renews locks at half their duration until it is disposed, the longest renewal has passed, or a lock is lost.</summary>
internal sealed class LockRenewal : IDisposable
{
    private readonly MessageBroker _broker;
    private readonly string _name;
    private readonly Func<Task> _renew;
    private readonly DateTimeOffset _end;
    private readonly ITimer? _timer;

    public LockRenewal(MessageBroker broker, QueueAddress address, QueueListenerOptions options, Func<Task> renew)
    {
        (_broker, _renew) = (broker, renew);
        _name = $"lock renewal on {address}";
        _end = broker.Time.GetUtcNow() + options.MaxAutoLockRenewalDuration;
        var period = broker.Queues.Get(address.Queue).LockDuration / 2;
        if (options.MaxAutoLockRenewalDuration > TimeSpan.Zero)
        {
            _timer = broker.Time.CreateTimer(_ => OnDue(), null, period, period);
        }
    }

    public void Dispose() => _timer?.Dispose();

    private void OnDue()
    {
        if (_broker.Time.GetUtcNow() > _end)
        {
            Dispose();
            return;
        }

        _ = RenewAsync(_broker.Work.Enter(_name));
    }

    private async Task RenewAsync(WorkScope scope)
    {
        using (scope)
        {
            try
            {
                await _renew().ConfigureAwait(false);
            }
            catch (Exception exception)
                when (exception is ServiceBusException or SimulatedCrashException or ObjectDisposedException)
            {
                Dispose();
            }
        }
    }
}
