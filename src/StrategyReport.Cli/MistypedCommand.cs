using System.CommandLine;
using System.CommandLine.Parsing;
using StrategyReport.Diagnostics;

namespace StrategyReport.Cli;

/// <summary>
/// What is wrong with a command line, once and in this house's words: the parser's own speak of tokens, and name what follows
/// a mistyped word as well.
/// </summary>
internal static class MistypedCommand
{
    private const char Dash = '-';

    /// <summary>Whether there is something to tell, though the parser found nothing wrong.</summary>
    public static bool HasSlip(ParseResult parsed) => OptionsAsArguments(parsed).Any() || EmptyWords(parsed).Any();

    public static IEnumerable<string> Problems(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var path = Path(command);
        var commands = command.Subcommands.Select(inner => path + inner.Name).ToList();
        if (commands.Count > 0 && parsed.UnmatchedTokens is [var first, ..] && !first.StartsWith(Dash))
            return [$"there is no command '{path}{first}'."
                + (Meant(path + first, commands) is { Length: > 0 } meant ? meant : $" There are: {string.Join(", ", commands)}.")];
        var options = OptionsAsArguments(parsed).Concat(parsed.UnmatchedTokens.Where(word => word.StartsWith(Dash))).ToList();
        if (options.Count > 0)
            return options.Select(word => $"there is no option '{word}'.{Meant(word, OptionsOf(parsed.CommandResult))}");
        if (parsed.UnmatchedTokens.Count == 0 && EmptyWords(parsed).ToList() is { Count: > 0 } empty) return empty;
        if (commands.Count > 0) return [$"name a command: {string.Join(", ", commands)}."];
        if (parsed.UnmatchedTokens.Count > 0)
            return parsed.UnmatchedTokens.Select(word => $"'{path.TrimEnd()}' has no use for '{word}'."
                + (command.Options.Any(o => o.Name == "--period") && word.Any(char.IsAsciiDigit) ? $" Write --period {word} for a period."
                    : ""));
        return parsed.Errors.Select(error => error.Message);
    }

    /// <summary>The command as it is typed, with a blank after it; nothing for the root.</summary>
    public static string Path(Command command)
    {
        var names = new List<string>();
        for (Symbol? at = command; at is Command and not RootCommand; at = at.Parents.FirstOrDefault()) names.Insert(0, at.Name);
        return string.Concat(names.Select(name => name + " "));
    }

    /// <summary>
    /// Words that the parser took for an argument though they look like an option; whoever means them so writes '--' before.
    /// </summary>
    private static IEnumerable<string> OptionsAsArguments(ParseResult parsed) =>
        parsed.Tokens.Any(token => token.Type == TokenType.DoubleDash)
            ? []
            : parsed.CommandResult.Children.OfType<ArgumentResult>()
                .SelectMany(argument => argument.Tokens.Select(token => token.Value))
                .Where(word => word.Length > 1 && word.StartsWith(Dash));

    /// <summary>A variable of a script that holds nothing, where a name should stand: nothing has such a one.</summary>
    private static IEnumerable<string> EmptyWords(ParseResult parsed)
    {
        foreach (var result in parsed.CommandResult.Children)
        {
            if (!result.Tokens.Any(token => token.Value.Length == 0)) continue;
            var name = result switch
            {
                OptionResult { Option: var option } => option.Name,
                ArgumentResult { Argument: var argument } => argument.HelpName ?? argument.Name,
                _ => "a word",
            };
            yield return $"{name} is empty. Write what is meant{(result is OptionResult ? ", or leave it out" : "")}.";
        }
    }

    private static IEnumerable<string> OptionsOf(CommandResult result)
    {
        for (SymbolResult? at = result; at is not null; at = at.Parent)
            if (at is CommandResult { Command: var command })
                foreach (var option in command.Options)
                    if (command == result.Command || option.Recursive)
                        yield return option.Name;
    }

    private static string Meant(string word, IEnumerable<string> known) =>
        NearMiss.Of(word, known) is { } near ? $" Did you mean '{near}'?" : "";
}
