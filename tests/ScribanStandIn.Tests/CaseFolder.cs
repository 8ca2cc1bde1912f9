namespace ScribanStandIn.Tests;

/// <summary>A folder of cases: <c>CHAPTER/NAME.txt</c> is a template, <c>CHAPTER/NAME.out.txt</c> what it renders.</summary>
public static class CaseFolder
{
    /// <summary>This project's own cases.</summary>
    public static string Own => Above("ScribanStandIn.Tests.csproj") is { } folder
        ? Path.Combine(folder, "Cases")
        : throw new DirectoryNotFoundException("The folder of the test project is not above " + AppContext.BaseDirectory);

    /// <summary>The cases taken from Scriban itself, which lie beside the repository on some machines only.</summary>
    public static string? Shared => Above("shared/scriban-cases") is { } folder ? Path.Combine(folder, "shared/scriban-cases") : null;

    public static TheoryData<string> Names(string? folder, Func<string, bool>? filter = null)
    {
        var names = new TheoryData<string>();
        if (folder is null)
            return names;
        foreach (var file in Directory.GetFiles(folder, "*.out.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(folder, file).Replace('\\', '/')[..^".out.txt".Length];
            if (filter is null || filter(name)) names.Add(name);
        }
        return names;
    }

    public static string Template(string folder, string name) => Text(Path.Combine(folder, name + ".txt"));

    public static string Expected(string folder, string name) => Text(Path.Combine(folder, name + ".out.txt"));

    private static string Text(string path) => File.ReadAllText(path).ReplaceLineEndings("\n");

    private static string? Above(string entry)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Path.Exists(Path.Combine(folder.FullName, entry)))
                return folder.FullName;
        return null;
    }
}
