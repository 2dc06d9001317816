using Azure.Data.Tables;
using Qianwen.Contracts.People;
using Qianwen.Core.People;

namespace Qianwen.Azure.Tables;

/// <summary>Profiles on Table storage, one row each.</summary>
public sealed class TableProfileStore(TableCatalog tables) : IProfileStore
{
    private const string ProfileRow = "profile";
    private const string DefaultLocale = "zh-CN";
    private const string DefaultZone = "Asia/Shanghai";

    /// <inheritdoc />
    public async Task<PersonProfile> GetAsync(string personId, CancellationToken cancellationToken)
    {
        var table = await tables.GetAsync(TableNames.Profiles, cancellationToken);
        var row = await table.GetEntityIfExistsAsync<TableEntity>(
            TableKey.From(personId),
            ProfileRow,
            cancellationToken: cancellationToken
        );
        return row.HasValue
            ? JsonRow.Read<PersonProfile>(row.Value!)
            : new PersonProfile(personId, "", DefaultLocale, DefaultZone, []);
    }

    /// <inheritdoc />
    public async Task SaveAsync(PersonProfile profile, CancellationToken cancellationToken)
    {
        var table = await tables.GetAsync(TableNames.Profiles, cancellationToken);
        var row = JsonRow.Create(TableKey.From(profile.PersonId), ProfileRow, profile);
        await table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
    }
}
