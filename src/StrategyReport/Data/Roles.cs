namespace StrategyReport.Data;

/// <summary>Which field of the framework plays which part in the rules. A field of the role's own name does unless the framework says otherwise.</summary>
public sealed record Roles(IReadOnlyDictionary<string, string> Fields)
{
    public const string Confidence = "confidence";
    public const string Progress = "progress";
    public const string Successes = "successes";
    public const string Challenges = "challenges";
    public const string Focus = "focus";
    public const string Escalations = "escalations";

    public static IReadOnlyList<(string Name, string Meaning)> All { get; } =
    [
        (Confidence, "The level that says how an ambition stands"),
        (Progress, "The percentage that has been achieved"),
        (Successes, "What went well"),
        (Challenges, "What did not, and why"),
        (Focus, "What is planned next"),
        (Escalations, "What the Board has to deal with"),
    ];

    /// <summary>The id of the field that plays a role, whether or not the framework has it.</summary>
    public string Field(string role) => Fields.TryGetValue(role, out var field) ? field : role;
}
