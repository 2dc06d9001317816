namespace Qianwen.Core.Planning.Dialogue;

/// <summary>What a revision does with the things it names.</summary>
public enum RevisionKind
{
    /// <summary>They, or the amounts and options, take the place of what there is.</summary>
    Set,

    /// <summary>They come in addition.</summary>
    Add,

    /// <summary>They are taken away.</summary>
    Remove,

    /// <summary>They take the place of one named thing.</summary>
    Replace,

    /// <summary>The whole shall come from another shop.</summary>
    OtherShop,
}
