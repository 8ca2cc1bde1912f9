using StrategyReport.Sources;

namespace StrategyReport.Tests.Sources;

/// <summary>What is written before it is in place: what a killed run leaves goes with the next, and nobody else's does.</summary>
public sealed class TemporaryFileTests : IDisposable
{
    private const string Stray = ".strategy-report-0123456789abcdef0123456789abcdef.tmp";

    /// <summary>Of a process that cannot be: Linux counts to 4,194,303 (PID_MAX_LIMIT).</summary>
    private const string Gone = "4194305";

    private readonly string _folder = Directory.CreateTempSubdirectory("strategy-report-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_a_killed_run_has_left_is_deleted()
    {
        Put(Stray);
        OutputFile.WriteAll([(In("o.docx"), [1])]);

        Assert.Equal(["o.docx"], Names());
    }

    [Fact]
    public void A_folder_that_a_killed_run_has_left_is_deleted_with_its_lock()
    {
        Put(Stray);
        Put(Path.ChangeExtension(Stray, ".folder") + "/paper.yaml");
        OutputFolder.Write(In("2026-27"), [("paper.yaml", [1]), ("ambitions/1.yaml", [2])]);

        Assert.Equal(["2026-27"], Names());
        Assert.True(File.Exists(In("2026-27/ambitions/1.yaml")));
    }

    [Fact]
    public void What_a_run_that_lives_is_writing_stays()
    {
        using (var other = TemporaryFile.In(_folder))
        {
            OutputFile.WriteAll([(In("o.docx"), [1])]);
            Assert.Equal(2, Names().Count);

            other.Write([2], In("o.docx"));
            other.PutAt(In("o.docx"));
        }

        Assert.Equal(["o.docx"], Names());
        Assert.Equal([2], File.ReadAllBytes(In("o.docx")));
    }

    [Fact]
    public void A_folder_in_use_stays_until_it_is_not()
    {
        using (var folder = TemporaryFolder.Private(_folder))
        {
            TemporaryFolder.DeleteThoseLeft(_folder);
            Assert.True(Directory.Exists(folder.Path));
        }

        Assert.Empty(Names());
    }

    [Theory]
    [InlineData(".strategy-report-notes.tmp")]
    [InlineData(".strategy-report-0123456789abcdef0123456789abcdef.former")]
    [InlineData("strategy-report-0123456789abcdef0123456789abcdef.tmp")]
    [InlineData(".other.docx.4194305.tmp")]
    [InlineData(".o.docx.4194305.bak")]
    [InlineData(".o.docx.4194305x.tmp")]
    [InlineData(".o.docx.1.tmp")]
    public void What_may_be_somebody_elses_stays(string name)
    {
        Put(name);
        OutputFile.WriteAll([(In("o.docx"), [1])]);

        Assert.Contains(name, Names());
    }

    [Theory]
    [InlineData($".o.docx.{Gone}.tmp")]
    [InlineData($".o.docx.{Gone}.former")]
    public void What_earlier_versions_have_left_is_deleted_where_its_process_is_gone(string name)
    {
        if (!OperatingSystem.IsLinux()) return; // Others do not say which processes there are.
        Put(name);
        OutputFile.WriteAll([(In("o.docx"), [1])]);

        Assert.Equal(["o.docx"], Names());
    }

    [Fact]
    public void A_name_may_be_as_long_as_the_system_allows()
    {
        var name = new string('x', 245) + ".docx";
        OutputFile.WriteAll([(In(name), [1]), (In("o.html"), [1])]);
        OutputFile.WriteAll([(In(name), [2]), (In("o.html"), [2])]);

        Assert.Equal([2], File.ReadAllBytes(In(name)));
        Assert.Equal(2, Names().Count);
    }

    [Fact]
    public async Task Runs_that_write_the_same_files_at_once_all_write_whole_ones()
    {
        await Task.WhenAll(Enumerable.Range(1, 8).Select(run => Task.Run(
            () =>
            {
                var content = Enumerable.Repeat((byte)run, 100_000).ToArray();
                for (var i = 0; i < 20; i++) OutputFile.WriteAll([(In("o.docx"), content), (In("o.html"), content)]);
            })));

        Assert.Equal(["o.docx", "o.html"], Names());
        foreach (var name in Names()) Assert.Single(File.ReadAllBytes(In(name)).Distinct());
        Assert.Equal(100_000, new FileInfo(In("o.docx")).Length);
    }

    [Fact]
    public void What_the_system_says_of_it_names_the_file_that_was_asked_for() => Assert.Equal(
        "No space left on device : '/out/paper $1.docx'",
        TemporaryName.Hidden($"No space left on device : '/out/{Stray}'", "paper $1.docx"));

    private string In(string name) => Path.Combine(_folder, name);

    private void Put(string name)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(In(name))!);
        File.WriteAllText(In(name), "x");
    }

    private List<string> Names() =>
        [.. Directory.GetFileSystemEntries(_folder).Select(e => Path.GetFileName(e)).Order(StringComparer.Ordinal)];
}
