using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace StrategyReport.Tests.EndToEnd;

/// <summary>The same data gives the same bytes, whoever builds the paper, where and when.</summary>
public class SameBytesTests
{
    private static readonly string Command = typeof(StrategyReport.Cli.Terminal).Assembly.Location;

    public static TheoryData<string> Periods => SentenceTests.Periods;

    /// <summary>The habits of German, Arabic and Swedish, of which the process knows nothing by itself.</summary>
    [Theory]
    [InlineData(",", ".", "-")]
    [InlineData("٫", "٬", "\u061c-")]
    [InlineData(",", "\u00a0", "\u2212")]
    public void A_culture_of_the_process_changes_nothing(string separator, string group, string minus)
    {
        using var project = TestProject.Shipped();
        var first = SentenceTests.Names.Select(p => Digest(project.Build(p))).ToList();
        var before = CultureInfo.CurrentCulture;
        try
        {
            var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            culture.NumberFormat.NumberDecimalSeparator = culture.NumberFormat.PercentDecimalSeparator = separator;
            culture.NumberFormat.NumberGroupSeparator = group;
            culture.NumberFormat.NegativeSign = minus;
            culture.DateTimeFormat.MonthNames = [.. Enumerable.Range(1, 12).Select(i => $"m{i}"), ""];
            culture.DateTimeFormat.DateSeparator = "~";
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
            Assert.Equal(first, SentenceTests.Names.Select(p => Digest(project.Build(p))));
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }
    }

    /// <summary>Findings name a folder as the user did; a page is sent to people who have no such folder.</summary>
    [Fact]
    public void The_way_in_which_folders_are_named_changes_nothing()
    {
        using var project = TestProject.Named("tiny");
        var (data, templates) = (project.DataFolder, project.TemplatesFolder);
        string[][] ways =
        [
            [], ["--data", data], ["--data", "./data/", "--templates", "./templates"], ["--data", "out/../data", "--templates", templates],
            ["--templates", "layouts"],
        ];
        Directory.CreateDirectory(Path.Combine(project.Folder, "out"));
        Directory.CreateSymbolicLink(Path.Combine(project.Folder, "layouts"), templates);

        var pages = ways.Select(Build).ToList();
        Directory.Delete(templates, recursive: true);
        pages.Add(Build([])); // The built-in ones.

        Assert.Single(pages.Distinct());
        Assert.DoesNotContain(".yaml:", pages[0], StringComparison.Ordinal);
        Assert.DoesNotContain(".sbn:", pages[0], StringComparison.Ordinal);
        Assert.DoesNotContain("data-source", pages[0], StringComparison.Ordinal);

        string Build(string[] way)
        {
            var (exitCode, output) = Shell.Run(project.Folder, "dotnet", [Command, "build", "-o", "out/x.html", .. way]);
            Assert.True(exitCode == 0, output);
            return project.Read("out/x.html");
        }
    }

    /// <summary>
    /// The command knows no cultures; a copy that does know them builds the same papers in languages whose letters and
    /// calendars differ.
    /// </summary>
    [IcuTheory]
    [InlineData("de_DE")]
    [InlineData("tr_TR")]
    [InlineData("ar_SA")]
    [InlineData("th_TH")]
    public void A_command_that_knows_cultures_builds_the_same_papers(string language)
    {
        using var project = TestProject.Shipped();
        var copy = Path.Combine(project.Folder, "command");
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(Command)!))
        {
            Directory.CreateDirectory(copy);
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        }

        var settings = Path.Combine(copy, "strategy-report.runtimeconfig.json");
        File.WriteAllText(settings,
            File.ReadAllText(settings)
                .Replace("\"System.Globalization.Invariant\": true",
                    "\"System.Globalization.Invariant\": false", StringComparison.Ordinal));
        var expected = SentenceTests.Names.Select(p => Digest(project.Build(p))).ToList();

        var (exitCode, output) = Shell.Run(
            project.Folder, "env", $"LC_ALL={language}.UTF-8", "dotnet",
            Path.Combine(copy, "strategy-report.dll"), "build");

        Assert.True(exitCode == 0, output);
        Assert.Equal(expected, SentenceTests.Names.Select(p => Digest(Path.Combine(project.Folder, "out", p + ".docx"))));
    }

    [Fact]
    public void Language_time_zone_place_and_time_of_the_run_change_nothing()
    {
        using var project = TestProject.Shipped();
        var elsewhere = Path.Combine(project.Folder, "elsewhere/deep");
        Directory.CreateDirectory(elsewhere);
        var expected = SentenceTests.Names.Select(p => Digest(project.Build(p))).ToList();

        Run(project.Folder, "LANG=de_DE.UTF-8", "LC_ALL=de_DE.UTF-8", "TZ=Pacific/Kiritimati");
        Run(project.Folder, "LC_ALL=tr_TR.UTF-8", "TZ=America/St_Johns", "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1");
        Run(elsewhere, "LC_ALL=ar_SA.UTF-8", "TZ=Asia/Kathmandu", "SOURCE_DATE_EPOCH=1", "HOME=/nonexistent");
        Run(project.Folder, "LC_ALL=C", "TZ=");

        void Run(string folder, params string[] environment)
        {
            // Zip times have two seconds: a stamp of the clock would show.
            Thread.Sleep(2100);
            var (data, templates) = folder == elsewhere ? ("../../data", "../../templates") : ("data", project.TemplatesFolder);
            var (exitCode, output) = Shell.Run(
                folder, "env", [.. environment, "dotnet", Command, "build", "--data", data, "--templates", templates]);
            Assert.True(exitCode == 0, output);
            Assert.Equal(expected, SentenceTests.Names.Select(p => Digest(Path.Combine(folder, "out", p + ".docx"))));
        }
    }

    [Fact]
    public void Another_folder_and_the_order_in_which_files_were_made_change_nothing()
    {
        using var one = TestProject.Shipped();
        using var other = TestProject.Shipped();
        var files = Directory.GetFiles(other.DataFolder, "*.yaml", SearchOption.AllDirectories);
        foreach (var file in files.OrderDescending(StringComparer.Ordinal))
        {
            var text = File.ReadAllText(file);
            File.Delete(file);
            File.WriteAllText(file, text);
            File.SetLastWriteTimeUtc(file, new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc));
        }

        foreach (var period in SentenceTests.Names)
            Assert.Equal(Digest(one.Build(period)), Digest(other.Build(period)));
    }

    [Theory, MemberData(nameof(Periods))]
    public void Nothing_of_the_machine_gets_into_the_paper(string period)
    {
        using var project = TestProject.Shipped();
        using var zip = ZipFile.OpenRead(project.Build(period));

        var relationships = new List<string>();
        foreach (var entry in zip.Entries)
        {
            Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime);
            if (!entry.FullName.EndsWith(".xml", StringComparison.Ordinal)
                && !entry.FullName.EndsWith(".rels", StringComparison.Ordinal)) continue;
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            var text = reader.ReadToEnd();
            string[] leaks = [project.Folder, ".yaml", ".sbn", "data-source", "data-at", Environment.MachineName + "/", "dcterms:"];
            foreach (var leak in leaks)
                Assert.False(text.Contains(leak, StringComparison.Ordinal), $"{entry.FullName} holds '{leak}'");
            if (!entry.FullName.EndsWith(".rels", StringComparison.Ordinal)) continue;
            relationships.AddRange(System.Xml.Linq.XElement.Parse(text).Elements().Select(e => (string)e.Attribute("Id")!));
        }

        // Ids that the SDK makes up are random: "R" and 16 hexadecimal digits.
        Assert.All(relationships, id => Assert.True(id.Length < 12, id));
    }

    private static string Digest(string file) => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)));

    private sealed class IcuTheoryAttribute : TheoryAttribute
    {
        public IcuTheoryAttribute()
        {
            string[] folders = ["/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/lib64"];
            if (!folders.Any(f => Directory.Exists(f) && Directory.GetFiles(f, "libicuuc.so*").Length > 0))
                Skip = "Needs ICU, which is not installed here.";
        }
    }
}
