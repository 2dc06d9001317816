namespace Qianwen.AzureSdk.Facade.Tests;

/// <summary>A class with one member of each form, for the tests of the renderer.</summary>
public class SampleException : Exception
{
    protected SampleException(string name) => Name = name;

    public virtual int? Count { get; internal set; }

    public string Name { get; init; }

    public override string Message => Name;

    protected virtual Task<T> ReadAsync<T>(
        long from = -1,
        DayOfWeek day = DayOfWeek.Friday,
        bool all = true,
        CancellationToken token = default
    ) => throw new NotSupportedException();

    public static void Fill(out int value, params string[] rest) => value = rest.Length;

    public override string ToString() => Name;
}
