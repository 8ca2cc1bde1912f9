namespace StrategyReport.Tests.Support;

/// <summary>The published native program, named by STRATEGY_REPORT_NATIVE, which the gate sets.</summary>
internal static class Native
{
    private const string Variable = "STRATEGY_REPORT_NATIVE";

    public static string Command { get; } = Environment.GetEnvironmentVariable(Variable) ?? "";

    public static string? WhySkip(string[] needs)
    {
        if (!File.Exists(Command)) return $"Needs the native program: set {Variable} to its path, as the gate does.";
        return Array.Find(needs, command => !Shell.Has(command)) is { } missing ? $"Needs {missing}, which is not installed here." : null;
    }
}

/// <summary>A test of the native program: skipped where none is named, or a command that it needs is not installed.</summary>
public sealed class NativeFactAttribute : FactAttribute
{
    public NativeFactAttribute(params string[] needs) => Skip = Native.WhySkip(needs);
}

/// <inheritdoc cref="NativeFactAttribute"/>
public sealed class NativeTheoryAttribute : TheoryAttribute
{
    public NativeTheoryAttribute(params string[] needs) => Skip = Native.WhySkip(needs);
}
