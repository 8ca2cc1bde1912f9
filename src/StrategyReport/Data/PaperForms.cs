using StrategyReport.Yaml.Reading;
using StrategyReport.Yaml.Shapes;

namespace StrategyReport.Data;

/// <summary>What the forms of a period say to the leads of ambitions.</summary>
/// <param name="Due">The day by which they are asked to answer.</param>
/// <param name="Instructions">Markdown.</param>
internal sealed record PaperForms(DateOnly? Due, DataText? Instructions)
{
    public IEnumerable<PaperText> Texts => Instructions is null ? [] : [new PaperText(Instructions, TextKind.Cell)];

    public static GroupShape<PaperForms> Shape { get; } = new("the forms", keys =>
    {
        var due = keys.Optional("due", new DateShape(), "The day by which the leads are asked to send their forms back.");
        var instructions = keys.Optional("instructions", new TextShape("Markdown"), "How to fill the form in, and whom to ask.");
        return group => new PaperForms(due.Of(group)?.Day, instructions.Of(group));
    });
}
