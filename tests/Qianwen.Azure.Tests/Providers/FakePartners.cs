using Azure;
using Qianwen.Core.Partners;

namespace Qianwen.Azure.Tests.Providers;

/// <summary>Partners in memory.</summary>
internal sealed class FakePartners : IPartnerStore
{
    private readonly SortedDictionary<string, Partner> _all = new(StringComparer.Ordinal);

    public bool IsDown { get; set; }

    public IReadOnlyCollection<Partner> All => _all.Values;

    public void Add(Partner partner) => _all[partner.Id] = partner;

    public Task<IReadOnlyList<Partner>> ListAsync(CancellationToken cancellationToken) =>
        IsDown
            ? throw new RequestFailedException(503, "The table does not answer.")
            : Task.FromResult<IReadOnlyList<Partner>>([.. _all.Values]);

    public Task<Partner?> FindAsync(string id, CancellationToken cancellationToken) =>
        Task.FromResult(_all.GetValueOrDefault(id));

    public Task<Partner?> ChangeAsync(string id, Func<Partner?, Partner?> change, CancellationToken cancellationToken)
    {
        var changed = change(_all.GetValueOrDefault(id));
        if (changed is not null)
        {
            _all[id] = changed;
        }

        return Task.FromResult(changed);
    }
}
