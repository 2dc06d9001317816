namespace Microsoft.Azure.Functions.Worker.Middleware;

/// <summary>One step of the pipeline an invocation passes through.</summary>
public delegate Task FunctionExecutionDelegate(FunctionContext context);
