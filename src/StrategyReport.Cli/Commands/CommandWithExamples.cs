using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace StrategyReport.Cli.Commands;

/// <param name="examples">One to three lines as they may be typed behind the command's own name, which end its help.</param>
internal sealed class CommandWithExamples(string name, string description, IReadOnlyList<string> examples) : Command(name, description)
{
    public IReadOnlyList<string> Examples => examples;
}

/// <summary>The usual help, and examples below it.</summary>
internal sealed class HelpWithExamples(HelpAction usual) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var exitCode = usual.Invoke(parseResult);
        if (parseResult.CommandResult.Command is not CommandWithExamples { Examples: var examples }) return exitCode;
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (var example in examples) output.WriteLine($"  strategy-report {example}");
        output.WriteLine();
        return exitCode;
    }
}
