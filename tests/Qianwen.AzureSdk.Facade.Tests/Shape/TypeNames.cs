namespace Qianwen.AzureSdk.Facade.Tests.Shape;

/// <summary>Type names as signatures.txt writes them.</summary>
internal static class TypeNames
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(double)] = "double",
    };

    public static string Full(Type type) => $"{type.Namespace}.{Short(type)}";

    public static string Short(Type type)
    {
        if (type.IsByRef)
        {
            return $"ref {Short(type.GetElementType()!)}";
        }

        if (type.IsArray)
        {
            return $"{Short(type.GetElementType()!)}[]";
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return $"{Short(underlying)}?";
        }

        return Keywords.TryGetValue(type, out var keyword)
            ? keyword
            : type.Name.Split('`')[0] + Arguments(type.GetGenericArguments());
    }

    public static string Arguments(Type[] arguments) =>
        arguments.Length == 0 ? string.Empty : $"<{string.Join(", ", arguments.Select(Short))}>";
}
