using System.Text.Json;
using Qianwen.Contracts;

namespace Qianwen.Simulations.Data;

/// <summary>How the outside world writes its own rows and scheduled steps.</summary>
public static class SimulationsJson
{
    /// <summary>The contracts' rules and records, and this project's own beside them.</summary>
    public static JsonSerializerOptions Options { get; } = QianwenJson.With(SimulationsJsonContext.Default);
}
