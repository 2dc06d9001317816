using Qianwen.Conformance.ServiceBusJs.Running;

namespace Qianwen.Conformance.ServiceBusJs;

/// <summary>
/// The official Service Bus client of JavaScript against the local host's queues over AMQP: what Microsoft documents for the
/// service holds here. Each script of the folder <c>cases</c> is one test.
/// </summary>
public sealed class ServiceBusClientTests(CaseRun run) : IClassFixture<CaseRun>
{
    public static TheoryData<string> Cases => [.. CaseRun.Cases];

    [NodeTheory]
    [MemberData(nameof(Cases))]
    public async Task OfficialClient_OnTheLocalQueues_FindsThat(string name)
    {
        var error = await run.ErrorOfAsync(name);

        Assert.True(error is null, error);
    }

    [Fact]
    public void Cases_InTheirFolder_AreThere() => Assert.NotEmpty(CaseRun.Cases);
}
