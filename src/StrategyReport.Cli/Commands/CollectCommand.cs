using System.CommandLine;
using StrategyReport.Cli.Papers;

namespace StrategyReport.Cli.Commands;

/// <summary><c>strategy-report collect</c>: the forms that the leads of ambitions fill in.</summary>
internal static class CollectCommand
{
    public static Command Create(Terminal terminal)
    {
        var period = CommonOptions.Period();
        var ambitions = new Option<int[]>("--ambition", "-a")
        {
            Description = "The ambition whose lead is asked. May be given several times; without it: each.",
            HelpName = "NUMBER",
        };
        var together = new Option<bool>("--together") { Description = "One form for all of them, as for a lead of several." };
        var folder = new Option<string>("--output", "-o")
        {
            Description = "The folder to which the forms are written.",
            HelpName = "DIR",
            DefaultValueFactory = _ => "out/forms",
        };
        var data = CommonOptions.Data();
        var templates = CommonOptions.Templates();
        var command = new Command("collect", "Writes the Word forms in which leads answer what the paper asks of their ambitions.")
        {
            period, ambitions, together, folder, data, templates,
        };
        command.SetAction(parsed => FormBuild.Run(
            NamedFolders.Sources(parsed.GetValue(data)!, parsed.GetValue(templates)), parsed.GetValue(period),
            parsed.GetValue(ambitions) ?? [], parsed.GetValue(together), parsed.GetValue(folder)!, terminal));
        return command;
    }
}
