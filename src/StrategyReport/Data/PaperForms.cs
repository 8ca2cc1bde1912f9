using System.Globalization;
using StrategyReport.Yaml;
using StrategyReport.Yaml.Reading;
using StrategyReport.Yaml.Shapes;

namespace StrategyReport.Data;

/// <summary>What the forms of a period say to the leads of ambitions, and which have been sent and have come back.</summary>
/// <param name="Due">The day by which they are asked to answer.</param>
/// <param name="Instructions">Markdown.</param>
/// <param name="Sent">The day on which the form of an ambition was sent, by its number.</param>
/// <param name="Returned">The day on which it came back.</param>
internal sealed record PaperForms(
    DateOnly? Due, DataText? Instructions, IReadOnlyDictionary<int, DateOnly> Sent, IReadOnlyDictionary<int, DateOnly> Returned)
{
    public const string KeyInPaper = "forms", SentKey = "sent", ReturnedKey = "returned";

    /// <summary>Of its keys, as they usually stand.</summary>
    public static readonly IReadOnlyList<string> Order = ["due", "instructions", SentKey, ReturnedKey];

    public IEnumerable<PaperText> Texts => Instructions is null ? [] : [new PaperText(Instructions, TextKind.Cell)];

    public static GroupShape<PaperForms> Shape(Framework framework) => new("the forms", keys =>
    {
        var known = framework.Objectives.SelectMany(o => o.Ambitions)
            .Select(a => a.Number.ToString(CultureInfo.InvariantCulture)).ToList();
        var due = keys.Optional("due", new DateShape(), "The day by which the leads are asked to send their forms back.");
        var instructions = keys.Optional("instructions", new TextShape("Markdown"), "How to fill the form in, and whom to ask.");
        var days = new DictionaryShape<WrittenDate, (DataText Ambition, DateOnly? Day)>(
            "the number of an ambition and a day, such as 4: 2024-03-20", new DateShape(), (number, day) => (number, day.Day),
            mayBeBlank: true);
        var sent = keys.Optional(SentKey, days, "When the form of each ambition was sent, by its number: 'collect --sent' notes it.", []);
        var returned = keys.Optional(ReturnedKey, days, "When it came back: 'import --write' notes it.", []);
        return group => new PaperForms(
            due.Of(group)?.Day, instructions.Of(group), Days(sent.Of(group), group), Days(returned.Of(group), group));

        Dictionary<int, DateOnly> Days(IReadOnlyList<(DataText Ambition, DateOnly? Day)> written, Group group)
        {
            var days = new Dictionary<int, DateOnly>();
            foreach (var (ambition, day) in written)
                if (known.Count > 0 && !known.Contains(ambition.Text))
                    group.Report(YamlMessages.NotAllowed(ambition.Span, "the ambition", ambition.Text, known));
                else if (day is { } on && int.TryParse(ambition.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                    days[number] = on;
            return days;
        }
    });
}
