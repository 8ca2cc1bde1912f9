using StrategyReport.Data.Fields;
using StrategyReport.Yaml.Reading;
using StrategyReport.Yaml.Shapes;

namespace StrategyReport.Data;

/// <summary>
/// Which field of the framework plays which part in the rules; one of the role's own name unless the framework says otherwise.
/// </summary>
/// <param name="Fields">The fields' names, by their roles.</param>
internal sealed record Roles(IReadOnlyDictionary<string, DataText> Fields)
{
    public const string Confidence = "confidence";
    public const string Progress = "progress";
    public const string Successes = "successes";
    public const string Challenges = "challenges";
    public const string Focus = "focus";
    public const string Escalations = "escalations";

    private static readonly (string Name, string Meaning)[] All =
    [
        (Confidence, "The level that says how an ambition stands"),
        (Progress, "The percentage that has been achieved"),
        (Successes, "What went well"),
        (Challenges, "What did not, and why"),
        (Focus, "What is planned next"),
        (Escalations, "What the Board has to deal with"),
    ];

    /// <summary>Each role is played by the field of its own name.</summary>
    public static Roles Usual { get; } = new(new Dictionary<string, DataText>());

    /// <summary>The id of the field that plays a role, whether or not the framework has it.</summary>
    public string Field(string role) => Fields.TryGetValue(role, out var field) ? field.Text : role;

    /// <summary>The roles that are given to fields of the framework; one for a field that there is not is reported.</summary>
    internal Roles In(Framework framework, Group root)
    {
        var fields = framework.Fields.Select(f => f.Id).ToList();
        foreach (var (role, _) in All)
            if (framework.FieldsKnown && !Fields.ContainsKey(role) && !fields.Contains(role)
                && framework.Fields.FirstOrDefault(f => Speaks(f, role)) is { } like && !Fields.Values.Any(f => f.Text == like.Id))
                root.Report(DataMessages.RoleUnplayed(like.Span, role, like.Id));
        foreach (var (role, name) in Fields)
        {
            if (framework.Fields.FirstOrDefault(f => f.Id == name.Text) is not { } field)
                root.Report(DataMessages.UnknownName(name.Span, "field", name.Text, fields));
            else if (!CanPlay(field, role))
                root.Report(DataMessages.RoleOfOtherType(name.Span, role, name.Text, field.Type.Name, TypesOf(role)));
        }

        return new Roles(Fields.Where(f => fields.Contains(f.Value.Text)).ToDictionary());
    }

    /// <summary>
    /// "Focus to the next report" and <c>board_escalation</c>: whether the role's name is a word of the field's own name or title, and
    /// the field holds what the role is about.
    /// </summary>
    private static bool Speaks(Field field, string role)
    {
        return CanPlay(field, role) && field.Type is not (ListField or AnswersField)
            && $"{field.Id} {field.Title.Text}".Split(' ', '-', '_', '/', ':')
            .Any(word => role.Equals(word, StringComparison.OrdinalIgnoreCase)
                || role.Equals(word + "s", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether a field holds what the rules read of a role; a type that is not known has been told.</summary>
    private static bool CanPlay(Field field, string role) => field.Type is UnknownField || role switch
    {
        Confidence => field.Type is LevelField,
        Progress => field.Type is PercentageField,
        _ => field.Type is MarkdownField or TextField or ListField or AnswersField,
    };

    private static string TypesOf(string role) => role switch
    {
        Confidence => "level",
        Progress => "percentage",
        _ => "markdown, text or list",
    };

    internal static Shape<Roles> Shape { get; } = new GroupShape<Roles>("the roles", keys =>
    {
        var roles = All.Select(r => (r.Name, Key: keys.Optional(
            r.Name, new IdentifierShape(), $"{r.Meaning} ('{r.Name}' unless said otherwise)."))).ToList();
        return group =>
        {
            var fields = new Dictionary<string, DataText>();
            foreach (var (name, key) in roles)
                if (key.Of(group) is { } field) fields.Add(name, field);
            return new Roles(fields);
        };
    });
}
