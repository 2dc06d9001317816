using Qianwen.Core.Cases;

namespace Qianwen.Core.Telemetry;

/// <summary>A case store whose cases are counted whenever one is opened or somebody lists them.</summary>
public sealed class MeasuredCaseStore(ICaseStore cases, MoneyMetrics metrics) : ICaseStore
{
    /// <inheritdoc />
    public async Task<bool> OpenAsync(OpenCase openCase, CancellationToken cancellationToken)
    {
        var isNew = await cases.OpenAsync(openCase, cancellationToken);
        if (isNew)
        {
            metrics.CaseOpened(openCase.Code);
            await ListAsync(cancellationToken);
        }

        return isNew;
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<OpenCase>> ListAsync(CancellationToken cancellationToken)
    {
        var open = await cases.ListAsync(cancellationToken);
        metrics.CasesOpen([.. open.Select(one => one.Code)]);
        return open;
    }
}
