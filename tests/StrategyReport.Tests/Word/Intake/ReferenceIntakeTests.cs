using System.IO.Compression;
using System.Text;

namespace StrategyReport.Tests.Word.Intake;

/// <summary>
/// The shipped reference document with parts of it changed, and what becomes of it: findings, and the parts that were changed as the paper
/// has them, where they are short. A case is the name of a part, an old and a new text in it, a line each; "+" before the name adds a part,
/// of one text. A blank line stands between two changes.
/// </summary>
public class ReferenceIntakeTests
{
    private const int Longest = 4_000;

    public static TheoryData<string> All => Snapshot.Cases("Cases", "*.case");

    [Theory, MemberData(nameof(All))]
    public void A_changed_reference_is_told_or_gives_a_paper_that_is_valid(string file)
    {
        var path = Path.Combine(Snapshot.FolderOf(), "Cases", file);
        var (parts, names) = Changed(File.ReadAllText(path).TrimEnd('\n'));
        var reference = Path.Combine(Path.GetTempPath(), $"reference-{Guid.NewGuid():N}.docx");
        File.WriteAllBytes(reference, Zip(parts));

        var (bytes, diagnostics) = DocxReader.Write(
            DocxReader.Paper("""<section><h1 number="1">One</h1><p>x</p></section><section page="landscape"><p>y</p></section>"""), reference);

        File.Delete(reference);
        Assert.Equal(bytes is null, diagnostics.HasErrors);
        var said = new StringBuilder();
        foreach (var d in diagnostics) said.Append($"{d.Severity} {d.Code}: {d.Message}\n");
        if (bytes is not null)
        {
            var paper = new DocxReader(bytes); // Which validates it.
            foreach (var name in names)
                said.Append($"\n{name}\n").Append(!paper.PartNames.Contains(name) ? "is not in the paper\n"
                    : paper.PartBytes(name) is { Length: < Longest } content ? Encoding.UTF8.GetString(content) + "\n" : "is long\n");
        }

        Snapshot.VerifyCase(path, said.ToString());
    }

    /// <summary>The parts, and the names of those that were changed.</summary>
    private static (Dictionary<string, string> Parts, List<string> Names) Changed(string changes)
    {
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        using (var zip = ZipFile.OpenRead(DocxReader.Reference))
            foreach (var entry in zip.Entries)
            {
                using var reader = new StreamReader(entry.Open());
                parts[entry.FullName] = reader.ReadToEnd();
            }

        var names = new List<string>();
        foreach (var change in changes.Split("\n\n"))
        {
            var lines = change.Split('\n');
            var name = lines[0].TrimStart('+');
            if (!names.Contains(name)) names.Add(name);
            if (lines[0].StartsWith('+')) parts[name] = lines[1];
            else
            {
                Assert.Contains(lines[1], parts[name], StringComparison.Ordinal);
                parts[name] = parts[name].Replace(lines[1], lines.ElementAtOrDefault(2) ?? "", StringComparison.Ordinal);
            }
        }

        return (parts, names);
    }

    private static byte[] Zip(Dictionary<string, string> parts)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in parts)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(text);
            }

        return stream.ToArray();
    }
}
