using System.Text.RegularExpressions;
using Azure.Messaging.ServiceBus;
using Qianwen.AzureSdk.Facade.Tests.Shape;

namespace Qianwen.AzureSdk.Facade.Tests;

public sealed class ApiShapeTests
{
    private static readonly OfficialApi Official = OfficialApi.Load();

    private static readonly IReadOnlyList<Type> FacadeTypes = typeof(ServiceBusClient).Assembly.GetExportedTypes();

    public static TheoryData<string> ListedFacadeTypes() =>
        [.. FacadeTypes.Select(TypeNames.Full).Where(Official.Types.ContainsKey)];

    [Fact]
    public void FacadeTypes_AllOfThem_AreOnTheOfficialList()
    {
        var unknown = FacadeTypes
            .Select(TypeNames.Full)
            .Where(name => !Official.Types.ContainsKey(name) && !KnownDifferences.TypesWithoutHeading.Contains(name));

        AssertNone(unknown);
    }

    [Theory]
    [MemberData(nameof(ListedFacadeTypes))]
    public void Heading_OfAFacadeType_IsTheOfficialOne(string typeName) =>
        Assert.Equal(Official.Types[typeName].Heading, SignatureRenderer.Heading(TypeNamed(typeName)));

    [Theory]
    [MemberData(nameof(ListedFacadeTypes))]
    public void Members_OfAFacadeType_AreAllOfficial(string typeName)
    {
        var invented = SignatureRenderer
            .Members(TypeNamed(typeName))
            .Where(member => !Official.Types[typeName].Members.Contains(member))
            .Select(member => $"{typeName}: {member}");

        AssertNone(invented);
    }

    [Theory]
    [MemberData(nameof(ListedFacadeTypes))]
    public void OfficialMembers_OfAFacadeType_AreDeclaredUnlessTheirTypesAreLeftOut(string typeName)
    {
        var declared = SignatureRenderer.Members(TypeNamed(typeName)).ToHashSet(StringComparer.Ordinal);
        var missing = Official
            .Types[typeName]
            .Members.Where(member => !declared.Contains(member) && LeftOutTypesIn(member).Count == 0)
            .Select(member => $"{typeName}: {member}");

        AssertNone(missing);
    }

    [Theory]
    [MemberData(nameof(ListedFacadeTypes))]
    public void AbstractOfficialMembers_OfAFacadeType_AreAllDeclared(string typeName)
    {
        var declared = SignatureRenderer.Members(TypeNamed(typeName)).ToHashSet(StringComparer.Ordinal);
        var missing = Official
            .Types[typeName]
            .Members.Where(member => member.Contains(" abstract ", StringComparison.Ordinal))
            .Where(member => !declared.Contains(member));

        AssertNone(missing);
    }

    [Fact]
    public void TypesWithoutHeading_EachOfThem_IsAFacadeTypeTheListDoesNotHead()
    {
        var names = FacadeTypes.Select(TypeNames.Full).ToHashSet(StringComparer.Ordinal);

        Assert.All(
            KnownDifferences.TypesWithoutHeading,
            name => Assert.True(names.Contains(name) && !Official.Types.ContainsKey(name), $"{name} is not needed")
        );
    }

    [Fact]
    public void TypesLeftOut_EachOfThem_IsNamedByAnOfficialMemberOfAFacadeType()
    {
        var named = FacadeTypes
            .Select(TypeNames.Full)
            .Where(Official.Types.ContainsKey)
            .SelectMany(name => Official.Types[name].Members)
            .SelectMany(LeftOutTypesIn)
            .ToHashSet(StringComparer.Ordinal);

        Assert.Equal(KnownDifferences.TypesLeftOut.Order(), named.Order());
        Assert.DoesNotContain(FacadeTypes, type => named.Contains(type.Name));
    }

    private static void AssertNone(IEnumerable<string> differences)
    {
        var list = differences.ToList();
        Assert.True(list.Count == 0, string.Join('\n', list));
    }

    private static Type TypeNamed(string typeName) => FacadeTypes.Single(type => TypeNames.Full(type) == typeName);

    private static List<string> LeftOutTypesIn(string member) =>
        [.. KnownDifferences.TypesLeftOut.Where(type => Regex.IsMatch(member, $@"\b{type}\b(?!\()"))];
}
