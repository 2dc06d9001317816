namespace Qianwen.Mutants;

/// <summary>Faults of what is kept: budgets, books, requests, conversations; and of whose it is.</summary>
public static class StoreMutants
{
    private const string Tables = "src/Qianwen.Azure/Tables";
    private static readonly Check Mandates = new("Qianwen.Azure.Tests", "TableMandateStoreTests");
    private static readonly Check Ledger = new("Qianwen.Azure.Tests", "TableLedgerStoreTests");
    private static readonly Check Requests = new("Qianwen.Azure.Tests", "TableIdempotencyStoreTests");
    private static readonly Check Tasks = new("Qianwen.Functions.Tests", "TasksApiTests");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Mutant> List { get; } =
    [
        new(
            "reserved-does-not-count",
            "What is reserved for other orders does not count against the total limit",
            $"{Tables}/MandateAccount.cs",
            "checked(Reserved + Committed)",
            "checked(Committed)",
            Mandates
        ),
        new(
            "released-twice",
            "A budget that is released again is given back again",
            $"{Tables}/TableMandateStore.cs",
            "                    State = MandateReservationState.Released,",
            "                    State = reservation.State,",
            Mandates
        ),
        new(
            "committed-twice",
            "A budget that is committed again counts twice",
            $"{Tables}/TableMandateStore.cs",
            "        Committed = account.Committed + amount,",
            "        Committed = account.Committed + amount + amount,",
            Mandates
        ),
        new(
            "booked-twice",
            "A booking that comes again is booked again",
            $"{Tables}/TableLedgerStore.cs",
            "booked.Any(earlier => earlier.Key == booking.Key)",
            "booked.Any(earlier => earlier.Key == booking.OrderKey)",
            Ledger
        ),
        new(
            "key-for-another-body",
            "A request's key answers for another request",
            $"{Tables}/TableIdempotencyStore.cs",
            "earlier.GetString(BodyHashName) != bodyHash",
            "earlier.GetString(BodyHashName) == bodyHash",
            Requests
        ),
        new(
            "forgotten-a-moment-late",
            "A key is remembered at the very end of its time",
            $"{Tables}/TableIdempotencyStore.cs",
            "+ IIdempotencyStore.Retention <= time.GetUtcNow();",
            "+ IIdempotencyStore.Retention < time.GetUtcNow();",
            Requests
        ),
        new(
            "another-persons-task",
            "A task is shown to whoever knows its id",
            "src/Qianwen.Functions/Http/Ownership.cs",
            """
                public static async Task<TaskView?> FindOwnAsync(
                    this ITaskStore store,
                    PersonIdentity person,
                    string id,
                    CancellationToken cancellationToken
                ) => await store.FindAsync(id, cancellationToken) is { } found && found.PersonId == person.PersonId ? found : null;
            """,
            """
                public static async Task<TaskView?> FindOwnAsync(
                    this ITaskStore store,
                    PersonIdentity person,
                    string id,
                    CancellationToken cancellationToken
                ) => await store.FindAsync(id, cancellationToken) is { } found && person.PersonId.Length > 0 ? found : null;
            """,
            Tasks
        ),
    ];
}
