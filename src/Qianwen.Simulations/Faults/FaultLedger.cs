using Azure;
using Azure.Data.Tables;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Qianwen.Simulations.Data;

namespace Qianwen.Simulations.Faults;

/// <summary>Decides where the chosen fault strikes and remembers it, so that a retry or a restart meets the same world.</summary>
public sealed partial class FaultLedger(
    SimulationTables tables,
    IOptions<SimulationFaultOptions> options,
    ILogger<FaultLedger> logger
)
{
    private const string CountRow = "count";

    private readonly SimulationFaultOptions _options = options.Value;

    /// <summary>Asks whether a fault strikes here.</summary>
    /// <param name="profile">The fault, of <see cref="FaultProfiles"/>.</param>
    /// <param name="target">Where, of <see cref="FaultTargets"/>.</param>
    /// <param name="key">What it would strike: the command's or quote's key.</param>
    /// <param name="occurrence">The delivery that is being handled.</param>
    public async Task<FaultStrike> StrikeAsync(
        string profile,
        string target,
        string key,
        string occurrence,
        CancellationToken cancellationToken
    )
    {
        if (_options.Profile != profile || (_options.Target != FaultTargets.Any && _options.Target != target))
        {
            return FaultStrike.None;
        }

        var table = await tables.OpenAsync(TableNames.Faults, cancellationToken);
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var struck = await JsonRows.ReadAsync<FaultRecord>(table, profile, $"{target}|{key}", cancellationToken);
            if (struck is not null)
            {
                return struck.Value.Occurrence == occurrence ? FaultStrike.Repeated : FaultStrike.Later;
            }

            var count = await JsonRows.ReadAsync<FaultCount>(table, profile, CountRow, cancellationToken);
            if (
                IsSpent(count)
                || SeededValues.Fraction(_options.Seed, $"{profile}|{target}|{key}") >= _options.Probability
            )
            {
                return FaultStrike.None;
            }

            if (await TryRecordAsync(table, profile, $"{target}|{key}", occurrence, count, cancellationToken))
            {
                LogStrike(profile, target, key);
                return FaultStrike.First;
            }
        }
    }

    /// <summary>Whether a fault that decides an outcome strikes this key; the same answer every time.</summary>
    public async Task<bool> StrikesAsync(
        string profile,
        string target,
        string key,
        CancellationToken cancellationToken
    ) => await StrikeAsync(profile, target, key, key, cancellationToken) != FaultStrike.None;

    private bool IsSpent(JsonRow<FaultCount>? count) => _options.Times > 0 && count?.Value.Strikes >= _options.Times;

    private static async Task<bool> TryRecordAsync(
        TableClient table,
        string profile,
        string key,
        string occurrence,
        JsonRow<FaultCount>? count,
        CancellationToken cancellationToken
    )
    {
        var counted = new FaultCount((count?.Value.Strikes ?? 0) + 1);
        var record = new FaultRecord(occurrence);
        try
        {
            await table.SubmitTransactionAsync(
                [
                    JsonRows.New(profile, key, record).Change(record),
                    (count ?? JsonRows.New(profile, CountRow, counted)).Change(counted),
                ],
                cancellationToken
            );
            return true;
        }
        catch (RequestFailedException exception) when (JsonRows.IsLostRace(exception))
        {
            return false;
        }
    }

    [LoggerMessage(EventId = 7001, Level = LogLevel.Warning, Message = "Fault {Profile} strikes {Target}: {Key}")]
    private partial void LogStrike(string profile, string target, string key);
}
