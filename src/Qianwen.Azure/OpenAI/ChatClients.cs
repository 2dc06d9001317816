using System.ClientModel;
using System.ClientModel.Primitives;
using Azure.AI.OpenAI;
using Azure.Core;
using OpenAI;
using OpenAI.Chat;

namespace Qianwen.Azure.OpenAI;

/// <summary>Makes the chat client of the configured service. Retries and timeouts are the planner's, not the client's.</summary>
public static class ChatClients
{
    private const string NoKey = "none";

    /// <summary>The client.</summary>
    /// <param name="options">Which service, where, with which key.</param>
    /// <param name="identity">Gives the app's identity; asked only where Azure is called without a key.</param>
    public static ChatClient Create(ModelPlannerOptions options, Func<TokenCredential> identity)
    {
        var endpoint = new Uri(options.Endpoint);
        if (options.Service == ModelService.OpenAI)
        {
            var key = new ApiKeyCredential(options.ApiKey.Length > 0 ? options.ApiKey : NoKey);
            return new ChatClient(
                options.Deployment,
                key,
                WithoutRetries(new OpenAIClientOptions { Endpoint = endpoint })
            );
        }
        var azure = WithoutRetries(new AzureOpenAIClientOptions());
        var client =
            options.ApiKey.Length > 0
                ? new AzureOpenAIClient(endpoint, new ApiKeyCredential(options.ApiKey), azure)
                : new AzureOpenAIClient(endpoint, identity(), azure);
        return client.GetChatClient(options.Deployment);
    }

    private static T WithoutRetries<T>(T options)
        where T : ClientPipelineOptions
    {
        options.RetryPolicy = new ClientRetryPolicy(maxRetries: 0);
        options.NetworkTimeout = Timeout.InfiniteTimeSpan;
        return options;
    }
}
