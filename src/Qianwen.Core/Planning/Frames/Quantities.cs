namespace Qianwen.Core.Planning.Frames;

/// <summary>Which amounts of a thing are ordered without asking.</summary>
public static class Quantities
{
    /// <summary>The most of one line; more is asked about.</summary>
    public const int Most = 200;

    /// <summary>True for a whole number from 1 to <see cref="Most"/>.</summary>
    public static bool IsSensible(decimal quantity) =>
        quantity is >= 1 and <= Most && decimal.Truncate(quantity) == quantity;
}
