using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Qianwen.Architecture.Rules;
using Qianwen.Architecture.Sources;
using Qianwen.Contracts.Orders;

namespace Qianwen.Architecture;

public sealed partial class QueueRulesTests
{
    private static readonly IReadOnlyList<string> Declared =
    [
        .. typeof(QueueNames)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.IsLiteral && field.Name != nameof(QueueNames.Connection))
            .Select(field => (string)field.GetRawConstantValue()!),
    ];

    [Fact]
    public void Queues_InCodeAndInInfrastructure_AreTheSame()
    {
        using var document = JsonDocument.Parse(Repository.Read("infra/queues.json"));
        var configured = document
            .RootElement.GetProperty("queues")
            .EnumerateArray()
            .Select(queue => queue.GetProperty("name").GetString()!);

        Assert.Equal(Declared.Order(StringComparer.Ordinal), configured.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void QueueNames_AsText_StandInNamesFilesOnly() =>
        Violations.None(
            from file in Repository.SourcesIn("src")
            where !file.Name.EndsWith("Names.cs", StringComparison.Ordinal)
            from match in Literal().Matches(file.Uncommented)
            where Declared.Contains(match.Groups["text"].Value)
            select file.Violation(match.Index, $"the queue name {match.Value}")
        );

    [Fact]
    public void Literal_OfAQueueName_IsFound() =>
        Assert.Equal("merchant-commands", Literal().Match("Send(\"merchant-commands\")").Groups["text"].Value);

    [GeneratedRegex("\"(?<text>[^\"\\n]+)\"")]
    private static partial Regex Literal();
}
