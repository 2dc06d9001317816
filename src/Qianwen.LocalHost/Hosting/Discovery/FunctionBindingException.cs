namespace Qianwen.LocalHost.Hosting.Discovery;

/// <summary>One thing that is wrong with one function; discovery gathers them.</summary>
internal sealed class FunctionBindingException(string message) : Exception(message);
