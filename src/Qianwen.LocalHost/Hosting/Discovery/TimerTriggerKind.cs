using Cronos;
using Microsoft.Azure.Functions.Worker;
using Qianwen.LocalHost.Hosting.Timers;

namespace Qianwen.LocalHost.Hosting.Discovery;

/// <summary>Timers: a schedule in NCRONTAB or as a span, and what is known of it as <see cref="TimerInfo"/>.</summary>
internal sealed class TimerTriggerKind : TriggerKind
{
    public override string Accepts =>
        "A timer function takes [TimerTrigger] TimerInfo, FunctionContext and CancellationToken.";

    public override FunctionTrigger Read(ParameterShape parameter, ScanContext context)
    {
        var attribute = (TimerTriggerAttribute)parameter.Trigger!;
        var schedule = context.Resolve(attribute.Schedule, parameter);
        try
        {
            return new FunctionTrigger.Timer(
                TimerSchedule.Parse(schedule),
                attribute.RunOnStartup,
                attribute.UseMonitor
            );
        }
        catch (CronFormatException exception)
        {
            throw parameter.Wrong(
                $"has the schedule '{schedule}', which is neither NCRONTAB (second minute hour day month weekday) nor a span (hh:mm:ss): {exception.Message}"
            );
        }
    }

    public override ParameterBinder? TryBind(FunctionTrigger trigger, ParameterShape parameter, ScanContext context) =>
        parameter.Trigger is null ? null
        : parameter.Type == typeof(TimerInfo) ? invocation => new ValueTask<object?>(invocation.TriggerAs<TimerInfo>())
        : throw parameter.Wrong($"is of type {parameter.Type}. {Accepts}");
}
