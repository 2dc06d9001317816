using Qianwen.LocalHost.Storage;
using Qianwen.LocalHost.Tables.Entities;
using Qianwen.LocalHost.Tables.Protocol;

namespace Qianwen.LocalHost.Tables;

/// <summary>
/// An entity group transaction: up to 100 commands on one partition of one table, each entity once, all or nothing.
/// A refusal names the index of the command that caused it.
/// </summary>
internal static class EntityTransaction
{
    private const int MaxCommands = 100;

    /// <summary>Reads the commands and holds the group to the rules that need no look at the data.</summary>
    public static IReadOnlyList<EntityCommand> Read(IReadOnlyList<TableRequest> parts)
    {
        if (parts.Count > MaxCommands)
        {
            throw TableErrors.TooManyCommands().At(MaxCommands - 1);
        }

        var rows = new HashSet<string>(StringComparer.Ordinal);
        var commands = new List<EntityCommand>(parts.Count);
        for (var i = 0; i < parts.Count; i++)
        {
            var command = AtIndex(i, () => EntityCommand.Read(parts[i], ResourcePath.Parse(parts[i].Path)));
            if (i > 0 && !SameGroup(command, commands[0]))
            {
                throw TableErrors.DifferentPartitions().At(i);
            }

            if (!rows.Add(command.Key.Row))
            {
                throw TableErrors.DuplicateRow(command.Key.Row).At(i);
            }

            commands.Add(command);
        }

        return commands;
    }

    /// <summary>Applies the commands in order, inside one write.</summary>
    public static IReadOnlyList<TableReply> Apply(
        SqlSession session,
        EntityStore entities,
        IReadOnlyList<EntityCommand> commands
    )
    {
        var replies = new List<TableReply>(commands.Count);
        for (var i = 0; i < commands.Count; i++)
        {
            var command = commands[i];
            replies.Add(AtIndex(i, () => entities.Apply(session, command)));
        }

        return replies;
    }

    private static bool SameGroup(EntityCommand one, EntityCommand other) =>
        one.Key.Partition == other.Key.Partition && TableCatalog.Key(one.Table) == TableCatalog.Key(other.Table);

    private static T AtIndex<T>(int index, Func<T> step)
    {
        try
        {
            return step();
        }
        catch (TableServiceException refusal)
        {
            throw refusal.At(index);
        }
    }
}
