using System.CommandLine;
using StrategyReport.Cli.Outputs;
using StrategyReport.Sources;

namespace StrategyReport.Cli.Commands;

/// <summary><c>strategy-report init [DIR]</c>: a first folder that builds at once, to be changed.</summary>
internal static class InitCommand
{
    public static Command Create(Terminal terminal)
    {
        var folder = new Argument<string>("DIR")
        {
            Description = "The folder to start in; it is made where it is not there.",
            DefaultValueFactory = _ => ".",
        };
        var organisation = Choice("--organisation", "NAME", "Whose Board reads the paper.");
        var colour = Choice("--colour", "HEX", "A colour of the house, such as 005EB8: on the web page, in charts and tables. "
            + "The templates are then put beside the data.");
        var scale = Choice("--scale", "LABELS", "The levels of confidence, the best one first, such as \"Green,Amber,Red\".");
        var period = Choice("--period", "PERIOD", "The first period, such as 2026-27-Q2. Without it: the quarter that ended last.", "-p");

        var command = new CommandWithExamples(
            "init", "Makes a first folder that builds at once, to be changed; overwrites nothing.",
            ["init board-paper", "init --organisation \"Fen and Wold NHS Trust\" --scale \"Green,Amber,Red\""])
        {
            folder, organisation, colour, scale, period,
        };
        command.SetAction(parsed =>
        {
            var choices = new HouseChoices(
                parsed.GetValue(period) ?? FirstFolder.UsualPeriod(DateOnly.FromDateTime(DateTime.Today)),
                parsed.GetValue(organisation),
                parsed.GetValue(colour)?.TrimStart('#').ToUpperInvariant(),
                parsed.GetValue(scale)?.Split(',', StringSplitOptions.TrimEntries));
            Option<string?>[] ofData = [organisation, scale, period];
            return Run(parsed.GetValue(folder)!, choices,
                [.. ofData.Where(o => parsed.GetValue(o) is not null).Select(o => o.Name)], terminal);
        });
        return command;
    }

    private static Option<string?> Choice(string name, string value, string description, params string[] aliases) =>
        new(name, aliases) { Description = description, HelpName = value };

    /// <param name="ofData">Options that were given and have a meaning only where the data is new.</param>
    private static int Run(string folder, HouseChoices choices, IReadOnlyList<string> ofData, Terminal terminal)
    {
        if (string.IsNullOrWhiteSpace(folder))
            return terminal.Refuse("the name of the folder is empty. Write '.' for the folder that you are in.");
        if (FirstFolder.Create(BuiltInFiles.Of("starter"), BuiltInTemplates.Files(), choices, out var problem) is not { } first)
            return terminal.Refuse(problem);
        var hasData = File.Exists(In(folder, $"{FirstFolder.Data}/framework.yaml"));
        if (hasData && ofData.Count > 0)
            return terminal.Refuse($"there is data already, which is kept: {ofData[0]} has nothing to change. Nothing was written.");
        var hasTemplates = Directory.Exists(In(folder, FirstFolder.Templates));
        if (hasTemplates && choices.Colour is not null)
            return terminal.Refuse("there are templates already, which are kept: --colour has nothing to change. Nothing was written.");

        // Data that is there is somebody's: what a first period needs does not belong into it.
        var files = first.Files.Where(f => !hasData || !f.Key.StartsWith($"{FirstFolder.Data}/", StringComparison.Ordinal))
            .Select(f => (Path: In(folder, f.Key), Content: f.Value)).ToLookup(f => File.Exists(f.Path));
        if (OutputFiles.Write([.. files[false]]) is { } reason) return terminal.Refuse($"the folder cannot be made: {reason}");
        foreach (var (path, _) in files[false]) terminal.Written.WriteLine(path);
        string[] kept = [.. hasData ? [In(folder, FirstFolder.Data)] : (string[])[], .. files[true].Select(f => f.Path)];
        foreach (var path in kept) terminal.Notes.WriteLine($"'{SourceFolder.DisplayName(path)}' was there already, and is kept as it is.");
        foreach (var note in first.Notes) terminal.Notes.WriteLine(note);
        if (!hasData)
            terminal.Notes.WriteLine($"Next: {(folder is "." ? "" : $"go to the folder '{folder}', and ")}run 'strategy-report preview'.");
        return ExitCode.Done;
    }

    private static string In(string folder, string file) => folder is "." ? file : Path.Combine(folder, file);
}
