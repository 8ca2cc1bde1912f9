namespace StrategyReport.Cli.Outputs.Pdf;

/// <summary>
/// Where LibreOffice's command is: in the path, else where its installers put it on macOS and Windows, which add nothing to the path.
/// Not in the current folder, where somebody else's file could bear its name.
/// </summary>
internal static class InstalledLibreOffice
{
    public const string HowToInstall =
        "install it (Linux: the package libreoffice-writer; Windows: winget install TheDocumentFoundation.LibreOffice; "
        + "macOS: brew install --cask libreoffice; or from libreoffice.org)";

    // Windows has two: only soffice.com waits for its end and has an output.
    private static readonly string[] Names = ["soffice", "libreoffice", "soffice.com"];

    /// <summary>The full name of the command; null where there is none.</summary>
    public static string? Find() => InPath().Concat(UsualPlaces()).FirstOrDefault(File.Exists);

    private static IEnumerable<string> InPath() =>
        from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        where Path.IsPathFullyQualified(folder)
        from name in Names
        select Path.Combine(folder, name);

    /// <summary>Those of all systems: the places of the others are not there.</summary>
    private static IEnumerable<string> UsualPlaces()
    {
        foreach (var variable in new[] { "ProgramFiles", "ProgramFiles(x86)" })
            if (Environment.GetEnvironmentVariable(variable) is { Length: > 0 } programs)
                yield return Path.Combine(programs, "LibreOffice", "program", "soffice.com");
        const string InBundle = "Applications/LibreOffice.app/Contents/MacOS/soffice";
        yield return "/" + InBundle;
        yield return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), InBundle);
    }
}
