using System.CommandLine;
using System.Globalization;
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

    /// <param name="without">What is meant where none is named.</param>
    public static Option<string?> Period(string without = "all periods")
    {
        var period = new Option<string?>("--period", "-p")
        {
            Description = "The period to report on: a folder of the data, such as 2024-25-Q2. Without it: " + without + ".",
            HelpName = "PERIOD",
        };
        period.CompletionSources.Add(DataNames.Periods);
        return period;
    }

    /// <summary>What it says is read by <see cref="NamedAmbitions"/>.</summary>
    public static Option<string[]> Ambitions(string description)
    {
        var ambitions = new Option<string[]>("--ambition", "-a") { Description = description, HelpName = "NUMBER" };
        ambitions.CompletionSources.Add(DataNames.Ambitions);
        return ambitions;
    }

    /// <summary>The numbers of the ambitions that were named; null, with the reason as a sentence, where the framework lacks one.</summary>
    public static IReadOnlyList<int>? NamedAmbitions(IReadOnlyList<string> words, PaperSources sources, out string problem)
    {
        problem = "";
        if (words.Count == 0) return [];
        var known = sources.Ambitions.ToDictionary(number => number.ToString(CultureInfo.InvariantCulture));
        if (words.FirstOrDefault(word => !known.ContainsKey(word)) is not { } unknown) return [.. words.Select(word => known[word])];
        problem = $"there is no ambition '{unknown}' in '{sources.Data}'. There are: {string.Join(", ", known.Keys)}.";
        return null;
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
