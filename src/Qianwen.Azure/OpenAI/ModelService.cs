namespace Qianwen.Azure.OpenAI;

/// <summary>Whose API is called.</summary>
public enum ModelService
{
    /// <summary>A deployment of an Azure OpenAI account.</summary>
    AzureOpenAI,

    /// <summary>Any endpoint that speaks OpenAI's chat completions.</summary>
    OpenAI,
}
