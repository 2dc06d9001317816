using Qianwen.LocalHost.Storage;
using Qianwen.LocalHost.Tables.Entities;
using Qianwen.LocalHost.Tables.Protocol;

namespace Qianwen.LocalHost.Tables;

/// <summary>The table service: routes each request, runs effects as one write and queries as reads, and words refusals.</summary>
internal sealed class LocalTableService
{
    private readonly LocalDatabase _database;
    private readonly TableCatalog _catalog;
    private readonly EntityStore _entities;
    private readonly EntityQueries _queries;

    private LocalTableService(LocalDatabase database, TimeProvider time, Uri endpoint)
    {
        _database = database;
        _catalog = new TableCatalog(time, endpoint);
        _entities = new EntityStore(_catalog);
        _queries = new EntityQueries(endpoint);
    }

    public static LocalTableService Open(LocalDatabase database, TimeProvider time, Uri endpoint)
    {
        database.EnsureSchema(TableCatalog.Schema);
        database.EnsureSchema(EntityStore.Schema);
        return new LocalTableService(database, time, endpoint);
    }

    /// <summary>Answers one request; a refusal is an answer too. Faults of the database pass through as exceptions.</summary>
    public async Task<TableReply> AnswerAsync(TableRequest request)
    {
        try
        {
            return await RouteAsync(request).ConfigureAwait(false);
        }
        catch (TableServiceException refusal)
        {
            return TableReply.Refused(refusal);
        }
    }

    private Task<TableReply> RouteAsync(TableRequest request)
    {
        if (request.Path == "/$batch")
        {
            return SubmitAsync(request);
        }

        var resource = ResourcePath.Parse(request.Path);
        if (resource.Table.Length == 0 || request.Query.ContainsKey("comp"))
        {
            throw TableErrors.NotImplemented();
        }

        if (string.Equals(resource.Table, "Tables", StringComparison.OrdinalIgnoreCase))
        {
            return RouteTablesAsync(request, resource);
        }

        if (request.Method == "GET")
        {
            return Task.FromResult(_database.Read(session => _queries.Answer(session, request, resource)));
        }

        var command = EntityCommand.Read(request, resource);
        return _database.WriteAsync(session => _entities.Apply(session, command));
    }

    private Task<TableReply> RouteTablesAsync(TableRequest request, ResourcePath resource)
    {
        switch (request.Method)
        {
            case "GET" when resource.Name is null:
                return Task.FromResult(_database.Read(session => _catalog.List(session, request)));
            case "POST" when resource.Name is null:
                var created = TableCatalog.ReadName(request.Body);
                return _database.WriteAsync(session => TableCatalog.Create(session, created));
            case "DELETE" when resource.Name is { } name:
                return _database.WriteAsync(session =>
                {
                    TableCatalog.Delete(session, name);
                    EntityStore.DeleteAll(session, name);
                    return TableReply.NoContent();
                });
            default:
                throw TableErrors.NotImplemented();
        }
    }

    private async Task<TableReply> SubmitAsync(TableRequest request)
    {
        var parts = await BatchFormat.ReadAsync(request).ConfigureAwait(false);
        try
        {
            var commands = EntityTransaction.Read(parts);
            var replies = await _database
                .WriteAsync(session => EntityTransaction.Apply(session, _entities, commands))
                .ConfigureAwait(false);
            return BatchFormat.Write(replies);
        }
        catch (TableServiceException refusal)
        {
            return BatchFormat.Write([TableReply.Refused(refusal)]);
        }
    }
}
