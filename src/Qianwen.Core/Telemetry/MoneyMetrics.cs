using System.Diagnostics.Metrics;
using Qianwen.Contracts;
using Qianwen.Contracts.Payments;

namespace Qianwen.Core.Telemetry;

/// <summary>Money on its way, and what an operator has to settle. The books are what counts; these show how it goes.</summary>
public sealed class MoneyMetrics
{
    private readonly UpDownCounter<long> _inFlight;
    private readonly Counter<long> _moved;
    private readonly Counter<long> _opened;
    private readonly Gauge<long> _open;

    /// <summary>Creates the instruments.</summary>
    public MoneyMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(TelemetryNames.Meter);
        _inFlight = meter.CreateUpDownCounter<long>(
            "qianwen.money.in_flight",
            "{minor_unit}",
            "Held and neither taken nor given back, in minor units (fen), since the process began."
        );
        _moved = meter.CreateCounter<long>(
            "qianwen.money.booked",
            "{minor_unit}",
            "Booked in minor units (fen), by payment step."
        );
        _opened = meter.CreateCounter<long>("qianwen.cases.opened", "{case}", "Cases handed to an operator, by code.");
        _open = meter.CreateGauge<long>(
            "qianwen.cases.open",
            "{case}",
            "Open cases as last counted; those whose outcome is unknown apart."
        );
    }

    /// <summary>A payment step was booked for the first time.</summary>
    public void Booked(PaymentCommandType step, Money amount)
    {
        var currency = new KeyValuePair<string, object?>("qianwen.currency", amount.Currency);
        var name = new KeyValuePair<string, object?>("qianwen.payment.step", step.ToString().ToLowerInvariant());
        _moved.Add(amount.Amount, name, currency);
        var change = step switch
        {
            PaymentCommandType.Authorise => amount.Amount,
            PaymentCommandType.Capture or PaymentCommandType.Void => -amount.Amount,
            _ => 0,
        };
        if (change != 0)
        {
            _inFlight.Add(change, currency);
        }
    }

    /// <summary>A case was opened.</summary>
    public void CaseOpened(string code) => _opened.Add(1, new KeyValuePair<string, object?>("qianwen.case.code", code));

    /// <summary>The cases that are open, by their codes.</summary>
    public void CasesOpen(IReadOnlyCollection<string> codes)
    {
        var unknown = codes.Count(code => code.EndsWith("_unknown", StringComparison.Ordinal));
        _open.Record(unknown, new KeyValuePair<string, object?>("qianwen.case.unknown_outcome", true));
        _open.Record(codes.Count - unknown, new KeyValuePair<string, object?>("qianwen.case.unknown_outcome", false));
    }
}
