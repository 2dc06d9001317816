using System.Text;
using Qianwen.LocalHost.Tables.Entities;
using Qianwen.LocalHost.Tables.Protocol;

namespace Qianwen.LocalHost.Tests.Tables;

public sealed class EntityPayloadTests
{
    [Theory]
    [InlineData("""{"V":"text"}""", "text")]
    [InlineData("""{"V":5}""", 5)]
    [InlineData("""{"V":5.0}""", 5.0)]
    [InlineData("""{"V":5e3}""", 5000.0)]
    [InlineData("""{"V":true}""", true)]
    [InlineData("""{"V":"5","V@odata.type":"Edm.Int64"}""", 5L)]
    [InlineData("""{"V@odata.type":"Edm.Int64","V":5}""", 5L)]
    [InlineData("""{"V":5,"V@odata.type":"Edm.Double"}""", 5.0)]
    [InlineData("""{"V":"-INF","V@odata.type":"Edm.Double"}""", double.NegativeInfinity)]
    [InlineData("""{"V":"Infinity","V@odata.type":"Edm.Double"}""", double.PositiveInfinity)]
    [InlineData("""{"V":"5","V@odata.type":"Edm.String"}""", "5")]
    [InlineData("""{"V":5,"V@odata.type":"Edm.Int32"}""", 5)]
    public void Parse_Property_HasItsType(string json, object expected)
    {
        var value = EntityPayload.Parse(Encoding.UTF8.GetBytes(json)).Properties["V"].Value;

        Assert.Equal(expected.GetType(), value.GetType());
        Assert.Equal(expected, value);
    }

    [Fact]
    public void Parse_SystemProperties_AreNotAmongTheProperties()
    {
        var payload = EntityPayload.Parse(
            """{"odata.etag":"x","PartitionKey":"p","RowKey":"r","Timestamp":"2026-01-01T00:00:00Z","A":null,"B":1}"""u8.ToArray()
        );

        Assert.Equal(("p", "r"), (payload.PartitionKey, payload.RowKey));
        Assert.Equal(["B"], payload.Properties.Keys);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("""{"PartitionKey":5}""")]
    [InlineData("""{"V":[]}""")]
    [InlineData("""{"V":{}}""")]
    [InlineData("""{"V":99999999999}""")]
    [InlineData("""{"V":"x","V@odata.type":"Edm.Int64"}""")]
    [InlineData("""{"V":"99999999999999999999","V@odata.type":"Edm.Int64"}""")]
    [InlineData("""{"V":"x","V@odata.type":"Edm.Guid"}""")]
    [InlineData("""{"V":"x","V@odata.type":"Edm.DateTime"}""")]
    [InlineData("""{"V":"*","V@odata.type":"Edm.Binary"}""")]
    [InlineData("""{"V":"x","V@odata.type":"Edm.Decimal"}""")]
    public void Parse_MalformedEntity_IsInvalidInput(string json)
    {
        var refusal = Assert.Throws<TableServiceException>(() => EntityPayload.Parse(Encoding.UTF8.GetBytes(json)));

        Assert.Equal((400, "InvalidInput"), (refusal.Status, refusal.Code));
    }

    [Fact]
    public void ParseBody_OfWriteBody_GivesTheSameProperties()
    {
        var properties = new Dictionary<string, EdmValue>
        {
            ["Text"] = EdmValue.String("茶 \"\\ \u2028 🍵"),
            ["Flag"] = EdmValue.Boolean(true),
            ["Int"] = EdmValue.Int32(-1),
            ["Long"] = EdmValue.Int64(long.MinValue),
            ["Whole"] = EdmValue.Double(3),
            ["Tiny"] = EdmValue.Double(double.Epsilon),
            ["Negative"] = EdmValue.Double(double.NegativeInfinity),
            ["When"] = EdmValue.DateTime(DateTime.UnixEpoch.AddTicks(1)),
            ["Id"] = EdmValue.Guid(Guid.Empty),
        };

        Assert.Equal(properties, EntityPayload.ParseBody(EntityFormat.WriteBody(properties)));
    }

    [Fact]
    public void WriteBody_EveryType_CarriesTheTypeInTheJson()
    {
        var body = EntityFormat.WriteBody(
            new Dictionary<string, EdmValue>
            {
                ["A"] = EdmValue.Int32(3),
                ["B"] = EdmValue.Int64(3),
                ["C"] = EdmValue.Double(3),
                ["D"] = EdmValue.Binary([3]),
            }
        );

        Assert.Equal(
            """{"A":3,"B@odata.type":"Edm.Int64","B":"3","C":3.0,"D@odata.type":"Edm.Binary","D":"Aw=="}""",
            body
        );
    }
}
