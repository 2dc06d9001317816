using System.Collections;
using System.Globalization;
using Amqp;
using Amqp.Types;

namespace Qianwen.LocalHost.Messaging.Amqp.Management;

/// <summary>A request to a node, with its arguments read by name.</summary>
internal sealed class ManagementRequest(Message message)
{
    private readonly Map _body = message.Body as Map ?? [];

    /// <summary>What is asked for, such as <c>com.microsoft:renew-lock</c>.</summary>
    public string Operation => message.ApplicationProperties?.Map["operation"] as string ?? "";

    public string? Text(string name) => _body[name]?.ToString();

    /// <summary>A text that must be there.</summary>
    /// <exception cref="ArgumentException">It is not.</exception>
    public string RequiredText(string name) => Text(name) ?? throw Missing(name);

    public Map? Map(string name) => _body[name] as Map;

    public byte[]? Bytes(string name) => _body[name] as byte[];

    /// <summary>A whole number that must be there.</summary>
    /// <exception cref="ArgumentException">It is not.</exception>
    public long Number(string name) => ToNumber(_body[name] ?? throw Missing(name));

    public bool Flag(string name) => _body[name] is true;

    /// <summary>Whole numbers: an array or a list, as the client likes it.</summary>
    public IReadOnlyList<long> Numbers(string name) => [.. All(name).Select(ToNumber)];

    public IReadOnlyList<Guid> Ids(string name) => [.. All(name).Cast<Guid>()];

    public IReadOnlyList<Map> Maps(string name) => [.. All(name).Cast<Map>()];

    private static long ToNumber(object value) => Convert.ToInt64(value, CultureInfo.InvariantCulture);

    private static ArgumentException Missing(string name) => new($"The request has no '{name}'.");

    private IEnumerable<object> All(string name) => (_body[name] as IEnumerable ?? throw Missing(name)).Cast<object>();
}
