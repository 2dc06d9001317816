using System.Diagnostics;
using System.Text.Json.Nodes;
using Qianwen.Architecture.Sources;

namespace Qianwen.Architecture;

/// <summary>
/// What `dotnet publish` is told, as MSBuild works it out. The packages themselves do not restore everywhere, so that
/// nothing is compiled here.
/// </summary>
public sealed class OfficialBuildTests
{
    private const string Facade = "Qianwen.AzureSdk.Facade";

    [Theory]
    [InlineData("src/Qianwen.Functions", true)]
    [InlineData("src/Qianwen.Simulations", false)]
    public void Publish_OfAnApp_TakesTheOfficialPackagesInCentralVersions(string project, bool orchestrates)
    {
        var seen = Evaluate(project, "-p:_IsPublishing=true", "-getProperty:AzureSdk,OutputType,TreatWarningsAsErrors");
        var packages = Names(seen, "PackageReference");

        Assert.Equal("Official", (string?)seen["Properties"]!["AzureSdk"]);
        Assert.Equal("Exe", (string?)seen["Properties"]!["OutputType"]);
        Assert.NotEqual("true", (string?)seen["Properties"]!["TreatWarningsAsErrors"]);
        Assert.Contains("Microsoft.Azure.Functions.Worker", packages);
        Assert.Contains("Microsoft.Azure.Functions.Worker.Sdk", packages);
        Assert.Contains("Microsoft.Azure.Functions.Worker.Extensions.Http.AspNetCore", packages);
        Assert.Equal(orchestrates, packages.Any(name => name.EndsWith(".AzureManaged", StringComparison.Ordinal)));
        Assert.Empty(packages.Except(Names(seen, "PackageVersion")));
        AssertNoFacade(seen);
    }

    [Theory]
    [InlineData("src/Qianwen.Azure")]
    [InlineData("src/Qianwen.LocalHost")]
    public void OfficialBuild_OfALibrary_TakesNoFacade(string project)
    {
        var seen = Evaluate(project, "-p:AzureSdk=Official", "-getProperty:AzureSdk");

        Assert.Contains("Microsoft.Azure.Functions.Worker", Names(seen, "PackageReference"));
        Assert.DoesNotContain("Microsoft.Azure.Functions.Worker.Sdk", Names(seen, "PackageReference"));
        AssertNoFacade(seen);
    }

    [Theory]
    [InlineData("src/Qianwen.Functions")]
    [InlineData("src/Qianwen.Simulations")]
    public void HostJson_OfAnApp_IsLinkedIntoItsOutput(string project)
    {
        var file = Evaluate(project, "-p:_IsPublishing=true", "-getProperty:AzureSdk")["Items"]!["None"]!
            .AsArray()
            .Single(item => (string?)item!["Link"] == "host.json")!;

        Assert.Equal("PreserveNewest", (string?)file["CopyToOutputDirectory"]);
        Assert.Equal(
            Path.Combine(Repository.Root, "host.json"),
            Path.GetFullPath((string)file["FullPath"]!),
            StringComparer.Ordinal
        );
    }

    /// <summary>The Functions SDK writes and builds this project below obj; it has versions of its own and a framework of its own.</summary>
    [Fact]
    public void HostExtensions_BelowObj_AreLeftAsTheSdkWritesThem()
    {
        var folder = $"src/Qianwen.Functions/obj/{nameof(OfficialBuildTests)}-{Environment.ProcessId}";
        var absolute = Directory.CreateDirectory(Path.Combine(Repository.Root, folder)).FullName;
        try
        {
            File.WriteAllText(
                Path.Combine(absolute, "WorkerExtensions.csproj"),
                """
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <TargetFramework>net8.0</TargetFramework>
                    <ManagePackageVersionsCentrally>false</ManagePackageVersionsCentrally>
                  </PropertyGroup>
                </Project>
                """
            );

            var seen = Evaluate(folder, "-p:_IsPublishing=true", "-getProperty:TreatWarningsAsErrors,TargetFramework");

            Assert.Equal("net8.0", (string?)seen["Properties"]!["TargetFramework"]);
            Assert.NotEqual("true", (string?)seen["Properties"]!["TreatWarningsAsErrors"]);
            Assert.Empty(Names(seen, "PackageReference"));
            Assert.Empty(Names(seen, "AdditionalFiles"));
        }
        finally
        {
            Directory.Delete(absolute, recursive: true);
        }
    }

    private static void AssertNoFacade(JsonNode seen) =>
        Assert.DoesNotContain(
            Names(seen, "ProjectReference"),
            reference => reference.Contains(Facade, StringComparison.Ordinal)
        );

    private static List<string> Names(JsonNode seen, string item) =>
        [.. seen["Items"]![item]!.AsArray().Select(reference => (string)reference!["Identity"]!)];

    private static JsonNode Evaluate(string project, params string[] arguments)
    {
        string[] all =
        [
            "msbuild",
            Path.Combine(Repository.Root, project),
            "-getItem:PackageReference,PackageVersion,ProjectReference,AdditionalFiles,None",
            .. arguments,
        ];
        using var process = Process.Start(new ProcessStartInfo("dotnet", all) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? JsonNode.Parse(output)!
            : throw new InvalidOperationException($"dotnet msbuild {project}: {output}");
    }
}
