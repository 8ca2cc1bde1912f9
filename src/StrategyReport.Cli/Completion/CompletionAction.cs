using System.CommandLine;
using System.CommandLine.Invocation;

namespace StrategyReport.Cli.Completion;

/// <summary>
/// Answers a shell that asks <c>strategy-report [suggest] "build --per"</c>: what the last word of the line may become, each on a line.
/// Where it may be the name of a file there is no answer, and the shell offers files.
/// </summary>
/// <param name="configuration">By which command lines are read.</param>
internal sealed class CompletionAction(ParserConfiguration configuration) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var line = parseResult.Tokens.LastOrDefault(token => token.Type != System.CommandLine.Parsing.TokenType.Directive)?.Value ?? "";
        foreach (var answer in Answers((RootCommand)parseResult.RootCommandResult.Command, line))
            parseResult.InvocationConfiguration.Output.WriteLine(answer);
        return ExitCode.Done;
    }

    private IEnumerable<string> Answers(RootCommand root, string line)
    {
        var parsed = root.Parse(line, configuration);
        var word = line[(line.LastIndexOfAny([' ', '\t']) + 1)..];
        // The value in --period=2025 is completed as a word of its own, and given back with what stands before it.
        var before = word.StartsWith('-') && word.IndexOf('=') is > 0 and var end ? word[..(end + 1)] : "";
        if (before.Length > 0) parsed = root.Parse($"{line[..^word.Length]}{before[..^1]} {word[before.Length..]}", configuration);
        var (typed, command) = (word[before.Length..], parsed.CommandResult.Command);
        // Behind a word of which nobody knows what it means, nothing is known.
        if (parsed.UnmatchedTokens.Any(token => token != typed)) return [];
        var known = parsed.GetCompletions().Select(item => item.Label).Distinct()
            .Where(label => label.StartsWith(typed, StringComparison.OrdinalIgnoreCase) && !IsOtherSpelling(label)).ToList();
        // Options go with their dashes, or where nothing else can follow.
        if (!typed.StartsWith('-') && (command.Arguments.Count > 0 || known.Exists(label => !label.StartsWith('-'))))
            known.RemoveAll(label => label.StartsWith('-'));
        return known.Select(label => before + label);
    }

    /// <summary>Of an option that has a name: one name is enough to choose from.</summary>
    private static bool IsOtherSpelling(string label) => label is ['-', not '-', ..] or ['/', ..];
}
