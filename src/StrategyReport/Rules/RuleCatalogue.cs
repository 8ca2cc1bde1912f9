namespace StrategyReport.Rules;

/// <summary>What a house may change about a rule besides its severity: a number, or a list of words.</summary>
/// <param name="Words">Null for a number.</param>
public sealed record RuleOption(string Name, string Description, int Number = 0, string[]? Words = null);

/// <summary>A rule as <c>framework.yaml</c> knows it.</summary>
/// <param name="Title">One sentence: what it finds.</param>
public sealed record RuleEntry(string Code, string Title, params RuleOption[] Options);

/// <summary>The rules whose severity and options the framework may set. They warn in a draft and are errors in a final paper.</summary>
public static class RuleCatalogue
{
    public static IReadOnlyList<RuleEntry> All { get; } =
    [
        new("SR2001", "A drafting note is left in a text."),
        new("SR2002", "A field that the paper shows is blank.",
            new RuleOption("nothing", "What the house says where there is nothing to report, the usual form first.", Words: ["None to report", "None", "Nil", "Nothing to report", "Not applicable", "N/A"])),
        new("SR2005", "A placeholder is left in a text.",
            new RuleOption("words", "What counts as a placeholder.", Words: ["TBC", "TBD", "TBA", "XX", "XXX", "XXXX", "lorem ipsum", "to be confirmed", "insert text", "???"])),
        new("SR2006", "A level that worries has neither a challenge nor an escalation beside it.",
            new RuleOption("levels", "The levels that need an explanation; without it all but the scale's first one.", Words: [])),
        new("SR2007", "Escalations are claimed in one place and denied in another.",
            new RuleOption("words", "The words by which a sentence speaks of escalating.", Words: ["escalated", "escalate", "escalates", "escalating"])),
        new("SR2008", "A date that is planned for lies in the past of the report."),
        new("SR2009", "Years such as 2024-25 are written in two forms."),
        new("SR2010", "An acronym is neither spelt out nor in the glossary.",
            new RuleOption("ignore", "Words in capitals that everybody knows.", Words: ["UK", "IT", "PDF", "TV", "OK", "USA", "EU"])),
        new("SR2011", "A sentence is long.", new RuleOption("words", "How many words a sentence may have.", 60)),
        new("SR2012", "A bullet is long.", new RuleOption("words", "How many words a bullet may have.", 120)),
        new("SR2013", "A cell has more words than its row allows."),
        new("SR2014", "A picture's file is missing."),
        new("SR2015", "A picture is too small for print.", new RuleOption("pixels", "The least width of a picture, in pixels.", 600)),
        new("SR2016", "A picture's description does not say what it shows."),
        new("SR2017", "A link's text does not say where it leads.",
            new RuleOption("words", "Texts that say nothing about a link's target.", Words: ["click here", "here", "link", "this link", "this", "more", "read more", "find out more", "this page", "website"])),
        new("SR2018", "A level of headings is skipped."),
        new("SR2020", "Markdown that the paper cannot show as it is meant."),
        new("SR2021", "A name of the glossary is spelt in another way."),
        new("SR2022", "A link leads nowhere: its target is no complete address."),
        new("SR2030", "Confidence has risen though no success is reported."),
        new("SR2031", "A text is word for word that of the last period."),
        new("SR2032", "A text that should stay the same has changed since the last period."),
        new("SR2033", "An ambition of the last period is not reported on."),
        new("SR2034", "An escalation of the last period is not mentioned any more."),
        new("SR2035", "Progress has gone down without a word under challenges."),
        new("SR2036", "An escalation has been open for long.", new RuleOption("periods", "How many periods an escalation may stay open.", 3)),
        new("SR2037", "An action that the last period planned has no answer."),
        new("SR2038", "An answer is to an action that nobody planned."),
        new("SR2039", "An action is dropped without a reason."),
    ];

    public static RuleEntry? Of(string code) => All.FirstOrDefault(r => r.Code == code);
}
