namespace Qianwen.Azure.Identity;

/// <summary>What became of the wish for a partner's key.</summary>
public abstract record KeyIssue
{
    private KeyIssue() { }

    /// <summary>A new key.</summary>
    /// <param name="KeyId">Its id.</param>
    /// <param name="Key">The key, which is kept nowhere.</param>
    public sealed record Issued(string KeyId, string Key, DateTimeOffset CreatedAt) : KeyIssue;

    /// <summary>A partner who is not known yet needs an origin.</summary>
    public sealed record NoOrigin : KeyIssue;

    /// <summary>Two keys are valid already.</summary>
    public sealed record TooManyKeys : KeyIssue;
}
