using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Providers;
using Qianwen.Simulations.Verticals.Asking;
using Qianwen.Simulations.Verticals.Offers;

namespace Qianwen.Simulations.Verticals;

/// <summary>A branch of trade: what it knows by name, who could serve a leg, and on what terms. The rest is the same for all.</summary>
public interface IVertical
{
    /// <summary>Its provider's id.</summary>
    string ProviderId { get; }

    /// <summary>Everything it knows by name.</summary>
    IEnumerable<VocabularyEntry> Names { get; }

    /// <summary>Shops worth asking, best first, at most twenty; and refusals where there is none.</summary>
    /// <exception cref="System.Text.Json.JsonException">An argument has another shape.</exception>
    SearchResponse Search(Ask ask);

    /// <summary>What one shop would sell, whatever was sold already.</summary>
    /// <exception cref="System.Text.Json.JsonException">An argument has another shape.</exception>
    Quotation Quote(Ask ask, string shopId);
}
