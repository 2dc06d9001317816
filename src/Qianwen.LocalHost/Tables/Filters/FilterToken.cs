using Qianwen.LocalHost.Tables.Entities;

namespace Qianwen.LocalHost.Tables.Filters;

/// <summary>One token of a filter; <see cref="Value"/> is set for constants only.</summary>
internal sealed record FilterToken(FilterTokenKind Kind, string Text, EdmValue? Value, int Position);
