namespace Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

/// <summary>Feeds a parameter that does not start the function.</summary>
public abstract class InputBindingAttribute : BindingAttribute
{
    public InputBindingAttribute() { }
}
