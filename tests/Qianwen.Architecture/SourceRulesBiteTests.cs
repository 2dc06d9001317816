using Qianwen.Architecture.Rules;
using Qianwen.Architecture.Sources;

namespace Qianwen.Architecture;

/// <summary>Every rule that reads files finds what it is there to find, and leaves good code alone.</summary>
public sealed class SourceRulesBiteTests
{
    [Fact]
    public void Length_Of401Lines_IsAViolation()
    {
        Assert.Single(FileRules.Length(File(string.Join('\n', Enumerable.Repeat("x", 401)))));
        Assert.Empty(FileRules.Length(File(string.Join('\n', Enumerable.Repeat("x", 400)) + "\n")));
    }

    [Theory]
    [InlineData("public sealed class Sample { }\npublic enum Other { }")]
    [InlineData("public record Other(int Value);")]
    [InlineData("public delegate Task<bool> Other(int value);")]
    [InlineData("public static partial class Other\n{\n}")]
    public void OnePublicType_OfAnotherNameOrASecond_IsAViolation(string text) =>
        Assert.Single(FileRules.OnePublicTypeNamedAsTheFile(File(text)));

    [Theory]
    [InlineData("public sealed class Sample { }\ninternal enum Other { }")]
    [InlineData("public record Sample<T>(int Value);\npublic record Sample;")]
    [InlineData("// public class Other\ninternal class Mine\n{\n    public class Nested { }\n}")]
    public void OnePublicType_OfTheFilesName_IsFine(string text) =>
        Assert.Empty(FileRules.OnePublicTypeNamedAsTheFile(File(text)));

    [Fact]
    public void MethodLength_OfMoreThan40Lines_IsAViolation()
    {
        Assert.Single(FileRules.MethodLength(File(Method(41))));
        Assert.Empty(FileRules.MethodLength(File(Method(40))));
        Assert.Empty(FileRules.MethodLength(File(Method(41).Replace("void M()", "sealed class M"))));
    }

    [Theory]
    [InlineData("// TODO later")]
    [InlineData("// --------")]
    [InlineData("// ==== Parsing ====")]
    [InlineData("    // var total = price * count;")]
    [InlineData("    // if (x) {")]
    public void Comments_ThatSayNothing_AreViolations(string text) => Assert.Single(FileRules.Comments(File(text)));

    [Fact]
    public void Regions_OfAnyName_AreViolations() => Assert.Single(FileRules.Regions(File("    #region Fields")));

    [Theory]
    [InlineData("// Two riders: one cannot carry 40 cups")]
    [InlineData("/// <summary>Text.</summary>")]
    [InlineData("var url = \"http://localhost\"; var text = \"// TODO\";")]
    public void Comments_ThatSayWhy_AreFine(string text) => Assert.Empty(FileRules.Comments(File(text)));

    [Theory]
    [InlineData("catch { return default; }")]
    [InlineData("catch (Exception)\n{\n    return null;\n}")]
    [InlineData("catch (Exception e) { }")]
    public void Catch_ThatHidesEverything_IsAViolation(string text) =>
        Assert.Single(FileRules.SwallowedExceptions(File(text)));

    [Theory]
    [InlineData("catch (JsonException) { return null; }")]
    [InlineData("catch (Exception e) { Failed(e); throw; }")]
    public void Catch_ThatMeansSomething_IsFine(string text) => Assert.Empty(FileRules.SwallowedExceptions(File(text)));

    [Theory]
    [InlineData("#pragma warning disable RS0030 // because")]
    [InlineData("[SuppressMessage(\"ApiDesign\", \"RS0030\")]")]
    public void SuppressedBan_OfAnyForm_IsAViolation(string text) =>
        Assert.Single(FileRules.SuppressedBans(File(text)));

    [Fact]
    public void DirectLogging_InAnyLevel_IsAViolation() =>
        Assert.Equal(2, FileRules.DirectLogging(File("log.LogInformation(\"x\"); log.LogError(e, \"x\");")).Count());

    [Theory]
    [InlineData("[Function(\"Quote\")]", 1)]
    [InlineData("[Function(Names.Quote)]", 1)]
    [InlineData("[Function(nameof(QuoteActivity))]", 0)]
    public void FunctionName_NotByNameof_IsAViolation(string text, int expected) =>
        Assert.Equal(expected, FileRules.FunctionNames(File(text)).Count());

    [Theory]
    [InlineData("client.CreateSender(\"merchant-commands\")")]
    [InlineData("[ServiceBusTrigger(\"merchant-commands\", Connection = \"ServiceBus\")]")]
    [InlineData("service.GetTableClient(\"mandates\")")]
    [InlineData("context.WaitForExternalEvent<TaskSignal>(\"task-signal\", timeout)")]
    [InlineData("client.RaiseEventAsync(instanceId, \"task-signal\", signal)")]
    [InlineData("context.SendEvent(instanceId, $\"reply:{key}\", reply)")]
    public void NameAsText_OutsideANamesFile_IsAViolation(string text)
    {
        Assert.Single(FileRules.NamesAsText(File(text)));
        Assert.Empty(FileRules.NamesAsText(new SourceFile("src/Qianwen.Core/QueueNames.cs", text)));
        Assert.Empty(FileRules.NamesAsText(File($"// {text}")));
    }

    [Theory]
    [InlineData("Thread.Sleep(1);", 1)]
    [InlineData("var now = DateTimeOffset.UtcNow;", 1)]
    [InlineData("await Task.Delay(100);", 1)]
    [InlineData("await Task.Delay(delay, timeProvider, token);", 0)]
    [InlineData("var now = time.GetUtcNow();", 0)]
    public void WallClockOrSleep_InATest_IsAViolation(string text, int expected) =>
        Assert.Equal(expected, FileRules.WallClockOrSleep(File(text)).Count());

    [Theory]
    [InlineData("[Fact(Skip = \"\")]", 1)]
    [InlineData("[Fact(Skip = \"Azurite is not installed\")]", 0)]
    public void Skip_WithoutAReason_IsAViolation(string text, int expected) =>
        Assert.Equal(expected, FileRules.SkipWithoutReason(File(text)).Count());

    [Fact]
    public void NameWords_OfANameInPascalCase_AreItsWords() =>
        Assert.Equal(["HTTP", "Order", "Api", "2"], NameWords.Of("HTTPOrderApi2"));

    private static string Method(int lines) =>
        $"internal class Sample\n{{\n    void M()\n    {{\n{string.Concat(Enumerable.Repeat("        Do();\n", lines))}    }}\n}}\n";

    private static SourceFile File(string text) => new("src/Qianwen.Core/Sample.cs", text);
}
