using StrategyReport.Preview;

namespace StrategyReport.Tests.Preview;

/// <summary>What an analyst's editor and system do to the folders is told once each, and nothing else is.</summary>
public sealed class FolderWatchTests : IDisposable
{
    /// <summary>The tick is too far away to be what tells.</summary>
    private static readonly WatchPace NoTick = WatchPace.Usual with { Tick = TimeSpan.FromMinutes(1) };

    /// <summary>Pauses that a busy machine makes between two saves do not part them.</summary>
    private static readonly WatchPace Patient = new(TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(0.2));

    private readonly string _parent = Directory.CreateTempSubdirectory("strategy-report-watch-").FullName;
    private readonly string _folder;

    public FolderWatchTests()
    {
        _folder = Directory.CreateDirectory(Path.Combine(_parent, "data", "2025", "ambitions")).FullName;
        Save("a: 1");
    }

    private string Watched => Path.Combine(_parent, "data");

    private string Ambition => Path.Combine(_folder, "01.yaml");

    [Fact]
    public async Task A_save_is_told_before_the_tick()
    {
        using var watch = new FolderWatch(NoTick, Watched);

        Save("a: 22");

        Assert.True(await IsTold(watch));
        Assert.False(await IsTold(watch, seconds: 0.3));
    }

    [Fact]
    public async Task A_save_by_another_file_s_name_is_told()
    {
        using var watch = new FolderWatch(Watched);

        await File.WriteAllTextAsync(Ambition + ".new~", "a: 22");
        File.Move(Ambition + ".new~", Ambition, overwrite: true);

        Assert.True(await IsTold(watch));
    }

    [Fact]
    public async Task A_burst_of_saves_is_told_once()
    {
        using var watch = new FolderWatch(Patient, Watched);
        var told = IsTold(watch);

        for (var i = 0; i < 20; i++) Save($"a: {i + 100}");

        Assert.True(await told);
        Assert.False(await IsTold(watch, seconds: 1));
    }

    [Fact]
    public async Task Saves_without_end_are_told_before_they_end()
    {
        using var watch = new FolderWatch(Patient with { Longest = TimeSpan.FromSeconds(0.3) }, Watched);
        var told = IsTold(watch);

        for (var i = 0; i < 500 && !told.IsCompleted; i++)
        {
            Save($"a: {i + 100}");
            await Task.Delay(10);
        }

        Assert.True(told.IsCompleted);
        Assert.True(await told);
    }

    [Theory]
    [InlineData(".01.yaml.swp")]
    [InlineData("4913")]
    [InlineData("01.yaml~")]
    [InlineData(".#01.yaml")]
    [InlineData("#01.yaml#")]
    [InlineData("~$reference.docx")]
    public async Task What_editors_leave_is_not_told(string name)
    {
        using var watch = new FolderWatch(Patient, Watched);

        await File.WriteAllTextAsync(Path.Combine(_folder, name), "x");

        Assert.False(await IsTold(watch, seconds: 1));
    }

    [Fact]
    public async Task A_folder_that_goes_and_comes_again_is_watched_again()
    {
        using var watch = new FolderWatch(WatchPace.Usual with { Tick = TimeSpan.FromSeconds(2) }, Watched);
        Directory.Delete(Watched, recursive: true);
        Assert.True(await IsTold(watch));

        Directory.CreateDirectory(_folder);
        Save("a: 1");
        Assert.True(await IsTold(watch));

        // From now on the system's word comes again, not the tick alone.
        for (var i = 0; i < 3; i++)
        {
            var start = System.Diagnostics.Stopwatch.GetTimestamp();
            Save($"a: {i + 1000}");
            Assert.True(await IsTold(watch));
            Assert.InRange(System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalSeconds, 0, 1.5);
        }
    }

    [Fact]
    public async Task A_folder_that_is_not_there_yet_is_awaited()
    {
        var later = Path.Combine(_parent, "later");
        using var watch = new FolderWatch(later);
        Assert.False(await IsTold(watch, seconds: 0.2));

        Directory.CreateDirectory(later);
        await File.WriteAllTextAsync(Path.Combine(later, "x.yaml"), "x");

        Assert.True(await IsTold(watch));
    }

    [Fact]
    public async Task A_link_that_leads_round_does_not_hold_it_up()
    {
        Directory.CreateSymbolicLink(Path.Combine(_folder, "round"), Watched);
        using var watch = new FolderWatch(Watched);

        Save("a: 22");

        Assert.True(await IsTold(watch));
    }

    public void Dispose() => Directory.Delete(_parent, recursive: true);

    private void Save(string text) => File.WriteAllText(Ambition, text);

    private static async Task<bool> IsTold(FolderWatch watch, double seconds = 5)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        try
        {
            await watch.WaitAsync(limit.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
