using System.Diagnostics;
using System.Text;
using System.Text.Json;
using StrategyReport.Preview;

namespace StrategyReport.Tests.Preview;

/// <summary>Each save is shown, whatever is saved and however; what could be shown last stays while errors stand.</summary>
public sealed class PreviewServerTests : IAsyncLifetime
{
    private const string Period = "2023-24-Q4";
    private const string Ambition = $"data/{Period}/ambitions/04-formal-partnerships.yaml";
    private const string Words = "Partners have agreed the outcomes";
    private const string Edition = "id=\"preview-edition\">";
    private const string Sound = "\"stale\":false";

    private static readonly HttpClient Client = new();

    private readonly TestProject _project = TestProject.Shipped();
    private Func<PaperSources>? _sources;
    private readonly StringBuilder _errors = new();
    private PreviewServer _server = null!;
    private string _text = "";

    public async Task InitializeAsync()
    {
        _text = _project.Read(Ambition);
        var watch = new FolderWatch(_project.DataFolder, _project.TemplatesFolder);
        var errors = new StringWriter(_errors);
        _server = (await PreviewServer.StartAsync(() => _sources?.Invoke() ?? _project.Sources, watch, null, null, errors)).Server!;
    }

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        _project.Dispose();
    }

    [Fact]
    public async Task The_newest_period_is_shown_and_others_where_they_are_asked_for()
    {
        Assert.Contains("\"period\":\"2024-25-Q2\"", await Page(""), StringComparison.Ordinal);
        Assert.Contains($"\"period\":\"{Period}\"", await Page(), StringComparison.Ordinal);
        Assert.Contains($"data-source=\"{_project.DataFolder}/{Period}/paper.yaml:", await Page(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fifty_edits_in_a_row_are_each_shown()
    {
        var first = await Page();
        using var events = await Listen();
        for (var edit = 0; edit < 50; edit++)
        {
            var word = $"edited{(char)('a' + edit / 10)}{(char)('a' + edit % 10)}";
            _project.Write(Ambition, edit % 3 == 1
                ? _text.Replace("confidence: amber", "confidence: orange", StringComparison.Ordinal)
                : _text.Replace(Words, $"{Words} {word}", StringComparison.Ordinal));
            await NextNumber(events);
            var page = await Page();
            if (edit % 3 != 1)
            {
                Assert.Contains(word, page, StringComparison.Ordinal);
                Assert.Contains(Sound, page, StringComparison.Ordinal);
                first = page;
                continue;
            }

            Assert.Contains("\"stale\":true", page, StringComparison.Ordinal);
            Assert.Contains("\"code\":\"SR2004\",\"severity\":\"error\"", page, StringComparison.Ordinal);
            Assert.Equal(Paper(first), Paper(page));
        }
    }

    [Fact]
    public async Task Two_browsers_are_told_of_a_file_that_is_saved_by_another_s_name()
    {
        using var one = await Listen();
        using var two = await Listen();
        _project.Write(Ambition + "~", _text.Replace(Words, "Renamed " + Words, StringComparison.Ordinal));

        File.Move(Path.Combine(_project.Folder, Ambition + "~"), Path.Combine(_project.Folder, Ambition), overwrite: true);

        Assert.Equal(await NextNumber(one), await NextNumber(two));
        Assert.Contains("Renamed " + Words, await Page(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_burst_of_saves_the_last_is_shown()
    {
        // Pauses that a busy machine makes between two saves do not part them.
        var pace = new WatchPace(TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(1));
        var watch = new FolderWatch(pace, _project.DataFolder);
        var (patient, _) = await PreviewServer.StartAsync(() => _project.Sources, watch, Period, port: null, TextWriter.Null);
        await using (patient)
        {
            using var events = await Listen(patient!);
            for (var i = 0; i < 40; i++)
            {
                _project.Write(Ambition, _text.Replace(Words, $"Save {i} {Words}", StringComparison.Ordinal));
                await Task.Delay(5);
            }

            await NextNumber(events);
            Assert.Contains("Save 39 ", await Client.GetStringAsync(new Uri(patient!.Address)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_folder_that_goes_leaves_the_paper_and_is_shown_when_it_comes_again()
    {
        var before = await Page();
        using var events = await Listen();
        var aside = _project.DataFolder + "-aside";

        Directory.Move(_project.DataFolder, aside);
        await NextNumber(events);
        var without = await Page();
        Assert.Contains("is not there any more", without, StringComparison.Ordinal);
        Assert.Equal(Paper(before), Paper(without));

        Directory.Move(aside, _project.DataFolder);
        await NextNumber(events);
        Assert.Contains(Sound, await Page(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("status")]
    public async Task The_newest_period_is_missed_where_it_goes_and_no_other_takes_its_place(string route)
    {
        var before = await Page(route);
        using var events = await Listen();
        Directory.Move(Path.Combine(_project.DataFolder, "2024-25-Q2"), Path.Combine(_project.Folder, "aside"));
        await NextNumber(events);

        var without = await Page(route);

        Assert.Matches("/2024-25-Q2[^ ]+ or its paper.yaml is not there any more", without);
        if (route.Length == 0) Assert.Equal(Paper(before), Paper(without));
    }

    [Theory]
    [InlineData("")]
    [InlineData("status")]
    public async Task What_nobody_expects_is_told_in_the_page_and_on_the_error_output(string route)
    {
        var before = await Page(route);
        using var events = await Listen();
        _sources = () => throw new NotSupportedException("No such disk.");
        _project.Write(Ambition, _text + "# Saved.\n");
        await NextNumber(events);

        var page = await Page(route);

        Assert.Contains("The page cannot be made: No such disk.", page, StringComparison.Ordinal);
        if (route.Length == 0) Assert.Equal(Paper(before), Paper(page));
        Assert.StartsWith("The page cannot be made: System.NotSupportedException: No such disk.", $"{_errors}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_a_paper_could_be_made_its_findings_are_shown()
    {
        _project.Replace(Ambition, "confidence: amber", "confidence: orange");

        var page = await Page();

        Assert.Contains("The paper is shown as soon as its errors are mended.", page, StringComparison.Ordinal);
        Assert.Contains("SR2004", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_style_sheet_may_hold_words_of_html()
    {
        _project.Write("templates/board-paper/page.css", "/* All of it stands in the <head>, before </head> and <body>. */\n"
            + _project.Read("templates/board-paper/page.css"));

        var page = await Page();

        var head = page[(page.IndexOf("</style>", StringComparison.Ordinal) + 8)..];
        Assert.StartsWith("\n<link rel=\"stylesheet\" href=\"/preview.css\">\n<script type=\"module\" src=\"/preview.js\">", head, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_found_is_what_validate_finds()
    {
        _project.Replace(Ambition, Words, "Partners have agreed the  TLA outcomes");
        var told = _project.Run("validate", "--period", Period, "--format", "json").Out;

        var page = await Page();

        var found = Findings("findings", page[(page.IndexOf(Edition, StringComparison.Ordinal) + Edition.Length)..page.IndexOf("</script>\n</head>", StringComparison.Ordinal)]);
        Assert.NotEmpty(found);
        Assert.Equal(Findings("diagnostics", told), found);

        // Places, words and all; the page has the paths as the command was given them.
        IReadOnlyList<string> Findings(string list, string json)
        {
            using var whole = JsonDocument.Parse(json);
            return [.. whole.RootElement.GetProperty(list).EnumerateArray().Select(finding => string.Join(' ',
                ((string[])["code", "severity", "file", "line", "column", "message", "hint"]).Select(name => finding.TryGetProperty(name, out var value) ? $"{value}" : ""))
                .Replace(_project.Folder + "/", "", StringComparison.Ordinal))];
        }
    }

    [Fact]
    public async Task It_ends_at_once_though_browsers_listen()
    {
        using var one = await Listen();
        using var two = await Listen();
        var start = Stopwatch.GetTimestamp();

        await _server.DisposeAsync();

        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalSeconds, 0, 2);
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => Page());
    }

    [Fact]
    public async Task A_port_that_is_taken_is_passed_over_and_refused_where_it_is_named()
    {
        var port = new Uri(_server.Address).Port;
        var (next, _) = await PreviewServer.StartAsync(() => _project.Sources, new FolderWatch(), period: null, port: null, TextWriter.Null);
        await using (next)
        {
            Assert.NotEqual(port, new Uri(next!.Address).Port);
        }

        var refused = _project.Run("preview", "--port", $"{port}");
        Assert.Equal((2, "", $"strategy-report: the port {port} is taken. Name another with --port.\n"),
            (refused.ExitCode, refused.Out, refused.Error.ReplaceLineEndings("\n")));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("65536")]
    [InlineData("+80")]
    [InlineData("http")]
    public void What_is_no_port_is_refused(string port) =>
        Assert.Equal($"strategy-report: '{port}' is no port. Name a number from 1 to 65535.\n",
            _project.Run("preview", "--port", port).Error.ReplaceLineEndings("\n"));

    private Task<string> Page(string query = $"?period={Period}") => Client.GetStringAsync(new Uri(_server.Address + query));

    /// <summary>Listens, and has heard of the edition that there is.</summary>
    private async Task<StreamReader> Listen(PreviewServer? server = null)
    {
        var events = new StreamReader(await Client.GetStreamAsync(new Uri((server ?? _server).Address + "events")), Encoding.UTF8);
        await NextNumber(events);
        return events;
    }

    private static async Task<long> NextNumber(StreamReader events)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (true)
        {
            var line = await events.ReadLineAsync(limit.Token) ?? throw new InvalidOperationException("The server has ended.");
            if (line.StartsWith("data: ", StringComparison.Ordinal)) return long.Parse(line[6..], null);
        }
    }

    /// <summary>What of a page is the paper's.</summary>
    private static string Paper(string page) => page[page.IndexOf("<body>", StringComparison.Ordinal)..];
}
