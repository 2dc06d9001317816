using Qianwen.AzureSdk.Facade;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Where the Program.cs of a function app begins.</summary>
public class FunctionsApplication
{
    public static FunctionsApplicationBuilder CreateBuilder(string[] args) => throw FacadeOnly.Called();
}
