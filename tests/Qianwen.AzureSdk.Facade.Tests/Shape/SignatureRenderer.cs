using System.Reflection;
using System.Runtime.CompilerServices;

namespace Qianwen.AzureSdk.Facade.Tests.Shape;

/// <summary>Writes a type and its public and protected members in the textual form of signatures.txt.</summary>
internal static class SignatureRenderer
{
    private const BindingFlags Declared =
        BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.Instance
        | BindingFlags.Static
        | BindingFlags.DeclaredOnly;

    private static readonly HashSet<string> NotListed = new(StringComparer.Ordinal)
    {
        nameof(Equals),
        nameof(GetHashCode),
        nameof(ToString),
        "PrintMembers",
        "<Clone>$",
    };

    public static string Heading(Type type)
    {
        var baseName =
            type.BaseType is { } b && b != typeof(object) && b != typeof(ValueType) && b != typeof(Enum)
                ? $" : {TypeNames.Short(b)}"
                : string.Empty;
        return $"{Kind(type)} {TypeNames.Full(type)}{baseName}";
    }

    public static IReadOnlyList<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            var values = Enum.GetValues(type).Cast<object>().Select(value => $"{value} = {(int)value}");
            return [string.Join(", ", values)];
        }

        if (type.IsSubclassOf(typeof(Delegate)))
        {
            var invoke = type.GetMethod(nameof(Action.Invoke))!;
            return [$"{TypeNames.Short(invoke.ReturnType)} ({Parameters(invoke)})"];
        }

        return
        [
            .. type.GetConstructors(Declared).Where(IsVisible).Select(Constructor),
            .. type.GetProperties(Declared)
                .Where(property => property.GetAccessors(true).Any(IsVisible))
                .Select(Property),
            .. type.GetFields(Declared).Where(field => field.IsPublic || field.IsFamily).Select(Field),
            .. type.GetMethods(Declared).Where(IsListed).Select(Method),
        ];
    }

    private static string Kind(Type type) =>
        type switch
        {
            { IsEnum: true } => "enum",
            { IsInterface: true } => "interface",
            { IsValueType: true } => "struct",
            _ when type.IsSubclassOf(typeof(Delegate)) => "delegate",
            { IsAbstract: true, IsSealed: true } => "static class",
            _ when type.GetMethod("<Clone>$") is not null => $"{ClassModifier(type)}record class",
            _ => $"{ClassModifier(type)}class",
        };

    private static string ClassModifier(Type type) =>
        type.IsAbstract ? "abstract "
        : type.IsSealed ? "sealed "
        : string.Empty;

    private static string Constructor(ConstructorInfo constructor) =>
        $"{Access(constructor)} ctor({Parameters(constructor)})";

    private static string Property(PropertyInfo property)
    {
        var accessors = property.GetAccessors(true).Where(IsVisible).ToList();
        var getter = accessors.Any(accessor => accessor == property.GetMethod) ? "get; " : string.Empty;
        var setter = accessors.Find(accessor => accessor == property.SetMethod);
        var setterText =
            setter is null ? string.Empty
            : IsInit(setter) ? "init; "
            : "set; ";
        var type = TypeNames.Short(property.PropertyType);
        return $"{Access(accessors[0])} {Modifier(accessors[0])}{type} {property.Name} {{ {getter}{setterText}}}";
    }

    private static string Field(FieldInfo field)
    {
        var modifier =
            field.IsLiteral ? "const "
            : field.IsStatic ? "static "
            : string.Empty;
        return $"{(field.IsPublic ? "public" : "protected")} {modifier}{TypeNames.Short(field.FieldType)} {field.Name}";
    }

    private static string Method(MethodInfo method)
    {
        var type = TypeNames.Short(method.ReturnType);
        var name = method.Name + TypeNames.Arguments(method.GetGenericArguments());
        var self = method.IsDefined(typeof(ExtensionAttribute)) ? "this " : string.Empty;
        return $"{Access(method)} {Modifier(method)}{type} {name}({self}{Parameters(method)})";
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        var text = $"{TypeNames.Short(parameter.ParameterType)} {parameter.Name}";
        return parameter.HasDefaultValue ? $"{text} = {Default(parameter)}" : text;
    }

    private static string Default(ParameterInfo parameter) =>
        parameter.DefaultValue switch
        {
            null => "default",
            bool value => value ? "true" : "false",
            var value when parameter.ParameterType.IsEnum => Enum.GetName(parameter.ParameterType, value)!,
            IFormattable value => value.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
            var value => $"\"{value}\"",
        };

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsListed(MethodInfo method) =>
        IsVisible(method)
        && !NotListed.Contains(method.Name)
        && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal));

    private static bool IsInit(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static string Access(MethodBase method) => method.IsPublic ? "public" : "protected";

    private static string Modifier(MethodInfo method) =>
        method.IsStatic ? "static "
        : method.IsAbstract ? "abstract "
        : method.GetBaseDefinition() != method ? "override "
        : method is { IsVirtual: true, IsFinal: false } ? "virtual "
        : string.Empty;
}
