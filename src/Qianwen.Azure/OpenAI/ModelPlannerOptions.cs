using System.ComponentModel.DataAnnotations;

namespace Qianwen.Azure.OpenAI;

/// <summary>The model that plans, and within which limits. Without an endpoint the embedded planner plans alone.</summary>
public sealed class ModelPlannerOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Planner:Model";

    /// <summary>Whose API is called.</summary>
    public ModelService Service { get; init; } = ModelService.AzureOpenAI;

    /// <summary>The address of the account or of the API (<c>https://host/v1</c>); empty for no model.</summary>
    public string Endpoint { get; init; } = "";

    /// <summary>The name of the deployment, or of the model where there are no deployments.</summary>
    [MaxLength(200)]
    public string Deployment { get; init; } = "";

    /// <summary>The key; empty for the app's identity with Azure, and for no key elsewhere.</summary>
    public string ApiKey { get; init; } = "";

    /// <summary>Which sentences are put to the model.</summary>
    public ModelRouting Routing { get; init; } = ModelRouting.ByNeed;

    /// <summary>How sure the embedded planner must be to plan without the model, 0 to 1.</summary>
    [Range(0.0, 1.0)]
    public double ConfidentFrom { get; init; } = 0.85;

    /// <summary>A sentence of this many tokens (Chinese characters, words) or more is put to the model.</summary>
    [Range(1, 2000)]
    public int LongFrom { get; init; } = 60;

    /// <summary>True where the model takes a reasoning effort; others refuse the request.</summary>
    public bool Reasoning { get; init; }

    /// <summary>The effort for one wish that was not understood.</summary>
    [RegularExpression("none|minimal|low|medium|high|xhigh")]
    public string UsualEffort { get; init; } = "low";

    /// <summary>The effort for several wishes or a long story.</summary>
    [RegularExpression("none|minimal|low|medium|high|xhigh")]
    public string HardEffort { get; init; } = "medium";

    /// <summary>True to receive the answer piece by piece.</summary>
    public bool Streaming { get; init; }

    /// <summary>The most tokens of one answer, reasoning included.</summary>
    [Range(64, 100_000)]
    public int MaxOutputTokens { get; init; } = 4000;

    /// <summary>Seconds that one call may take.</summary>
    [Range(1, 3600)]
    public int CallTimeoutSeconds { get; init; } = 15;

    /// <summary>Seconds that the model may take in all, with retries and repairs.</summary>
    [Range(1, 3600)]
    public int TotalTimeoutSeconds { get; init; } = 40;

    /// <summary>How often a call that failed for a passing reason is made again.</summary>
    [Range(0, 5)]
    public int Retries { get; init; } = 2;

    /// <summary>Milliseconds before the first retry, about; each further one waits twice as long.</summary>
    [Range(1, 60_000)]
    public int RetryDelayMilliseconds { get; init; } = 400;

    /// <summary>A service that asks for more seconds of patience is not waited for.</summary>
    [Range(0, 3600)]
    public int LongestRetryAfterSeconds { get; init; } = 10;

    /// <summary>How many calls there must have been for the breaker to open; half of them have failed then.</summary>
    [Range(2, 1000)]
    public int BreakerCalls { get; init; } = 6;

    /// <summary>Seconds over which the breaker counts.</summary>
    [Range(1, 3600)]
    public int BreakerWindowSeconds { get; init; } = 60;

    /// <summary>Seconds for which an open breaker lets no call through.</summary>
    [Range(1, 3600)]
    public int BreakerOpenSeconds { get; init; } = 30;

    /// <summary>How often the model may correct an answer that was not valid.</summary>
    [Range(0, 2)]
    public int Repairs { get; init; } = 2;

    /// <summary>The most names of the registry that are shown to the model.</summary>
    [Range(0, 500)]
    public int CandidateNames { get; init; } = 40;

    /// <summary>The most earlier turns that are shown to the model.</summary>
    [Range(0, 100)]
    public int Turns { get; init; } = 12;

    /// <summary>What a million tokens of input cost, in <see cref="PriceCurrency"/>; for the metrics only.</summary>
    [Range(0, 100_000)]
    public double InputPricePerMillion { get; init; }

    /// <summary>What a million tokens of output cost.</summary>
    [Range(0, 100_000)]
    public double OutputPricePerMillion { get; init; }

    /// <summary>The currency of the prices.</summary>
    [RegularExpression("[A-Z]{3}")]
    public string PriceCurrency { get; init; } = "USD";

    /// <summary>True where there is a model.</summary>
    public bool IsConfigured => Endpoint.Length > 0;

    /// <summary>What is wrong beyond the single values; nothing where all is well.</summary>
    public IEnumerable<string> Problems()
    {
        if (!IsConfigured)
        {
            yield break;
        }
        if (
            !Uri.TryCreate(Endpoint, UriKind.Absolute, out var endpoint)
            || !(endpoint.Scheme == Uri.UriSchemeHttps || (endpoint.Scheme == Uri.UriSchemeHttp && endpoint.IsLoopback))
        )
        {
            yield return $"{Section}:{nameof(Endpoint)} must be an https address; http only on this machine.";
        }
        if (string.IsNullOrWhiteSpace(Deployment))
        {
            yield return $"{Section}:{nameof(Deployment)} must name the deployment or the model.";
        }
        if (CallTimeoutSeconds > TotalTimeoutSeconds)
        {
            yield return $"{Section}:{nameof(CallTimeoutSeconds)} must not exceed {nameof(TotalTimeoutSeconds)}.";
        }
    }
}
