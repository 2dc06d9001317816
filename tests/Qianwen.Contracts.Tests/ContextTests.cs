using System.Text.Json;
using System.Text.Json.Nodes;
using Qianwen.Contracts.Conversations;
using Qianwen.Contracts.Jobs;
using Qianwen.Contracts.Tests.Samples;

namespace Qianwen.Contracts.Tests;

public sealed class ContextTests
{
    public static TheoryData<string> Records() => [.. ContractTypes.Records.Select(type => type.FullName!)];

    public static TheoryData<string> Enums() => [.. ContractTypes.Enums.Select(type => type.FullName!)];

    public static TheoryData<string, string> Polymorphic() =>
        new() { { typeof(ConversationItem).FullName!, "type" }, { typeof(JobFact).FullName!, "fact" } };

    [Theory]
    [MemberData(nameof(Records))]
    public void Context_EveryPublicRecord_IsKnown(string type) =>
        Assert.NotNull(QianwenJsonContext.Default.GetTypeInfo(ContractTypes.Named(type)));

    [Theory]
    [MemberData(nameof(Enums))]
    public void Enum_EveryValue_IsItsNameInSnakeCase(string type)
    {
        var options = new JsonSerializerOptions();
        foreach (var value in Enum.GetValues(ContractTypes.Named(type)))
        {
            var expected = JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()!);

            var json = JsonSerializer.Serialize(value, options);

            Assert.Equal($"\"{expected}\"", json);
            Assert.Equal(value, JsonSerializer.Deserialize(json, value.GetType(), options));
        }
    }

    [Theory]
    [MemberData(nameof(Enums))]
    public void Enum_Number_IsRefused(string type) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("1", ContractTypes.Named(type)));

    [Theory]
    [MemberData(nameof(Polymorphic))]
    public void Polymorphic_EveryDerivedRecord_HasANameOfItsOwn(string root, string discriminator)
    {
        var declared = ContractTypes.Named(root);
        var derived = ContractTypes.Concrete.Where(type => type.BaseType == declared).ToList();

        var names = derived.ConvertAll(type =>
        {
            var value = new SampleFactory(withNulls: false).Make(type);
            var json = JsonSerializer.SerializeToNode(value, QianwenJson.Options.GetTypeInfo(declared));
            return json![discriminator]?.GetValue<string>();
        });

        Assert.NotEmpty(names);
        Assert.DoesNotContain(null, names);
        Assert.Equal(names.Distinct().Count(), names.Count);
        Assert.All(names, name => Assert.Equal(JsonNamingPolicy.SnakeCaseLower.ConvertName(name!), name));
    }

    [Theory]
    [MemberData(nameof(Polymorphic))]
    public void Polymorphic_UnknownName_IsRefused(string root, string discriminator)
    {
        var json = new JsonObject { [discriminator] = "from_the_future" };

        Assert.Throws<JsonException>(() =>
            JsonSerializer.Deserialize(json, QianwenJson.Options.GetTypeInfo(ContractTypes.Named(root)))
        );
    }
}
