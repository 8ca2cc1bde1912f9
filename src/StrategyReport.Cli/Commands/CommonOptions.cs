using System.CommandLine;
using StrategyReport.Diagnostics;

namespace StrategyReport.Cli.Commands;

/// <summary>Options that several commands share.</summary>
internal static class CommonOptions
{
    public static Option<string?> Period() => new("--period", "-p")
    {
        Description = "The period to report on: a folder of the data, such as 2024-25-Q2. Without it: all periods.",
        HelpName = "PERIOD",
    };

    public static Option<string> Data() => new("--data")
    {
        Description = "The folder that holds framework.yaml and a folder for each period.",
        HelpName = "DIR",
        DefaultValueFactory = _ => "data",
    };

    public static Option<string?> Templates() => new("--templates")
    {
        Description = "The folder that holds a folder of templates for each layout. "
                      + $"Without it: the folder '{NamedFolders.UsualTemplates}' here, or the built-in ones.",
        HelpName = "DIR",
    };

    /// <param name="names">Those that there are; the first is meant where none is named.</param>
    public static Option<string> Format(string description, IReadOnlyList<string> names)
    {
        var format = new Option<string>("--format")
        {
            Description = description,
            HelpName = "FORMAT",
            DefaultValueFactory = _ => names[0],
        };
        format.CompletionSources.Add([.. names]);
        return format;
    }

    /// <summary>As a sentence.</summary>
    public static string NoFormat(string name, IReadOnlyList<string> names) => $"there is no format '{name}'. {NearMiss.Hint(name, names)}";
}
