using System.Diagnostics;
using System.Globalization;

namespace Qianwen.Conformance.Tables.Running;

/// <summary>One running Azurite for all suites; none where it is missing, as their tests are skipped then.</summary>
public sealed class AzuriteServer : IAsyncLifetime
{
    /// <summary>The account and key that Microsoft documents for every emulator; they open nothing else.</summary>
    private const string Account =
        "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;"
        + "AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;";

    private const string PortLine = "port ";
    private Process? _process;
    private Task<string> _output = Task.FromResult("");

    /// <summary>How the official client finds it.</summary>
    public string ConnectionString { get; private set; } = "";

    public async Task InitializeAsync()
    {
        if (Azurite.WhyMissing is not null)
        {
            return;
        }

        _process = Azurite.Start();
        var errors = _process.StandardError.ReadToEndAsync();
        var port = await ReadPortAsync(_process.StandardOutput, errors);
        _output = _process.StandardOutput.ReadToEndAsync();
        ConnectionString = $"{Account}TableEndpoint=http://127.0.0.1:{port}/devstoreaccount1;";
    }

    public async Task DisposeAsync()
    {
        if (_process is null)
        {
            return;
        }

        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        await _output;
        _process.Dispose();
    }

    private static async Task<int> ReadPortAsync(StreamReader output, Task<string> errors)
    {
        while (await output.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(PortLine, StringComparison.Ordinal))
            {
                return int.Parse(line[PortLine.Length..], CultureInfo.InvariantCulture);
            }
        }

        throw new InvalidOperationException($"Azurite did not start. It said: {await errors}");
    }
}
