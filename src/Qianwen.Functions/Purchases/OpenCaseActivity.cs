using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Qianwen.Contracts.Purchases;
using Qianwen.Core.Cases;
using Qianwen.Functions.Messaging;

namespace Qianwen.Functions.Purchases;

/// <summary>Hands something to the operator.</summary>
public sealed class OpenCaseActivity(ICaseStore cases, ILogger<OpenCaseActivity> logger)
{
    /// <summary>Opens the case once per key.</summary>
    [Function(nameof(OpenCaseActivity))]
    public async Task RunAsync([ActivityTrigger] CaseRequest request, CancellationToken cancellationToken)
    {
        await cases.OpenAsync(
            new OpenCase(
                request.Key,
                request.Code,
                request.TaskId,
                request.PersonId,
                request.Amount,
                request.Detail,
                request.At
            ),
            cancellationToken
        );
        logger.CaseOpened(request.Code, request.Key);
    }
}
