using Azure;
using Azure.Data.Tables;

namespace Qianwen.Azure.Tables;

/// <summary>Read, decide, write: again, when somebody else wrote in between.</summary>
internal static class Optimistic
{
    private const int MaxAttempts = 64;

    /// <summary>Runs <paramref name="attempt"/> until it is not refused for an outdated ETag or an entity that has come to be.</summary>
    /// <exception cref="RequestFailedException">Another failure, or too many refusals in a row.</exception>
    public static async Task<T> RunAsync<T>(Func<Task<T>> attempt)
    {
        for (var number = 1; ; number++)
        {
            try
            {
                return await attempt();
            }
            catch (RequestFailedException failure) when (IsOutdated(failure) && number < MaxAttempts)
            {
                continue;
            }
        }
    }

    /// <inheritdoc cref="RunAsync{T}" />
    public static Task RunAsync(Func<Task> attempt) =>
        RunAsync(async () =>
        {
            await attempt();
            return true;
        });

    /// <summary>Adds the row; false where there is one already.</summary>
    public static async Task<bool> TryAddAsync(TableClient table, TableEntity row, CancellationToken cancellationToken)
    {
        try
        {
            await table.AddEntityAsync(row, cancellationToken);
            return true;
        }
        catch (RequestFailedException failure) when (failure.Status == 409)
        {
            return false;
        }
    }

    private static bool IsOutdated(RequestFailedException failure) => failure.Status is 409 or 412;
}
