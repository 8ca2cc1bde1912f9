using System.CommandLine;
using StrategyReport.Cli.Papers;

namespace StrategyReport.Cli.Commands;

/// <summary><c>strategy-report collect</c>: the forms that the leads of ambitions fill in.</summary>
internal static class CollectCommand
{
    public static Command Create(Terminal terminal)
    {
        var period = CommonOptions.Period("the latest one");
        var ambitions = CommonOptions.Ambitions("The ambition whose lead is asked. May be given several times; without it: each.");
        var together = new Option<bool>("--together")
        {
            Description = "One form for those that are named; where none is, one for each owner whom the framework names.",
        };
        var sent = new Option<bool>("--sent")
        {
            Description = "Note in paper.yaml that they are sent today: 'status' then says who has not answered yet.",
        };
        var folder = new Option<string>("--output", "-o")
        {
            Description = "The folder to which the forms are written.",
            HelpName = "DIR",
            DefaultValueFactory = _ => "out/forms",
        };
        var data = CommonOptions.Data();
        var templates = CommonOptions.Templates();
        var command = new CommandWithExamples(
            "collect", "Writes the Word forms in which leads answer what the paper asks of their ambitions.",
            [
                "collect --period 2024-25-Q2",
                "collect --period 2024-25-Q2 --together --sent",
                "collect --period 2024-25-Q2 --ambition 4 --ambition 5 --together",
            ])
        {
            period, ambitions, together, sent, folder, data, templates,
        };
        command.SetAction(parsed =>
        {
            DateOnly? day = parsed.GetValue(sent) ? DateOnly.FromDateTime(DateTime.Today) : null;
            var sources = NamedFolders.Sources(parsed.GetValue(data)!, parsed.GetValue(templates));
            return NamedFolders.Periods(sources, parsed.GetValue(period), out var problem) is { } periods
                && CommonOptions.NamedAmbitions(parsed.GetValue(ambitions) ?? [], sources, out problem) is { } numbers
                    ? FormBuild.Run(sources, periods[^1], numbers, parsed.GetValue(together), day, parsed.GetValue(folder)!, terminal)
                    : terminal.Refuse(problem);
        });
        return command;
    }
}
