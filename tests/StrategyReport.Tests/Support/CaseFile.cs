namespace StrategyReport.Tests.Support;

/// <summary>Files to put into a project: <c>=== path</c>, then the text; a path with no text deletes the file.</summary>
internal static class CaseFile
{
    /// <param name="pathOf">Where a file stands in the project, from its path in the case.</param>
    public static void Apply(string file, TestProject project, Func<string, string> pathOf)
    {
        foreach (var part in File.ReadAllText(file).Split("=== ", StringSplitOptions.RemoveEmptyEntries))
        {
            var end = part.IndexOf('\n', StringComparison.Ordinal);
            var text = part[(end + 1)..];
            project.Write(pathOf(part[..end].Trim()), text.Length == 0 ? null : text);
        }
    }
}
