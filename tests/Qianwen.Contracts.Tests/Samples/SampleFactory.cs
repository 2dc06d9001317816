using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Qianwen.Contracts.Conversations;
using Qianwen.Contracts.Jobs;
using Qianwen.Contracts.Payments;

namespace Qianwen.Contracts.Tests.Samples;

/// <summary>Makes a value of any contract type through its constructor, no two fields alike.</summary>
/// <param name="withNulls">True to leave out everything that may be null; false to give everything a value.</param>
internal sealed class SampleFactory(bool withNulls)
{
    private static readonly DateTimeOffset Start = new(2026, 5, 1, 9, 0, 0, TimeSpan.FromHours(8));
    private readonly NullabilityInfoContext _nullability = new();
    private int _next = 1;

    public object Make(Type type)
    {
        var constructor = type.GetConstructors().OrderByDescending(one => one.GetParameters().Length).First();
        return constructor.Invoke([.. constructor.GetParameters().Select(Argument)]);
    }

    private object? Argument(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        var mayBeNull = Nullable.GetUnderlyingType(type) is not null || IsNullableReference(parameter);
        return withNulls && mayBeNull ? null : Value(Nullable.GetUnderlyingType(type) ?? type);
    }

    private bool IsNullableReference(ParameterInfo parameter) =>
        !parameter.ParameterType.IsValueType && _nullability.Create(parameter).WriteState == NullabilityState.Nullable;

    private object Value(Type type)
    {
        var n = _next++;
        return type switch
        {
            _ when type == typeof(string) => $"文字-{n} \"<&'>",
            _ when type == typeof(int) => n,
            _ when type == typeof(long) => 10_000_000_000L + n,
            _ when type == typeof(double) => n + 0.125,
            _ when type == typeof(decimal) => n + 0.125m,
            _ when type == typeof(bool) => true,
            _ when type == typeof(DateOnly) => DateOnly.FromDateTime(Start.Date).AddDays(n),
            _ when type == typeof(TimeOnly) => TimeOnly.FromTimeSpan(TimeSpan.FromMinutes(n)),
            _ when type == typeof(DateTimeOffset) => Start.AddSeconds(n),
            _ when type == typeof(Uri) => new Uri($"https://example.test/{n}"),
            _ when type == typeof(JsonElement) => Json($$"""{"n":{{n}},"deep":[{"x":"y"}]}"""),
            _ when type == typeof(Money) => new Money(n, "CNY"),
            _ when type == typeof(ConversationItem) => Make(typeof(TextItem)),
            _ when type == typeof(JobFact) => Make(typeof(JobFact.PaymentHeld)),
            _ when type.IsEnum => Enum.GetValues(type).GetValue(n % Enum.GetValues(type).Length)!,
            _ when type.IsGenericType => Collection(type),
            _ => Make(type),
        };
    }

    private object Collection(Type type)
    {
        var arguments = type.GetGenericArguments();
        if (type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
        {
            var list = Array.CreateInstance(arguments[0], 2);
            list.SetValue(Value(arguments[0]), 0);
            list.SetValue(Value(arguments[0]), 1);
            return list;
        }

        Assert.Equal(typeof(IReadOnlyDictionary<string, JsonElement>), type);
        return new Dictionary<string, JsonElement>
        {
            [_next++.ToString(CultureInfo.InvariantCulture)] = Json("[1,2]"),
            ["address"] = Json("""{"text":"西溪园区"}"""),
        };
    }

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement.Clone();
}
