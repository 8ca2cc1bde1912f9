using System.Text;
using System.Text.RegularExpressions;
using StrategyReport.Imports;

namespace StrategyReport.Tests.EndToEnd.Edits;

/// <summary>
/// Forms and papers that were edited by programs that nobody here wrote, each kind of edit a function of a script: what comes of it in
/// the data, and what is told, is in its twin.
/// </summary>
public sealed partial class EditsTests(EditsTests.Files files) : IClassFixture<EditsTests.Files>
{
    private const string Python = "/usr/bin/python3", Project = "orchard", Nothing = "nothing_changed", Period = "2025-26-H2";

    public static TheoryData<string> InPython => KindsOf("edits.py");

    public static TheoryData<string> InWriter => KindsOf("edits_in_writer.py");

    [SlowTheory("python3"), MemberData(nameof(InPython))]
    public void By_python_docx(string kind) => Verify(kind, files.InPython, "InPython", []);

    /// <summary>What it loses of each file is in the twin of the one in which nothing was changed; of the others only what is told besides.</summary>
    [SlowTheory("soffice", "python3", "timeout"), MemberData(nameof(InWriter))]
    public void By_LibreOffice(string kind) => Verify(kind, files.InWriter, "InWriter", kind == Nothing ? [] : files.LostByWriter);

    private static TheoryData<string> KindsOf(string script) =>
        [.. Kind().Matches(File.ReadAllText(Path.Combine(Snapshot.FolderOf(), script))).Select(m => m.Groups[1].Value)];

    private static void Verify(string kind, string folder, string twins, HashSet<string> usual)
    {
        var said = new StringBuilder();
        foreach (var sort in (string[])["form", "tracked-form", "paper", "tracked-paper"])
        {
            var edited = Directory.GetFiles(folder, $"{kind}.{sort}*").Order(StringComparer.Ordinal).ToArray();
            if (edited.Length == 0) continue;
            using var project = TestProject.Named(Project);
            edited = Copied(edited, project);
            var before = Texts(project);
            var result = project.Run(["import", "--write", .. edited]);
            var after = Texts(project);
            said.Append($"# {sort}: {(result.ExitCode == 0 ? "taken" : "not all taken")}\n");
            foreach (var (file, text) in after)
                if (before[file] != text)
                    said.Append($"## {file}\n").AppendJoin("", LineDifference.Of(before[file], text).Where(l => l.Mark != ' ').Select(l => $"{l.Mark} {l.Line}\n"));
            foreach (var line in Findings(result, project))
                if (!usual.Contains(line.Replace(kind, Nothing, StringComparison.Ordinal))) said.Append(line).Append('\n');
            said.Append(string.Concat(result.Out.Split('\n').Where(l => l.StartsWith("Comment", StringComparison.Ordinal)).Select(l => l + "\n"))).Append('\n');
            AssertSettled(project, kind, folder, edited, result);
        }

        Assert.NotEqual(0, said.Length);
        Snapshot.VerifyTwin(Path.Combine(Snapshot.FolderOf(), twins, kind + ".txt"), said.ToString());
    }

    /// <summary>Beside the data, since findings are told in the order of their files, whose folders have other names each time.</summary>
    private static string[] Copied(string[] files, TestProject project)
    {
        foreach (var file in files) File.Copy(file, Path.Combine(project.Folder, Path.GetFileName(file)));
        return [.. files.Select(f => Path.Combine(project.Folder, Path.GetFileName(f)))];
    }

    private static string[] Findings(CommandResult result, TestProject project) => result.Error.ReplaceLineEndings("\n")
        .Replace(project.Folder + "/", "", StringComparison.Ordinal).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The data has no error, the paper that is built of it says what was edited, and the same file brings nothing more.</summary>
    private static void AssertSettled(TestProject project, string kind, string folder, string[] edited, CommandResult result)
    {
        var valid = project.Run("validate");
        Assert.True(valid.ExitCode == 0 || result.Error.Contains("With the changes an error stands", StringComparison.Ordinal), valid.Error);
        var again = project.Run(["import", .. edited]);
        Assert.Matches("Nothing (in the data is other|was taken over)", again.Error.Length == 0 ? again.Out : again.Error);
        var words = Path.Combine(folder, kind + ".words.txt");
        if (result.ExitCode != 0 || !File.Exists(words) || !result.Error.Contains("file changed", StringComparison.Ordinal)) return;
        var paper = new DocxReader(File.ReadAllBytes(project.Build(Period)));
        Assert.Contains(File.ReadAllText(words), paper.Body.Value + paper.Part("word/footnotes.xml").Value, StringComparison.Ordinal);
    }

    private static SortedDictionary<string, string> Texts(TestProject project) => new(
        Directory.GetFiles(project.DataFolder, "*.yaml", SearchOption.AllDirectories)
            .ToDictionary(f => Path.GetRelativePath(project.DataFolder, f), File.ReadAllText), StringComparer.Ordinal);

    [GeneratedRegex(@"^@edits\(.*\)\ndef (\w+)\(", RegexOptions.Multiline)]
    private static partial Regex Kind();

    /// <summary>All kinds, edited by one run of each script.</summary>
    public sealed class Files : IDisposable
    {
        private readonly TestProject _project = TestProject.Named(Project);
        private readonly Lazy<string> _inPython;
        private readonly Lazy<string> _inWriter;
        private readonly Lazy<HashSet<string>> _lost;

        public Files()
        {
            (_inPython, _inWriter) = (new(() => Edited("edits.py")), new(() => Edited("edits_in_writer.py")));
            _lost = new(() =>
            [
                .. Directory.GetFiles(InWriter, Nothing + ".*").SelectMany(file =>
                {
                    using var project = TestProject.Named(Project);
                    return Findings(project.Run(["import", .. Copied([file], project)]), project);
                }),
            ]);
        }

        public string InPython => _inPython.Value;

        public string InWriter => _inWriter.Value;

        /// <summary>All that is told of files in which nothing was changed.</summary>
        public HashSet<string> LostByWriter => _lost.Value;

        public void Dispose() => _project.Dispose();

        private string Edited(string script)
        {
            var folder = Path.Combine(_project.Folder, script + "-edited");
            Directory.CreateDirectory(folder);
            Copy(Form(Period, 1), "form");
            Copy(Form(Period, 2), "blank");
            Copy(Form("2025-26-H1", 1), "last");
            Copy(_project.Build(Period), "paper");
            var (exitCode, said) = Shell.Run(folder, "timeout", "500", Python, Path.Combine(Snapshot.FolderOf(), script), folder);
            Assert.True(exitCode == 0, said);
            return folder;

            void Copy(string file, string name) => File.Copy(file, Path.Combine(folder, name + ".docx"));
        }

        private string Form(string period, int ambition)
        {
            var folder = Path.Combine(_project.Folder, "forms");
            Assert.Equal(0, _project.Run("collect", "-p", period, "-o", folder).ExitCode);
            return Path.Combine(folder, $"{period}.ambition-{ambition:00}.docx");
        }
    }
}
