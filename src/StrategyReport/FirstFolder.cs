using System.Text;
using StrategyReport.Diagnostics;
using StrategyReport.Sources;
using StrategyReport.Starting;
using StrategyReport.Yaml.Splicing;

namespace StrategyReport;

/// <summary>What somebody who starts says of their house; null: as in the files to start with.</summary>
/// <param name="Period">The name of the first period.</param>
/// <param name="Organisation">Whose Board reads the paper.</param>
/// <param name="Colour">Six hexadecimal digits.</param>
/// <param name="Scale">The labels of the scale of confidence, the best one first.</param>
public sealed record HouseChoices(string Period, string? Organisation, string? Colour, IReadOnlyList<string>? Scale);

/// <summary>A first folder that builds at once, made from files to start with. Nothing is written here.</summary>
public sealed class FirstFolder
{
    /// <summary>The folders of data and templates in the folder, as commands find them.</summary>
    public const string Data = "data";

    /// <inheritdoc cref="Data"/>
    public const string Templates = "templates";

    private const string Framework = $"{Data}/framework.yaml";
    private const string Colours = "board-paper/colours.yaml";

    /// <summary>The period of the files to start with.</summary>
    private const string Period = "2026-27-Q2";

    private readonly SortedDictionary<string, byte[]> _files;
    private readonly List<string> _notes = [];

    private FirstFolder(IReadOnlyDictionary<string, byte[]> starter) =>
        _files = new(starter.ToDictionary(), StringComparer.Ordinal);

    /// <summary>Content by path, in the order of paths.</summary>
    public IReadOnlyDictionary<string, byte[]> Files => _files;

    /// <summary>What is to be known of what was chosen, each a sentence.</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <summary>The name of the period that is meant where none is named: the quarter that ended last.</summary>
    public static string UsualPeriod(DateOnly today) => StarterPeriod.LastQuarter(today);

    /// <summary>Null with the reason, as a sentence, where something that was chosen cannot be.</summary>
    /// <param name="starter">The files to start with, by path.</param>
    /// <param name="templates">The built-in templates by path within their folder; they are in it where a colour has to be.</param>
    public static FirstFolder? Create(
        IReadOnlyDictionary<string, byte[]> starter, IReadOnlyDictionary<string, byte[]> templates, HouseChoices choices,
        out string problem)
    {
        var period = StarterPeriod.Read(choices.Period);
        problem = period is null
            ? $"'{choices.Period}' is no name of a first period. Name it like one of these: {StarterPeriod.Forms}."
            : choices.Organisation is { } name && string.IsNullOrWhiteSpace(name) ? "the organisation's name is empty."
            : (choices.Colour is { } colour ? StarterColours.WhyNot(colour) : null)
            ?? (choices.Scale is { } labels ? StarterScale.WhyNot(labels) : null) ?? "";
        if (period is null || problem.Length > 0) return null;
        var folder = new FirstFolder(starter);
        folder.Name(period);
        if (choices.Organisation is { } organisation) folder.Put(Framework, ["organisation", "name"], new PutText(organisation.Trim()));
        if (choices.Scale is { } scale) folder.Rate(scale);
        if (choices.Colour is { } house) folder.Paint(templates, house);
        folder.Describe();
        return folder;
    }

    private void Name(StarterPeriod period)
    {
        foreach (var (path, content) in _files.Where(f => f.Key.StartsWith($"{Data}/{Period}/", StringComparison.Ordinal)).ToList())
        {
            _files.Remove(path);
            _files.Add(path.Replace(Period, period.Name, StringComparison.Ordinal), content);
        }

        var paper = $"{Data}/{period.Name}/paper.yaml";
        Put(paper, ["title"], new PutText($"Trust ambitions: progress update, {period.Words}"));
        Put(paper, ["period_end"], new PutText($"{period.End:yyyy-MM-dd}") { IsWord = true });
    }

    /// <summary>What the levels of another scale mean, nobody but the house can say.</summary>
    private void Rate(IReadOnlyList<string> labels)
    {
        if (StarterScale.IsUsual(labels))
        {
            foreach (var (at, label) in labels.Index()) Put(Framework, ["scales", "confidence", $"{at}", "label"], new PutText(label));
            return;
        }

        Put(Framework, ["scales", "confidence"], StarterScale.Of(labels));
        // A comment has a level as an example.
        _files[Framework] = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(_files[Framework])
            .Replace("(confidence: green)", $"(confidence: {StarterScale.IdOf(labels[0])})", StringComparison.Ordinal));
        foreach (var path in _files.Keys.Where(f => f.Contains("/ambitions/01-", StringComparison.Ordinal)).ToList())
            Put(path, ["confidence"], new PutText(StarterScale.IdOf(labels[0])));
        _notes.Add($"What each level means stands nowhere yet: add 'meaning' to the levels of 'confidence' in {Framework}.");
    }

    /// <summary>The layout takes colours from its own folder alone, which then has to be here as a whole.</summary>
    private void Paint(IReadOnlyDictionary<string, byte[]> templates, string colour)
    {
        var painted = StarterColours.In(Encoding.UTF8.GetString(templates[Colours]), colour, out var hasSeries);
        foreach (var (path, content) in templates) _files.Add($"{Templates}/{path}", content);
        _files[$"{Templates}/{Colours}"] = Encoding.UTF8.GetBytes(painted);
        _notes.Add($"The colour is on the web page{(hasSeries ? ", in charts" : "")} and in the cells that name objectives: "
            + $"{Templates}/{Colours}. Headings, header and footer of the Word paper are styles of "
            + $"{Templates}/board-paper/reference.docx: change them there, in Word.");
        if (!hasSeries) _notes.Add("Charts keep their colours: beside their second one yours could not be told apart in print.");
    }

    /// <summary>By these, editors complete and check the data files.</summary>
    private void Describe()
    {
        var data = _files.Where(f => f.Key.StartsWith($"{Data}/", StringComparison.Ordinal))
            .ToDictionary(f => f.Key[(Data.Length + 1)..], f => f.Value);
        foreach (var (file, text) in DataSchemas.Create(new SourceFiles(new MemoryFolder(Data, data)), Data, new DiagnosticBag()))
            _files.Add($"{Data}/{DataSchemas.Folder}/{file}", Encoding.UTF8.GetBytes(text));
    }

    private void Put(string file, string[] path, PutValue value) => _files[file] = Encoding.UTF8.GetBytes(
        YamlSplice.Put(Encoding.UTF8.GetString(_files[file]), path, value, [])
        ?? throw new InvalidOperationException($"{file}: {string.Join('.', path)}"));
}
