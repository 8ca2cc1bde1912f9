using StrategyReport.Yaml.Shapes;

namespace StrategyReport.Data;

/// <summary>The shape of <c>data/framework.yaml</c>.</summary>
public static class FrameworkShape
{
    /// <summary>The field types as YAML writes them, in the order of <see cref="FieldType"/>.</summary>
    public static readonly string[] FieldTypes = ["text", "markdown", "list", "level", "percentage", "strategies", "answers"];

    public static MappingShape Create(IReadOnlyList<RuleDescription> rules)
    {
        var ambition = new MappingShape("an ambition of the framework",
        [
            new("number", new NumberShape("a whole number, counted over all objectives", 1, 9999, Whole: true), "The ambition's number, by which its files name it.", Required: true),
            new("statement", new TextShape("the ambition in one sentence"), "What we aim at, without a full stop.", Required: true),
        ]);
        var objective = new MappingShape("an objective",
        [
            new("id", new IdentifierShape(), "Short name by which papers refer to the objective.", Required: true),
            new("name", new TextShape("the objective's name"), "The strategic objective as the Board knows it.", Required: true),
            new("ambitions", new ListShape("a list of ambitions", ambition), "The ambitions under this objective, any number.", Required: true),
        ]);
        var level = new MappingShape("a level of a scale",
        [
            new("id", new IdentifierShape(), "The word that data files use for the level.", Required: true),
            new("label", new TextShape("the word that the paper prints"), "The word that the paper prints.", Required: true),
            new("fill", new ColourShape(), "Background colour of a cell that shows the level."),
            new("meaning", new TextShape("one sentence"), "What the level means to the Board."),
        ]);
        var field = new MappingShape("a field",
        [
            new("type", new ChoiceShape("the kind of value", FieldTypes), "What kind of value the field holds.", Required: true),
            new("scale", new IdentifierShape(), "For type 'level': the scale whose levels it takes."),
            new("title", new TextShape("the field's name in words"), "The field's name in words, as Word shows it beside the text."),
            new("required", new BooleanShape(), "Whether each ambition file must have the key (true unless said otherwise)."),
            new("steady", new BooleanShape(), "Whether the text stays word for word from period to period, so that a change is reported."),
        ]);
        return new MappingShape("the framework",
        [
            new("organisation", new MappingShape("the organisation",
            [
                new("name", new TextShape("the organisation's name"), "The organisation whose Board reads the paper.", Required: true),
                new("mission", new TextShape("the mission in one sentence"), "The mission line of every page.", Required: true),
            ]), "Who reports.", Required: true),
            new("objectives", new ListShape("a list of objectives", objective), "The strategic objectives, in the order of the paper.", Required: true),
            new("supporting_strategies", new ListShape("a list of names", new TextShape("a name"), MayBeBlank: true), "The supporting strategies that ambitions may name."),
            new("scales", new DictionaryShape("scales by their names, each a list of levels", new ListShape("a list of levels, best first", level)), "The vocabularies: confidence, assurance and others.", Required: true),
            new("fields", new DictionaryShape("fields by their names", field), "What each ambition file holds.", Required: true),
            new("glossary", new DictionaryShape("acronyms and names, each with its meaning", new TextShape("the meaning")), "Acronyms and names that the papers use."),
            new("roles", RolesShape(), "Which fields the rules take for the escalations, the challenges and so on."),
            new("rules", RulesShape(rules), "How strict each rule is, and what it counts."),
        ]);
    }

    private static MappingShape RolesShape() => new("the roles", [.. Roles.All.Select(role =>
        new KeyShape(role.Name, new IdentifierShape(), $"{role.Meaning} ('{role.Name}' unless said otherwise)."))]);

    private static MappingShape RulesShape(IReadOnlyList<RuleDescription> rules)
    {
        var severity = new ChoiceShape("off, warning or error", ["off", "warning", "error"]);
        return new MappingShape("the rules", [.. rules.Select(rule => new KeyShape(
            rule.Code,
            new ShortOrLongShape(severity, new MappingShape($"rule {rule.Code}",
            [
                new("severity", severity, "'off' drops the rule; 'warning' and 'error' hold for drafts and final papers alike."),
                .. rule.Options.Select(o => new KeyShape(o.Name, ShapeOf(o), o.Description)),
            ])),
            rule.Title))]);
    }

    private static Shape ShapeOf(RuleOption option) => option is NumberOption
        ? new NumberShape("a whole number", 0, 100_000, Whole: true)
        : new ListShape("a list of words", new TextShape("a word"));
}
