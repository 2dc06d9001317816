using BenchmarkDotNet.Attributes;
using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning;

namespace Qianwen.Benchmarks.Planning;

/// <summary>One sentence through the embedded planner, and through a scan over all names.</summary>
[MemoryDiagnoser(displayGenColumns: false)]
public class PlannerBenchmark
{
    private readonly EmbeddedPlanner _planner = new();
    private PlanRequest _request = null!;
    private NameScan _scan = null!;

    /// <summary>How many names there are.</summary>
    [ParamsAllValues]
    public Words Words { get; set; }

    /// <summary>What is said.</summary>
    [ParamsAllValues]
    public Said Said { get; set; }

    /// <summary>Builds the index before anything is measured.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        var world = PlannerWorld.Of(Words);
        _request = world.RequestOf(Said);
        _scan = world.Scan;
        PlannerWorld.Plan(_request);
    }

    /// <summary>The baseline.</summary>
    [Benchmark(Baseline = true)]
    public int Scan() => _scan.CountIn(_request.Utterance);

    /// <summary>The planner.</summary>
    [Benchmark]
    public ValueTask<PlanResult> Plan() => _planner.PlanAsync(_request, CancellationToken.None);
}
