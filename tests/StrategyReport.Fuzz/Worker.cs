using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using StrategyReport.Cli;
using StrategyReport.Cli.Commands;

namespace StrategyReport.Fuzz;

/// <summary>
/// The child: runs the commands of inputs in its own process, one input after the other, so that a stack that overflows, a hang or
/// too much memory ends this process and no other.
/// </summary>
internal static partial class Worker
{
    private static string _lastFault = "";

    /// <summary>Reads a line for each input, and answers with one.</summary>
    /// <param name="program">The program to run in place of the code in this process; null: the latter.</param>
    public static int Serve(string? program)
    {
        // What the command catches itself, and ends with its code for an unexpected fault, is grouped by where it was thrown.
        AppDomain.CurrentDomain.FirstChanceException += (_, thrown) =>
            _lastFault = $"{thrown.Exception.GetType()} at {OwnFrame(new StackTrace(thrown.Exception))}"
                + $"\n{thrown.Exception.Message}\n{thrown.Exception.StackTrace}\n{new StackTrace(1)}";
        var answers = Console.Out;
        Console.SetOut(TextWriter.Null);
        while (Console.In.ReadLine() is { } line)
        {
            var (folder, steps) = JsonSerializer.Deserialize<Task>(line)!;
            Environment.CurrentDirectory = folder;
            answers.WriteLine(JsonSerializer.Serialize(Run(steps, program)));
            answers.Flush();
        }

        return 0;
    }

    public static string Line(string folder, IReadOnlyList<Step> steps) => JsonSerializer.Serialize(new Task(folder, steps));

    private static Outcome Run(IReadOnlyList<Step> steps, string? program)
    {
        var documents = new List<string>();
        foreach (var step in steps)
        {
            _lastFault = "";
            var (exitCode, output) = program is null ? RunHere(step.Arguments) : ProgramRun.Of(program, step.Arguments);
            if (Wrong(step, exitCode, output) is { } wrong) return wrong;
            if (exitCode != 0) break; // What follows asks for what was not written.
            if (step.Writes is null) continue;
            if (DocumentCheck.Of(step.Writes) is { } invalid) return invalid;
            documents.Add(step.Writes);
        }

        return new Outcome("", "", documents);
    }

    private static (int, string) RunHere(string[] arguments)
    {
        using var output = new StringWriter();
        try
        {
            return (CommandLine.Run(arguments, new Terminal(output, output)), output.ToString());
        }
        catch (Exception failure)
        {
            return (-1, $"{failure.GetType()} at {OwnFrame(new StackTrace(failure))}\n{failure}");
        }
    }

    private static Outcome? Wrong(Step step, int exitCode, string output)
    {
        var command = step.Arguments[0];
        if (exitCode is < 0 or > 2)
        {
            var fault = exitCode < 0 ? output : _lastFault.Length > 0 ? _lastFault : output;
            return Outcome.Wrong($"crash: {fault.Split('\n')[0]}", $"{exitCode}\n{fault}\n{output}");
        }

        if (exitCode == 2 && !step.MayRefuse) return Outcome.Wrong($"refused: {command}: {DocumentCheck.Plain(output)}", output);
        if (exitCode == 2 && output.Trim().Length == 0) return Outcome.Wrong($"refused without a word: {command}", output);
        if (exitCode == 1 && !Told().IsMatch(output) && command is not ("verify" or "status"))
            return Outcome.Wrong($"exit code 1 without a finding: {command}", output);
        if (step.Writes is { } file && File.Exists(file) != (exitCode == 0))
            return Outcome.Wrong(exitCode == 0 ? "nothing was written" : "written in spite of errors", output);
        if (command == "verify" && step.Arguments[1] == "out/o.docx" && exitCode != 0)
            return Outcome.Wrong("a fresh paper is not identical", output);
        return Array.FindIndex(output.ToCharArray(), c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')) is >= 0 and var at
            ? Outcome.Wrong($"a control character among messages: {command} U+{(int)output[at]:X4}", output[Math.Max(0, at - 200)..Math.Min(output.Length, at + 100)])
            : null;
    }

    /// <summary>The first that is ours and no helper of others.</summary>
    private static string OwnFrame(StackTrace trace)
    {
        foreach (var frame in trace.GetFrames().Concat(new StackTrace(2).GetFrames()))
        {
            if (frame.GetMethod() is { DeclaringType: { } type } method
                && type.FullName is { } name && name.StartsWith("StrategyReport.", StringComparison.Ordinal)
                && !name.StartsWith("StrategyReport.Fuzz.", StringComparison.Ordinal))
                return $"{name}.{method.Name}";
        }

        return "";
    }

    [GeneratedRegex(@"error SR\d{4}|""SR\d{4}""|SR\d{4}: |::error ")]
    private static partial Regex Told();

    private sealed record Task(string Folder, IReadOnlyList<Step> Steps);
}
