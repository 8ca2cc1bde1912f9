using StrategyReport.Sources;

namespace StrategyReport.Tests.Sources;

/// <summary>What stands where a file is to be written: replaced with its permissions and links kept, or refused and said.</summary>
public sealed class StagedFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("strategy-report-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_read_only_file_is_left_as_it_is()
    {
        Put("o.docx", "old");
        File.SetAttributes(In("o.docx"), FileAttributes.ReadOnly);

        Assert.Equal($"'{In("o.docx")}' is read-only, and left as it is; allow it to be written, or name another file", Refused("o.docx"));
        Assert.Equal("old", File.ReadAllText(In("o.docx")));
        File.SetAttributes(In("o.docx"), FileAttributes.Normal);
    }

    [Fact]
    public void A_file_keeps_its_permissions()
    {
        if (OperatingSystem.IsWindows()) return;
        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead;
        Put("o.docx", "old");
        File.SetUnixFileMode(In("o.docx"), Mode);

        OutputFile.WriteAll([(In("o.docx"), "new"u8.ToArray())]);

        Assert.Equal(("new", Mode), (File.ReadAllText(In("o.docx")), File.GetUnixFileMode(In("o.docx"))));
    }

    [Theory]
    [InlineData("real.docx")]
    [InlineData("other/real.docx")]
    public void A_link_is_followed_also_to_what_is_not_there_yet(string target)
    {
        File.CreateSymbolicLink(In("o.docx"), target);

        foreach (var text in new[] { "first", "second" })
        {
            OutputFile.WriteAll([(In("o.docx"), System.Text.Encoding.UTF8.GetBytes(text))]);
            Assert.Equal((target, text), (new FileInfo(In("o.docx")).LinkTarget, File.ReadAllText(In(target))));
        }
    }

    [Fact]
    public void A_link_in_a_circle_is_refused()
    {
        File.CreateSymbolicLink(In("o.docx"), "p.docx");
        File.CreateSymbolicLink(In("p.docx"), "o.docx");

        Assert.EndsWith("is a link that leads in a circle", Refused("o.docx"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_is_refused()
    {
        Put("o.docx/x", "x");

        Assert.EndsWith("is a folder", Refused("o.docx"), StringComparison.Ordinal);
    }

    [NeedsTheory("mkfifo"), InlineData("o.docx"), InlineData("link.docx")]
    public void A_pipe_is_refused_also_behind_a_link(string name)
    {
        Shell.Run(_folder, "mkfifo", "o.docx");
        File.CreateSymbolicLink(In("link.docx"), "o.docx");

        Assert.Equal($"'{In(name)}' is a pipe or a device, and no file; name another one", Refused(name));
        Assert.Equal(2, Directory.GetFileSystemEntries(_folder).Length);
    }

    [SuperuserFact("mknod")]
    public void A_device_is_refused()
    {
        // One of its own: the system's would be gone where this fails.
        Assert.Equal(0, Shell.Run(_folder, "mknod", "o.docx", "c", "1", "3").ExitCode);

        Assert.EndsWith("is a pipe or a device, and no file; name another one", Refused("o.docx"), StringComparison.Ordinal);
    }

    private string Refused(string name)
    {
        var failure = Assert.Throws<UnwritableException>(() => OutputFile.WriteAll([(In("first.html"), [1]), (In(name), [1])]));
        Assert.True(failure.IsInOurWords);
        Assert.False(File.Exists(In("first.html")));
        return failure.Message;
    }

    private string In(string name) => Path.Combine(_folder, name);

    private void Put(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(In(name))!);
        File.WriteAllText(In(name), text);
    }
}
