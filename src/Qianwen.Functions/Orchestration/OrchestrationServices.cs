using Microsoft.Extensions.DependencyInjection;
using Qianwen.Functions.Conversations;
using Qianwen.Functions.Messaging;

namespace Qianwen.Functions.Orchestration;

/// <summary>Services of the orchestrations' activities and triggers.</summary>
internal static class OrchestrationServices
{
    /// <summary>Adds them.</summary>
    public static IServiceCollection AddOrchestration(this IServiceCollection services) =>
        services.AddSingleton<CommandSender>().AddSingleton<ReplyDelivery>().AddSingleton<ConversationReader>();
}
