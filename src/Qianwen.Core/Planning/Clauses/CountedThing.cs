namespace Qianwen.Core.Planning.Clauses;

/// <summary>
/// A thing as it was counted, with the parts it was split into: "two lattes, one oat milk one without sugar" is one
/// counted thing of two lines.
/// </summary>
public sealed class CountedThing(ItemDraft line)
{
    private readonly List<ItemDraft> _parts = [];
    private decimal? _left = line.Quantity;

    /// <summary>The line as it was counted.</summary>
    public ItemDraft Whole { get; private set; } = line;

    /// <summary>True where it was split.</summary>
    public bool IsSplit => _parts.Count > 0;

    /// <summary>What was not assigned to a part; null where the amount is unknown.</summary>
    public decimal? Left => _left;

    /// <summary>The lines it became.</summary>
    public IEnumerable<ItemDraft> Lines
    {
        get
        {
            if (_parts.Count == 0 || _left is > 0)
            {
                yield return _parts.Count == 0 ? Whole : Whole with { Quantity = _left };
            }
            foreach (var part in _parts)
            {
                yield return part;
            }
        }
    }

    /// <summary>Counts it, or counts it again.</summary>
    public void Count(ItemDraft counted)
    {
        Whole = counted;
        _left = counted.Quantity;
    }

    /// <summary>Splits a part off.</summary>
    public void SplitOff(decimal quantity, IReadOnlyList<OptionWish> options)
    {
        _parts.Add(
            Whole with
            {
                Quantity = quantity,
                Options = [.. Whole.Options.Where(option => !options.Any(option.Opposes)), .. options],
            }
        );
        _left = _left is { } left ? Math.Max(left - quantity, 0) : 0;
    }

    /// <summary>Adds an option to the last part, or to the whole.</summary>
    public void Apply(OptionWish option, bool lastPartOnly)
    {
        if (lastPartOnly && IsSplit)
        {
            _parts[^1] = Add(_parts[^1], option);
            return;
        }
        Whole = Add(Whole, option);
        for (var i = 0; i < _parts.Count; i++)
        {
            _parts[i] = Add(_parts[i], option);
        }
    }

    private static ItemDraft Add(ItemDraft line, OptionWish option) =>
        line with
        {
            Options = [.. line.Options, option],
        };
}
