using System.Diagnostics.CodeAnalysis;

namespace Qianwen.Functions.Http;

/// <summary>A request's body: read, or refused.</summary>
/// <typeparam name="T">What was expected.</typeparam>
public sealed class JsonBody<T>
    where T : class
{
    private readonly T? _value;
    private readonly ApiProblem? _problem;

    private JsonBody(T? value, ApiProblem? problem) => (_value, _problem) = (value, problem);

    /// <summary>A body that could be read.</summary>
    public static implicit operator JsonBody<T>(T value) => new(value, null);

    /// <summary>A body that could not.</summary>
    public static implicit operator JsonBody<T>(ApiProblem problem) => new(null, problem);

    /// <summary>True where it was read; then <paramref name="value"/> is the body, else <paramref name="problem"/> says why not.</summary>
    public bool TryGet([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out ApiProblem? problem)
    {
        (value, problem) = (_value, _problem);
        return value is not null;
    }
}
