using System.Security.Cryptography;
using System.Text;

namespace Qianwen.Simulation;

/// <summary>How one world went.</summary>
/// <param name="Seed">What fixes it.</param>
/// <param name="Failure">The rules that were broken; null for none.</param>
/// <param name="Transcript">What was said, done and chosen, with the virtual time of each.</param>
/// <param name="Steps">Work items that ran.</param>
/// <param name="Deaths">How often the process died.</param>
/// <param name="Delivered">Orders at the door.</param>
public sealed record WorldReport(
    ulong Seed,
    string? Failure,
    IReadOnlyList<string> Transcript,
    int Steps,
    int Deaths,
    int Delivered
)
{
    /// <summary>SHA-256 of the transcript, in lower-case hex: two runs of a seed have the same.</summary>
    public string Fingerprint =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Transcript))));
}
