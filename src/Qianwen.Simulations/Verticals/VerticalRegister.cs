using System.Collections.Frozen;

namespace Qianwen.Simulations.Verticals;

/// <summary>The verticals by their provider's id.</summary>
public sealed class VerticalRegister(IEnumerable<IVertical> verticals)
{
    private readonly FrozenDictionary<string, IVertical> _verticals = verticals.ToFrozenDictionary(vertical =>
        vertical.ProviderId
    );

    /// <summary>Every vertical.</summary>
    public IReadOnlyCollection<IVertical> All => _verticals.Values;

    /// <summary>A provider's vertical; null where there is none.</summary>
    public IVertical? Find(string providerId) => _verticals.GetValueOrDefault(providerId);
}
