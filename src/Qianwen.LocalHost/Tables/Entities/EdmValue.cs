namespace Qianwen.LocalHost.Tables.Entities;

/// <summary>A property value with its type. A <see cref="EdmType.DateTime"/> is always UTC.</summary>
internal readonly record struct EdmValue(EdmType Type, object Value)
{
    private bool IsNumber => Type is EdmType.Int32 or EdmType.Int64 or EdmType.Double;

    public static EdmValue String(string value) => new(EdmType.String, value);

    public static EdmValue Boolean(bool value) => new(EdmType.Boolean, value);

    public static EdmValue Int32(int value) => new(EdmType.Int32, value);

    public static EdmValue Int64(long value) => new(EdmType.Int64, value);

    public static EdmValue Double(double value) => new(EdmType.Double, value);

    public static EdmValue DateTime(DateTime utc) => new(EdmType.DateTime, utc);

    public static EdmValue Guid(Guid value) => new(EdmType.Guid, value);

    public static EdmValue Binary(byte[] value) => new(EdmType.Binary, value);

    /// <summary>
    /// The order of two values; null where they have none: of different types (numbers are one), or not a number.
    /// </summary>
    public int? CompareTo(EdmValue other)
    {
        if (IsNumber && other.IsNumber)
        {
            return CompareNumbers(Value, other.Value);
        }

        if (Type != other.Type)
        {
            return null;
        }

        return Type switch
        {
            EdmType.String => KeyOrder.Compare((string)Value, (string)other.Value),
            EdmType.Boolean => ((bool)Value).CompareTo((bool)other.Value),
            EdmType.DateTime => ((DateTime)Value).CompareTo((DateTime)other.Value),
            EdmType.Guid => ((Guid)Value).CompareTo((Guid)other.Value),
            _ => ((byte[])Value).AsSpan().SequenceCompareTo((byte[])other.Value),
        };
    }

    private static int? CompareNumbers(object left, object right)
    {
        if (left is double || right is double)
        {
            var (a, b) = (ToDouble(left), ToDouble(right));
            return double.IsNaN(a) || double.IsNaN(b) ? null : a.CompareTo(b);
        }

        return ToInt64(left).CompareTo(ToInt64(right));
    }

    private static double ToDouble(object number) => number is double real ? real : ToInt64(number);

    private static long ToInt64(object number) => number is int small ? small : (long)number;
}
