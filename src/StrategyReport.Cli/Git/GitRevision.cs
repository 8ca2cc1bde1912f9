using System.ComponentModel;
using System.Formats.Tar;
using StrategyReport.Sources;

namespace StrategyReport.Cli.Git;

/// <summary>A revision of the repository around a folder, read by git's own command: no checkout is touched.</summary>
/// <param name="Name">As a reader knows it: a branch, a tag, HEAD~3.</param>
internal sealed record GitRevision(string Name, string Commit)
{
    /// <summary>Null, with the reason as a sentence, where git, the repository or the revision is not there.</summary>
    public static GitRevision? Find(string folder, string name, out string problem)
    {
        problem = "";
        try
        {
            var (exitCode, said, error) = GitCommand.Run(
                folder, "rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}");
            if (exitCode == 0) return new GitRevision(Known(name), GitCommand.Text(said).Trim());
            problem = error.Contains("not a git repository", StringComparison.Ordinal)
                ? $"the folder '{folder}' is in no git repository, so there is no revision '{name}'."
                : error.Length > 0 ? $"git cannot look up '{name}': {error.Split('\n')[0].Trim()}"
                : $"there is no period and no git revision '{name}'.";
        }
        catch (Win32Exception)
        {
            problem = "git is not installed here, and a revision is read through it.";
        }

        return null;
    }

    /// <summary>What papers were made from then; null where there was no folder of data.</summary>
    /// <param name="here">What they are made from on disk.</param>
    /// <param name="templates">As the command takes it.</param>
    public PaperSources? Sources(PaperSources here, string? templates)
    {
        // A folder of templates that was not there then: papers were written with the built-in ones. Only one that is named may lie
        // elsewhere, in no history.
        var layouts = Task.Run(() => Folder(templates ?? NamedFolders.UsualTemplates)
            ?? (templates is null ? BuiltInTemplates.Folder() : NamedFolders.TemplateFolder(templates)));
        return Folder(here.Data) is { } data ? new PaperSources(data, layouts.GetAwaiter().GetResult()) : null;
    }

    /// <summary>A folder as it was then, under the name <c>REVISION:FOLDER</c>; null where it was not there.</summary>
    private MemoryFolder? Folder(string folder)
    {
        // Asked from where it is, or, as it need not be there today, from the folder around it.
        var place = Path.GetFullPath(folder);
        var (from, tree) = Directory.Exists(place) ? (place, Commit)
            : (Path.GetDirectoryName(place)!, $"{Commit}:./{Path.GetFileName(place)}");
        if (!Directory.Exists(from)) return null;
        var (exitCode, archive, _) = GitCommand.Run(from, "archive", "--format=tar", tree);
        return exitCode == 0 ? new MemoryFolder($"{Name}:{folder}", Files(archive)) : null;
    }

    private static Dictionary<string, byte[]> Files(byte[] archive)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        using var reader = new TarReader(new MemoryStream(archive));
        while (reader.GetNextEntry() is { } entry)
        {
            if (entry is not { EntryType: TarEntryType.RegularFile or TarEntryType.V7RegularFile }) continue;
            using var content = new MemoryStream();
            entry.DataStream?.CopyTo(content);
            files[entry.Name] = content.ToArray();
        }

        return files;
    }

    /// <summary>Without what tells git alone that a branch or a tag is meant, and no period of that name.</summary>
    private static string Known(string name) =>
        Array.Find(["refs/heads/", "refs/tags/", "refs/remotes/"], name.StartsWith) is { } kind ? name[kind.Length..] : name;
}
