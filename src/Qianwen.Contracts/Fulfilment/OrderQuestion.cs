namespace Qianwen.Contracts.Fulfilment;

/// <summary>How does this order stand?</summary>
public sealed record OrderQuestion(string ProviderId, string OrderKey);
