using Qianwen.Core.Partners;

namespace Qianwen.Azure.Identity;

/// <summary>What a partner's credentials turned out to be.</summary>
public abstract record PartnerSignIn
{
    private PartnerSignIn() { }

    /// <summary>A known partner.</summary>
    public sealed record Known(Partner Partner) : PartnerSignIn;

    /// <summary>There are none.</summary>
    public sealed record Missing : PartnerSignIn;

    /// <summary>They are not accepted; the same for an unknown partner, an unknown, an expired and a revoked key.</summary>
    public sealed record Refused : PartnerSignIn;
}
