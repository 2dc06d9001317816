namespace Qianwen.Benchmarks.Costs;

/// <summary>What one order takes of what Azure bills, counted on the local host.</summary>
internal sealed record Bill
{
    /// <summary>Requests of the person's client to the API; a stream of events is one more, and is priced apart.</summary>
    public required int Requests { get; init; }

    /// <summary>Turns of orchestrators: each is one execution of an orchestrator function.</summary>
    public required int Turns { get; init; }

    /// <summary>Executions of activities.</summary>
    public required int Activities { get; init; }

    /// <summary>Executions of queue functions of the assistant.</summary>
    public required int Deliveries { get; init; }

    /// <summary>Actions by the scheduler's definition: starts, results, timers and events that it dispatches.</summary>
    public required int Actions { get; init; }

    /// <summary>Lines of history of all orchestrations.</summary>
    public required int HistoryEvents { get; init; }

    /// <summary>Orchestrations.</summary>
    public required int Orchestrations { get; init; }

    /// <summary>Messages that the assistant sent.</summary>
    public required int Sent { get; init; }

    /// <summary>Messages between the assistant and the outside world, both ways; the steps that the simulations send themselves are left out.</summary>
    public required int Messages { get; init; }

    /// <summary>Requests to the assistant's tables that read.</summary>
    public required int TableReads { get; init; }

    /// <summary>Requests to the assistant's tables that write.</summary>
    public required int TableWrites { get; init; }

    /// <summary>HTTP calls to providers.</summary>
    public required int ProviderCalls { get; init; }

    /// <summary>Spans of the assistant.</summary>
    public required int Spans { get; init; }

    /// <summary>Function executions of the assistant.</summary>
    public int Executions => Requests + Turns + Activities + Deliveries;

    /// <summary>Calls of the queues' API: a send, a receive and a completion for each message that crosses.</summary>
    public int QueueOperations => 3 * Messages;
}
