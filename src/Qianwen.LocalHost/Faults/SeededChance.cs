using System.Security.Cryptography;
using System.Text;

namespace Qianwen.LocalHost.Faults;

/// <summary>
/// Chances drawn from a seed and a name, and not from the order of the draws: parallel work cannot change which message or
/// request is hit.
/// </summary>
internal sealed class SeededChance(int seed)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _draws = new(StringComparer.Ordinal);

    /// <summary>The next number in [0, 1) for this name.</summary>
    public double Next(string name)
    {
        int draw;
        lock (_gate)
        {
            draw = _draws[name] = _draws.GetValueOrDefault(name) + 1;
        }

        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}/{name}/{draw}"));
        return (BitConverter.ToUInt64(hash) >> 11) / (double)(1UL << 53);
    }
}
