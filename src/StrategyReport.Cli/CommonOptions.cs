using System.CommandLine;
using StrategyReport.Diagnostics;
using StrategyReport.Loading;

namespace StrategyReport.Cli;

/// <summary>Options that several commands share, and what has to be there before any of them can run.</summary>
internal static class CommonOptions
{
    public static Option<string> Period() => new("--period", "-p")
    {
        Description = "The period to report on: a folder of the data, such as 2024-25-Q2.",
        HelpName = "PERIOD",
        Required = true,
    };

    public static Option<string> Data() => new("--data")
    {
        Description = "The folder that holds framework.yaml and a folder for each period.",
        HelpName = "DIR",
        DefaultValueFactory = _ => "data",
    };

    public static Option<string> Templates() => new("--templates")
    {
        Description = "The folder that holds a folder of templates for each layout.",
        HelpName = "DIR",
        DefaultValueFactory = _ => "templates",
    };

    /// <summary>Why the command cannot run with these folders and this period; null where it can.</summary>
    public static string? Problem(string data, string templates, string period)
    {
        if (!Directory.Exists(data))
            return $"there is no folder '{data}'. Run the command where the data folder is, or name it with --data.";
        if (!Directory.Exists(templates))
            return $"there is no folder '{templates}'. Run the command where the templates folder is, or name it with --templates.";
        if (!File.Exists(Path.Combine(data, DataLoader.FrameworkFile)))
            return $"the folder '{data}' has no {DataLoader.FrameworkFile}. Name the folder that has one with --data.";
        var periods = DataLoader.Periods(data);
        if (periods.Contains(period)) return null;
        if (periods.Count == 0) return $"the folder '{data}' has no period: no folder with a paper.yaml.";
        var near = NearMiss.Of(period, periods) is { } found ? $" Did you mean '{found}'?" : "";
        return $"there is no period '{period}' in '{data}'. There are: {string.Join(", ", periods)}.{near}";
    }
}
