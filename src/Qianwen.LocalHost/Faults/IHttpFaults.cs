using Microsoft.AspNetCore.Http;

namespace Qianwen.LocalHost.Faults;

/// <summary>Decides what goes wrong with a request.</summary>
public interface IHttpFaults
{
    /// <summary>The fault of this request to <paramref name="app"/>; null for none.</summary>
    HttpFault? Plan(string app, HttpRequest request);
}
