namespace Qianwen.Simulations.Data;

/// <summary>The marketplace's data is wrong; the message names the file and the entry. Thrown when the app starts.</summary>
public sealed class CatalogueDataException(string message, Exception? innerException = null)
    : Exception(message, innerException);
