namespace Qianwen.Azure.Identity;

/// <summary>What a request's credentials turned out to be.</summary>
public abstract record SignIn
{
    private SignIn() { }

    /// <summary>A known person.</summary>
    public sealed record Person(PersonIdentity Identity) : SignIn;

    /// <summary>There are none.</summary>
    public sealed record Missing : SignIn;

    /// <summary>They are not accepted.</summary>
    /// <param name="Reason">Why, for the caller; holds nothing of the token.</param>
    public sealed record Refused(string Reason) : SignIn;

    /// <summary>The issuer's keys cannot be had now: nobody can tell.</summary>
    public sealed record Unavailable : SignIn;
}
