namespace StrategyReport.Data;

/// <summary>A rule as <c>framework.yaml</c> knows it: what <c>rules:</c> may say of it.</summary>
/// <param name="Code">SR2xxx, as its messages carry it.</param>
/// <param name="Title">One sentence: what it finds.</param>
internal abstract record RuleDescription(string Code, string Title, IReadOnlyList<RuleOption> Options);

/// <summary>What a house may change about a rule besides its severity. Closed: a number or a list of words.</summary>
/// <param name="Code">The rule's code.</param>
/// <param name="Name">The key under the rule's code in <c>framework.yaml</c>.</param>
/// <param name="Description">One sentence for the author.</param>
internal abstract record RuleOption(string Code, string Name, string Description);

/// <param name="Default">What holds where the house says nothing; 0 or more.</param>
internal sealed record NumberOption(string Code, string Name, string Description, int Default) : RuleOption(Code, Name, Description);

/// <param name="Default">What holds where the house says nothing.</param>
internal sealed record WordsOption(string Code, string Name, string Description, params IReadOnlyList<string> Default)
    : RuleOption(Code, Name, Description);
