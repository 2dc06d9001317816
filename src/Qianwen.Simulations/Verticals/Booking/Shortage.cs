using System.Globalization;
using Qianwen.Contracts;
using Qianwen.Contracts.Payments;
using Qianwen.Simulations.Verticals.Offers;

namespace Qianwen.Simulations.Verticals.Booking;

/// <summary>There is not enough left.</summary>
/// <param name="Hold">Of what.</param>
/// <param name="Left">How much there is.</param>
public sealed record Shortage(Hold Hold, int Left)
{
    /// <summary>As the person is told.</summary>
    public LocalizedText Message =>
        Left == 0
            ? new LocalizedText($"{Hold.Name.Zh}已经没有了", $"None left: {Hold.Name.En}")
            : new LocalizedText($"{Hold.Name.Zh}只剩{Amount}", $"Only {Amount} left: {Hold.Name.En}");

    private string Amount => Hold.IsMoney ? Money.Fen(Left).ToString() : Left.ToString(CultureInfo.InvariantCulture);
}
