using System.CommandLine;
using StrategyReport.Cli.Completion;
using StrategyReport.Diagnostics;

namespace StrategyReport.Cli.Commands;

/// <summary>Options that several commands share.</summary>
internal static class CommonOptions
{
    /// <summary>For all commands.</summary>
    public static Option<bool> Quiet() => new("--quiet", "-q")
    {
        Description = "Say nothing but the answer and what is wrong: no warnings beside it, no names of written files.",
        Recursive = true,
    };

    public static Option<string?> Period()
    {
        var period = new Option<string?>("--period", "-p")
        {
            Description = "The period to report on: a folder of the data, such as 2024-25-Q2. Without it: all periods.",
            HelpName = "PERIOD",
        };
        period.CompletionSources.Add(DataNames.Periods);
        return period;
    }

    /// <summary>Of the framework; whether it has them is for the command to see.</summary>
    public static Option<int[]> Ambitions(string description)
    {
        var ambitions = new Option<int[]>("--ambition", "-a") { Description = description, HelpName = "NUMBER" };
        ambitions.CompletionSources.Add(DataNames.Ambitions);
        return ambitions;
    }

    /// <summary>As a sentence; null where the framework has all of them.</summary>
    public static string? NoAmbition(IEnumerable<int> numbers, PaperSources sources)
    {
        var known = sources.Ambitions;
        return numbers.Where(number => !known.Contains(number)).Select(number => (int?)number).FirstOrDefault() is not { } unknown ? null
            : $"there is no ambition {unknown} in '{sources.Data}'. There are: {string.Join(", ", known)}.";
    }

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
