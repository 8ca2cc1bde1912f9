using System.Diagnostics;
using System.Text.Json.Nodes;

namespace StrategyReport.Tests.Support;

/// <summary>
/// Runs the commands of a GitHub workflow in a checkout, as a runner does: step by step, with the files that GitHub reads back.
/// Conditions and expressions are looked up by their text, so that none is passed over that a test does not know.
/// </summary>
/// <param name="known">What each <c>${{ … }}</c> and each <c>if:</c> of the file is in this run.</param>
internal sealed class Workflow(string file, string checkout, string commands, Func<string, string> known)
{
    private readonly JsonNode _job = YamlText.Read(file)["jobs"]!["paper"]!;
    private readonly Dictionary<string, string> _outcomes = [];

    /// <summary>What the step of each name wrote.</summary>
    public Dictionary<string, string> Said { get; } = [];

    public IEnumerable<string> Failed => _outcomes.Where(o => o.Value == "failure").Select(o => o.Key);

    /// <summary>Where the runner keeps its files.</summary>
    public string Temp { get; } = Directory.CreateDirectory(checkout + ".runner").FullName;

    public string Summary => File.ReadAllText(Path.Combine(Temp, "summary.md"));

    public void Run()
    {
        File.WriteAllText(Path.Combine(Temp, "summary.md"), "");
        foreach (var step in _job["steps"]!.AsArray())
        {
            var name = (string?)step!["name"] ?? (string)step["uses"]!;
            _outcomes[name] = IsWanted((string?)step["if"]) ? Run(step, name) : "skipped";
        }
    }

    /// <summary>Of the step with an id: success, failure or skipped.</summary>
    public string OutcomeOf(string id) =>
        _outcomes.GetValueOrDefault((string)_job["steps"]!.AsArray().Single(s => (string?)s!["id"] == id)!["name"]!) ?? "";

    /// <summary>A condition that asks for no state of the steps before holds only where they all succeeded.</summary>
    private bool IsWanted(string? condition)
    {
        var asks = condition?.Contains("cancelled()", StringComparison.Ordinal) is true;
        return (asks || !Failed.Any()) && (condition is null || known(condition) == "true");
    }

    private string Run(JsonNode step, string name)
    {
        if ((string?)step["run"] is not { } script) return "success";
        var start = new ProcessStartInfo("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", script])
        {
            WorkingDirectory = checkout,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (key, value) in Variables(step)) start.Environment[key] = value;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        Said[name] = process.StandardOutput.ReadToEnd() + error.Result;
        process.WaitForExit();
        return process.ExitCode == 0 ? "success" : "failure";
    }

    private IEnumerable<(string Name, string Value)> Variables(JsonNode step)
    {
        yield return ("PATH", $"{commands}:{Environment.GetEnvironmentVariable("PATH")}");
        yield return ("RUNNER_TEMP", Temp);
        yield return ("GITHUB_PATH", Path.Combine(Temp, "path"));
        yield return ("GITHUB_STEP_SUMMARY", Path.Combine(Temp, "summary.md"));
        yield return ("GITHUB_REPOSITORY", "trust/papers");
        yield return ("GITHUB_SERVER_URL", "https://github.com");
        yield return ("GITHUB_RUN_ID", "1");
        foreach (var variables in (JsonNode?[])[_job["env"], step["env"]])
            foreach (var (name, value) in variables?.AsObject() ?? [])
                yield return (name, known((string)value!));
    }
}
