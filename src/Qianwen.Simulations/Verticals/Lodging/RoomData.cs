using Qianwen.Contracts;

namespace Qianwen.Simulations.Verticals.Lodging;

/// <summary>A kind of room.</summary>
/// <param name="Type"><c>king</c>, <c>twin</c>, <c>single</c>, <c>family</c> or <c>suite</c>.</param>
/// <param name="Price">Fen of an ordinary night.</param>
/// <param name="People">How many sleep in it.</param>
/// <param name="Count">How many of them there are.</param>
public sealed record RoomData(string Id, string Type, string Zh, string En, long Price, int People, int Count)
{
    /// <summary>Its name.</summary>
    public LocalizedText Name => new(Zh, En);
}
