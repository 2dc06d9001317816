using System.Text.RegularExpressions;
using Qianwen.Contracts.Api;
using Qianwen.Functions.Http;

namespace Qianwen.Functions.Partners;

/// <summary>What the operator may ask for.</summary>
internal static partial class PartnerRequestRules
{
    private const int MostHours = 720;

    /// <summary>What is wrong; null where nothing is.</summary>
    public static ApiProblem? Check(string id, IssuePartnerKeyRequest request)
    {
        if (!PartnerId().IsMatch(id))
        {
            return Problems.InvalidValue("A partner's id is lower-case letters, digits and hyphens (64 at most).");
        }

        if (request.Origin is { } origin && !IsOrigin(origin))
        {
            return Problems.InvalidValue(
                "origin must be https (http on this machine only), with nothing behind the host: https://shop.example."
            );
        }

        return request.PreviousValidHours is < 0 or > MostHours
            ? Problems.InvalidValue($"previousValidHours must be 0 to {MostHours}.")
            : null;
    }

    private static bool IsOrigin(Uri origin) =>
        origin.IsAbsoluteUri
        && (origin.Scheme == Uri.UriSchemeHttps || (origin.Scheme == Uri.UriSchemeHttp && origin.IsLoopback))
        && origin is { UserInfo: "", AbsolutePath: "/", Query: "", Fragment: "" };

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,63}$")]
    private static partial Regex PartnerId();
}
