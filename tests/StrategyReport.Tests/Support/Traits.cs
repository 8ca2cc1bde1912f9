namespace StrategyReport.Tests.Support;

/// <summary>A test that takes long: skipped unless STRATEGY_REPORT_SLOW=1, which the gate sets.</summary>
public sealed class SlowFactAttribute : FactAttribute
{
    /// <param name="needs">Commands that must be installed, or the test is skipped and says which is missing.</param>
    public SlowFactAttribute(params string[] needs) => Skip = WhySkip(needs);

    internal static string? WhySkip(string[] needs)
    {
        if (Environment.GetEnvironmentVariable("STRATEGY_REPORT_SLOW") != "1") return "Slow: set STRATEGY_REPORT_SLOW=1, as the gate does.";
        return Array.Find(needs, command => !Shell.Has(command)) is { } missing ? $"Needs {missing}, which is not installed here." : null;
    }
}

/// <summary>The same, with cases.</summary>
public sealed class SlowTheoryAttribute : TheoryAttribute
{
    public SlowTheoryAttribute(params string[] needs) => Skip = SlowFactAttribute.WhySkip(needs);
}

/// <summary>A test that needs commands which a fresh machine does not have.</summary>
public sealed class NeedsFactAttribute : FactAttribute
{
    public NeedsFactAttribute(params string[] needs)
    {
        if (Array.Find(needs, command => !Shell.Has(command)) is { } missing) Skip = $"Needs {missing}, which is not installed here.";
    }
}

/// <summary>The same, with cases.</summary>
public sealed class NeedsTheoryAttribute : TheoryAttribute
{
    public NeedsTheoryAttribute(params string[] needs)
    {
        if (Array.Find(needs, command => !Shell.Has(command)) is { } missing) Skip = $"Needs {missing}, which is not installed here.";
    }
}

/// <summary>A test that only the superuser of Linux can run: he makes devices, and takes another user's place.</summary>
public sealed class SuperuserFactAttribute : FactAttribute
{
    public SuperuserFactAttribute(params string[] needs) => Skip = WhySkip(needs);

    internal static string? WhySkip(string[] needs) => !OperatingSystem.IsLinux() || Environment.UserName != "root"
        ? "Only Linux's superuser can do this."
        : Array.Find(needs, command => !Shell.Has(command)) is { } missing ? $"Needs {missing}, which is not installed here." : null;
}

/// <summary>The same, with cases.</summary>
public sealed class SuperuserTheoryAttribute : TheoryAttribute
{
    public SuperuserTheoryAttribute(params string[] needs) => Skip = SuperuserFactAttribute.WhySkip(needs);
}
