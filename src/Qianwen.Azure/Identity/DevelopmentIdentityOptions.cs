using Qianwen.Contracts.People;

namespace Qianwen.Azure.Identity;

/// <summary>The development issuer: signs anybody in as a demo person. Off by default; for one machine only.</summary>
public sealed class DevelopmentIdentityOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = $"{IdentityOptions.Section}:Development";
    private const int ShortestKeyBytes = 32;

    /// <summary>True to issue and accept development tokens.</summary>
    public bool Enabled { get; init; }

    /// <summary>What tokens are signed with: at least 32 random bytes in base64.</summary>
    public string? Key { get; init; }

    /// <summary>Who a request without credentials comes from; null for nobody.</summary>
    public string? DefaultPerson { get; init; }

    /// <summary>Which demo person is also the operator; null for nobody.</summary>
    public string? Operator { get; init; }

    /// <summary>Hours a token is good for.</summary>
    public int TokenHours { get; init; } = 12;

    /// <summary>The demo people; the built-in ones where none are named.</summary>
    public IReadOnlyList<PersonProfile>? People { get; init; }

    /// <summary>The demo people.</summary>
    public IReadOnlyList<PersonProfile> AllPeople => People ?? DemoPeople.All;

    /// <summary>The key's bytes.</summary>
    internal byte[] KeyBytes => Convert.FromBase64String(Key ?? "");

    /// <summary>What is wrong with the settings, in words.</summary>
    internal IEnumerable<string> Problems()
    {
        if (!Enabled)
        {
            yield break;
        }

        if (!IsLongEnough(Key))
        {
            yield return $"{Section}:{nameof(Key)} must be at least {ShortestKeyBytes} random bytes in base64.";
        }

        if (TokenHours <= 0)
        {
            yield return $"{Section}:{nameof(TokenHours)} must be above zero.";
        }

        if (DefaultPerson is not null && AllPeople.All(person => person.PersonId != DefaultPerson))
        {
            yield return $"{Section}:{nameof(DefaultPerson)} '{DefaultPerson}' is not one of the demo people.";
        }
    }

    private static bool IsLongEnough(string? key)
    {
        var bytes = new byte[key?.Length ?? 0];
        return Convert.TryFromBase64String(key ?? "", bytes, out var count) && count >= ShortestKeyBytes;
    }
}
