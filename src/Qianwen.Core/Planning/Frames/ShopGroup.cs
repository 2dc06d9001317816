using Qianwen.Core.Planning.Clauses;

namespace Qianwen.Core.Planning.Frames;

/// <summary>The lines that come from one shop.</summary>
/// <param name="Shop">The shop, where one was named.</param>
/// <param name="Lines">What comes from it.</param>
public sealed record ShopGroup(ShopMention? Shop, IReadOnlyList<ResolvedLine> Lines);
