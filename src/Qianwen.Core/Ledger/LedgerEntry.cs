using Qianwen.Contracts.Payments;

namespace Qianwen.Core.Ledger;

/// <summary>One side of a booking: positive debits, negative credits.</summary>
/// <param name="Account"><c>person:{id}</c>, <c>held:{id}</c>, <c>merchant:{id}</c>.</param>
public sealed record LedgerEntry(string Account, Money Amount);
