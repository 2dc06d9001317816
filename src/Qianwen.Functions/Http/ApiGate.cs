using Azure;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;
using Qianwen.Azure.Identity;
using Qianwen.Core.Partners;
using Qianwen.Core.Providers;
using Qianwen.Functions.Limits;

namespace Qianwen.Functions.Http;

/// <summary>What every request passes through: limits, who asks, the headers of every answer, and failures as problem details.</summary>
public sealed partial class ApiGate(PersonTokens tokens, PartnerKeys keys, CallerLimits limits, ILogger<ApiGate> log)
{
    /// <summary>The header a partner's key comes in.</summary>
    public const string PartnerKeyHeader = "X-Partner-Key";

    /// <summary>Answers a signed-in person; anybody else gets 401.</summary>
    public Task<IResult> ForPersonAsync(HttpRequest request, Func<PersonIdentity, Task<IResult>> answer) =>
        GuardAsync(
            request,
            async () =>
                await tokens.ReadAsync(
                    request.Headers[HeaderNames.Authorization],
                    request.HttpContext.RequestAborted
                ) switch
                {
                    SignIn.Person person => limits.CountPerson(person.Identity.PersonId) is { } wait
                        ? Problems.TooManyRequests(wait)
                        : await answer(person.Identity),
                    SignIn.Missing => Stranger(request, Problems.SignInFirst),
                    SignIn.Refused refused => Stranger(request, Problems.TokenRefused(refused.Reason)),
                    SignIn.Unavailable => Stranger(request, Problems.Unavailable),
                    var other => throw new InvalidOperationException($"Unknown sign-in {other}."),
                }
        );

    /// <summary>Answers the operator; any other person gets 403.</summary>
    public Task<IResult> ForOperatorAsync(HttpRequest request, Func<Task<IResult>> answer) =>
        ForPersonAsync(
            request,
            person => person.IsOperator ? answer() : Task.FromResult<IResult>(Problems.OperatorsOnly)
        );

    /// <summary>Answers a partner with a valid key; anybody else gets 401.</summary>
    public Task<IResult> ForPartnerAsync(HttpRequest request, Func<Partner, Task<IResult>> answer) =>
        GuardAsync(
            request,
            async () =>
                await keys.ReadAsync(request.Headers[PartnerKeyHeader], request.HttpContext.RequestAborted) switch
                {
                    PartnerSignIn.Known known => limits.CountPartner(known.Partner.Id) is { } wait
                        ? Problems.TooManyRequests(wait)
                        : await answer(known.Partner),
                    PartnerSignIn.Missing => Stranger(request, Problems.PartnerKeyMissing),
                    PartnerSignIn.Refused => Stranger(request, Problems.PartnerKeyRefused),
                    var other => throw new InvalidOperationException($"Unknown sign-in {other}."),
                }
        );

    /// <summary>Answers anybody.</summary>
    public Task<IResult> ForAnyoneAsync(HttpRequest request, Func<Task<IResult>> answer) =>
        GuardAsync(
            request,
            () =>
                limits.CountAddress(request.HttpContext) is { } wait
                    ? Task.FromResult<IResult>(Problems.TooManyRequests(wait))
                    : answer()
        );

    private ApiProblem Stranger(HttpRequest request, ApiProblem problem) =>
        limits.CountAddress(request.HttpContext) is { } wait ? Problems.TooManyRequests(wait) : problem;

    private async Task<IResult> GuardAsync(HttpRequest request, Func<Task<IResult>> answer)
    {
        SecurityHeaders.Apply(request.HttpContext);
        if (request.ContentLength > JsonBodyReader.MaxBytes)
        {
            return Problems.BodyTooLarge(JsonBodyReader.MaxBytes);
        }

        try
        {
            return await answer();
        }
        catch (OperationCanceledException) when (request.HttpContext.RequestAborted.IsCancellationRequested)
        {
            return Results.StatusCode(StatusCodes.Status499ClientClosedRequest);
        }
        catch (Exception failure) when (IsTransient(failure))
        {
            LogUnavailable(log, failure, request.Method, request.Path);
            return Problems.Unavailable;
        }
#pragma warning disable CA1031 // The last stop: the caller gets problem details, the log gets the failure.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            LogFault(log, failure, request.Method, request.Path);
            return Problems.Internal(request.HttpContext.TraceIdentifier);
        }
    }

    private static bool IsTransient(Exception failure) =>
        failure switch
        {
            ProviderUnavailableException or TimeoutException => true,
            RequestFailedException { Status: var status } => status is 0 or 408 or 429 or >= 500,
            _ => false,
        };

    [LoggerMessage(1001, LogLevel.Warning, "{Method} {Path} could not be served now")]
    private static partial void LogUnavailable(ILogger logger, Exception failure, string method, string path);

    [LoggerMessage(1002, LogLevel.Error, "{Method} {Path} failed")]
    private static partial void LogFault(ILogger logger, Exception failure, string method, string path);
}
