using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Qianwen.Cli.Composition;
using Qianwen.Contracts;
using Qianwen.Contracts.Conversations;
using Qianwen.Contracts.Deliveries;
using Qianwen.Contracts.Jobs;
using Qianwen.Contracts.Orders;
using Qianwen.Core.Cases;
using Qianwen.Core.Conversations;
using Qianwen.Core.Ledger;
using Qianwen.Simulations.Data;
using Qianwen.Simulations.Marketplace.Orders;
using Qianwen.Simulations.Payments;
using Qianwen.Simulations.Riders;
using Qianwen.Simulations.Verticals.Booking;
using OurTables = Qianwen.Azure.Tables.TableNames;
using TheirTables = Qianwen.Simulations.Data.TableNames;

namespace Qianwen.EndToEnd;

/// <summary>What both sides have written down: our tasks, mandates and ledger; their payments, orders and deliveries.</summary>
public sealed class Books
{
    private readonly World _world;
    private readonly Dictionary<string, IReadOnlyList<LedgerBooking>> _bookings = [];

    private Books(World world) => _world = world;

    /// <summary>Our tasks.</summary>
    public IReadOnlyList<TaskView> Tasks { get; private set; } = [];

    /// <summary>Every item of every conversation.</summary>
    public ILookup<string, ConversationItem> Transcripts { get; private set; } =
        Array.Empty<ConversationItem>().ToLookup(_ => "");

    /// <summary>What an operator must settle.</summary>
    public IReadOnlyList<OpenCase> Cases { get; private set; } = [];

    /// <summary>The rows of the mandates: one a person, and one a reservation.</summary>
    public IReadOnlyList<TableEntity> Mandates { get; private set; } = [];

    /// <summary>What the payment provider knows.</summary>
    public IReadOnlyList<PaymentEntry> Payments { get; private set; } = [];

    /// <summary>The accounts at the payment provider.</summary>
    public IReadOnlyList<PersonAccount> Accounts { get; private set; } = [];

    /// <summary>What the marketplace and the other trades know.</summary>
    public IReadOnlyList<TheirOrder> Orders { get; private set; } = [];

    /// <summary>The order keys that are at the door in full, or done.</summary>
    public IReadOnlySet<string> Delivered { get; private set; } = new HashSet<string>();

    /// <summary>What a person's account held at first, in fen.</summary>
    public long OpeningBalance(string personId)
    {
        var options = Theirs<IOptions<PaymentsOptions>>().Value;
        return options.Balances.GetValueOrDefault(personId, options.DefaultBalance);
    }

    /// <summary>Our bookings of an order.</summary>
    public IReadOnlyList<LedgerBooking> BookingsOf(string orderKey) => _bookings.GetValueOrDefault(orderKey) ?? [];

    /// <summary>True where an operator was told of the order.</summary>
    public bool HasCase(string orderKey) =>
        Cases.Any(open => open.Key.StartsWith(orderKey + ":", StringComparison.Ordinal));

    /// <summary>Reads everything.</summary>
    public static async Task<Books> ReadAsync(World world)
    {
        var books = new Books(world);
        await books.ReadOursAsync();
        await books.ReadTheirsAsync();
        foreach (var key in books.Payments.Select(Invariants.OrderOf).Concat(books.Orders.Select(one => one.OrderKey)))
        {
            books._bookings[key] = await books.Ours<ILedgerStore>().ReadAsync(key, default);
        }

        return books;
    }

    /// <summary>Reads what the others have written down.</summary>
    public static async Task<Books> ReadTheirsAsync(World world)
    {
        var books = new Books(world);
        await books.ReadTheirsAsync();
        return books;
    }

    private async Task ReadOursAsync()
    {
        Tasks = [.. (await RowsAsync(OurTables.Tasks)).Select(row => QianwenJson.Deserialize<TaskView>(Text(row))!)];
        var items = new List<(string Conversation, ConversationItem Item)>();
        var conversations = Tasks.Select(task => task.ConversationId).Append(_world.ConversationId);
        foreach (var conversation in conversations.Where(id => id.Length > 0).Distinct())
        {
            var read = await Ours<IConversationStore>().ReadAsync(conversation, 0, int.MaxValue, default);
            items.AddRange(read.Select(item => (conversation, item.Item)));
        }

        Transcripts = items.ToLookup(item => item.Conversation, item => item.Item);
        Cases = await Ours<ICaseStore>().ListAsync(default);
        Mandates = await RowsAsync(OurTables.Mandates);
    }

    private async Task ReadTheirsAsync()
    {
        var payments = (await RowsAsync(TheirTables.Payments)).ToLookup(row =>
            row.RowKey.StartsWith("payment|", StringComparison.Ordinal)
        );
        Payments = [.. payments[true].Select(row => JsonRows.Of<PaymentEntry>(row).Value)];
        Accounts = [.. payments[false].Select(row => JsonRows.Of<PersonAccount>(row).Value)];
        Orders = [.. (await RowsAsync(TheirTables.Orders)).Select(Order)];
        var jobs = (await RowsAsync(TheirTables.Deliveries)).Select(row => JsonRows.Of<DeliveryJob>(row).Value);
        var done = Orders.Where(order => order.Status == MerchantOrderStatus.Done).Select(order => order.OrderKey);
        Delivered = jobs.Where(IsDelivered).Select(job => job.Command.OrderKey).Concat(done).ToHashSet();
    }

    private static TheirOrder Order(TableEntity row)
    {
        if (row.RowKey == "booking")
        {
            var booking = JsonRows.Of<BookingRecord>(row).Value;
            return new TheirOrder(booking.OrderKey, booking.Status, booking.CartHash, booking.ShopId, booking.Units);
        }

        var order = JsonRows.Of<OrderRecord>(row).Value;
        return new TheirOrder(order.OrderKey, order.Status, order.CartHash, order.StoreId, order.Units);
    }

    /// <summary>True where what was confirmed under this key costs nothing.</summary>
    public bool IsFree(string orderKey) =>
        Transcripts
            .SelectMany(items => items)
            .OfType<ProposalItem>()
            .SelectMany(proposal => proposal.Cart.Orders.Select(order => (proposal.Cart, Order: order)))
            .Any(one =>
                orderKey == $"{one.Cart.TaskId}:{one.Cart.Round}:{one.Order.LegId}" && one.Order.Offer.Total.IsZero
            );

    private bool IsDelivered(DeliveryJob job)
    {
        var trips = Theirs<RiderDesk>().Latest(job);
        return trips.Count > 0
            && trips.Count == trips[0].Trips
            && trips.All(trip => trip.Status == DeliveryStatus.Delivered);
    }

    private async Task<List<TableEntity>> RowsAsync(string name)
    {
        var table = _world.Host.Tables.GetTableClient(name);
        await table.CreateIfNotExistsAsync();
        return await table.QueryAsync<TableEntity>().ToListAsync();
    }

    private static string Text(TableEntity row) =>
        string.Concat(
            Enumerable.Range(0, row.Count).Select(i => row.GetString($"Json{i}")).TakeWhile(part => part is not null)
        );

    private T Ours<T>()
        where T : notnull => _world.Host.Services(AssistantComposition.Assistant).GetRequiredService<T>();

    private T Theirs<T>()
        where T : notnull => _world.Host.Services(AssistantComposition.OutsideWorld).GetRequiredService<T>();
}
