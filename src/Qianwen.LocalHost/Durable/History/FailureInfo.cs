using Microsoft.DurableTask;

namespace Qianwen.LocalHost.Durable.History;

/// <summary>A failure as it is stored: the exception's type, message, stack and cause.</summary>
/// <param name="Type">The full name of the exception type.</param>
/// <param name="Message">What the exception said.</param>
/// <param name="Stack">Its stack trace, if it was thrown.</param>
/// <param name="Inner">Its cause.</param>
/// <param name="IsFinal">True where another attempt cannot help, as with a function that does not exist.</param>
internal sealed record FailureInfo(string Type, string Message, string? Stack, FailureInfo? Inner, bool IsFinal = false)
{
    /// <summary>The details of a failed task take the place of the inner exception that it does not carry.</summary>
    public static FailureInfo From(Exception exception) =>
        new(
            exception.GetType().ToString(),
            exception.Message,
            exception.StackTrace,
            exception switch
            {
                TaskFailedException failed => From(failed.FailureDetails),
                { InnerException: { } inner } => From(inner),
                _ => null,
            }
        );

    public static FailureInfo From(TaskFailureDetails details) =>
        new(
            details.ErrorType,
            details.ErrorMessage,
            details.StackTrace,
            details.InnerFailure is { } inner ? From(inner) : null
        );

    public TaskFailureDetails ToDetails() => new(Type, Message, Stack, Inner?.ToDetails(), null);
}
