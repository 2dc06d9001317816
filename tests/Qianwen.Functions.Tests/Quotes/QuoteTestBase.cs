using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Payments;
using Qianwen.Contracts.Planning;
using Qianwen.Functions.Tests.Harness;

namespace Qianwen.Functions.Tests.Quotes;

/// <summary>One activity on stores in memory.</summary>
public abstract class QuoteTestBase : IAsyncLifetime
{
    private Stores? _stores;

    private protected Stores Stores => _stores ?? throw new InvalidOperationException("The stores are not there yet.");

    public async Task InitializeAsync() => _stores = await Stores.CreateAsync();

    public async Task DisposeAsync()
    {
        if (_stores is not null)
        {
            await _stores.DisposeAsync();
        }
    }

    private protected static StoreCandidate Store(string id) => new(id, "chagee", new(id, id), 900, 4.8);

    private protected static StoreRefusal Refusal(string store, string code, params string[] alternatives) =>
        new(
            store,
            new(store, store),
            code,
            new(code, code),
            [.. alternatives.Select(item => new StoreAlternative(item, new(item, item), Money.Fen(1_500)))]
        );

    /// <summary>The search for tea of a shop that was named.</summary>
    private protected static LegSearch Named() => Search(AtShop());

    private protected static LegSearch Search(Leg? leg = null, params string[] excluded) =>
        new(Samples.TaskId, "c-1", "en", 1, leg ?? Samples.Leg(), excluded);

    private protected static Leg AtShop() =>
        Samples.Leg().With(ArgumentNames.Merchant, new EntityReference("CHAGEE", "chagee", "CHAGEE"));
}
