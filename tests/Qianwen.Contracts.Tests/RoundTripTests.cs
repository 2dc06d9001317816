using System.Text.Json;
using System.Text.Json.Nodes;
using Qianwen.Contracts.Tests.Samples;

namespace Qianwen.Contracts.Tests;

/// <summary>
/// Every record comes back as it was sent: over a wire (the source-generated context) and through a durable history
/// (plain reflection, as the durable SDK's own converter does it).
/// </summary>
public sealed class RoundTripTests
{
    private static readonly Dictionary<string, JsonSerializerOptions> Writers = new()
    {
        ["context"] = QianwenJson.Options,
        ["durable"] = new JsonSerializerOptions { IncludeFields = true },
        ["web"] = new JsonSerializerOptions(JsonSerializerDefaults.Web),
    };

    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var type in ContractTypes.Concrete)
        {
            foreach (var writer in Writers.Keys)
            {
                cases.Add(type.FullName!, writer);
            }
        }

        return cases;
    }

    public static TheoryData<string> Records() => [.. ContractTypes.Concrete.Select(type => type.FullName!)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void RoundTrip_EverythingSet_ComesBackTheSame(string type, string writer) =>
        AssertRoundTrip(ContractTypes.Named(type), Writers[writer], withNulls: false);

    [Theory]
    [MemberData(nameof(Cases))]
    public void RoundTrip_EverythingOptionalAbsent_ComesBackTheSame(string type, string writer) =>
        AssertRoundTrip(ContractTypes.Named(type), Writers[writer], withNulls: true);

    [Theory]
    [MemberData(nameof(Records))]
    public void Deserialize_FieldsOfALaterVersion_AreIgnored(string type)
    {
        var record = ContractTypes.Named(type);
        var declared = ContractTypes.DeclaredAs(record);
        var value = new SampleFactory(withNulls: false).Make(record);
        var json = JsonSerializer.SerializeToNode(value, QianwenJson.Options.GetTypeInfo(declared))!.AsObject();
        json["fromTheFuture"] = new JsonObject { ["x"] = 1 };

        var read = JsonSerializer.Deserialize(json, QianwenJson.Options.GetTypeInfo(declared));

        Assert.Null(Difference.Between(value, read));
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void Deserialize_FieldsInAnotherOrder_AreTheSame(string type)
    {
        var record = ContractTypes.Named(type);
        var declared = ContractTypes.DeclaredAs(record);
        var value = new SampleFactory(withNulls: false).Make(record);
        var json = JsonSerializer.SerializeToNode(value, QianwenJson.Options.GetTypeInfo(declared))!.AsObject();
        var reversed = new JsonObject(
            json.Reverse().Select(field => KeyValuePair.Create(field.Key, field.Value?.DeepClone()))
        );

        var read = JsonSerializer.Deserialize(reversed, QianwenJson.Options.GetTypeInfo(declared));

        Assert.Null(Difference.Between(value, read));
    }

    private static void AssertRoundTrip(Type record, JsonSerializerOptions options, bool withNulls)
    {
        var declared = ContractTypes.DeclaredAs(record);
        var value = new SampleFactory(withNulls).Make(record);

        var json = JsonSerializer.Serialize(value, declared, options);
        var read = JsonSerializer.Deserialize(json, declared, options);

        var difference = Difference.Between(value, read);
        Assert.True(difference is null, $"{difference} in {json}");
    }
}
