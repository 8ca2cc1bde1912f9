using System.Globalization;
using StrategyReport.Diagnostics;
using StrategyReport.Sources;
using StrategyReport.Yaml.Reading;
using StrategyReport.Yaml.Shapes;

namespace StrategyReport.Data;

/// <summary>A period's folder: its paper, its ambitions, and nothing that nobody reads.</summary>
internal sealed class PeriodFolder(SourceFiles sources, string folder, Framework framework, DiagnosticBag diagnostics)
{
    public const string Ambitions = "ambitions";

    private static readonly string[] Folders = [Ambitions, "figures"];

    private readonly List<Suppression> _suppressions = [];

    private readonly HashSet<int> _known = [.. framework.Objectives.SelectMany(o => o.Ambitions).Select(a => a.Number)];

    /// <summary>Numbers that a faulty file's name stands for: no file is missing for them.</summary>
    private readonly HashSet<int> _claimed = [];

    public PeriodPaper Read(string period, Shape<PeriodPaper> paperShape, Shape<Ambition> ambitionShape)
    {
        var paper = PaperFile.Read(sources, folder, period, paperShape, diagnostics);
        var ambitions = ReadAmbitions(ambitionShape);
        paper = paper with { Ambitions = ambitions, Suppressions = [.. paper.Suppressions, .. _suppressions] };
        CheckFiles();
        var closed = sources.WhyClosed($"{folder}/{Ambitions}");
        if (closed is not null) diagnostics.Add(SourceMessages.FolderUnreadable($"{folder}/{Ambitions}", closed));
        else if (framework.AmbitionsKnown && paper.IsComplete) CheckComplete(paper);
        return paper with { IsSound = !diagnostics.HasErrors };
    }

    /// <summary>Reads every <c>*.yaml</c> of the folder, in the order of the ambitions' numbers.</summary>
    /// <remarks>
    /// After an error the list may hold an ambition twice, or one that the framework lacks: their texts are looked at all the same.
    /// </remarks>
    private IReadOnlyList<Ambition> ReadAmbitions(Shape<Ambition> shape)
    {
        var files = sources.Files($"{folder}/{Ambitions}").Where(DataFolder.IsDataFile).ToArray();
        var read = new AmbitionReading[files.Length];
        Parallel.For(0, files.Length, i => read[i] = ReadAmbition(files[i], shape));

        var (ambitions, firsts) = (new List<Ambition>(), new Dictionary<int, Ambition>());
        foreach (var (file, reading) in files.Zip(read))
        {
            diagnostics.AddRange(reading.Findings);
            _suppressions.AddRange(reading.Suppressions);
            var ambition = reading.Ambition;
            if (ambition is null || !_known.Contains(ambition.Number)) _claimed.Add(NumberOfName(file));
            if (ambition is null) continue;
            if (ambition.Number > 0 && !firsts.TryAdd(ambition.Number, ambition))
                diagnostics.Add(DataMessages.AmbitionTwice(ambition.Span, ambition.Number, firsts[ambition.Number].Span.File));
            ambitions.Add(ambition);
        }

        return [.. ambitions.OrderBy(a => a.Number)];
    }

    private AmbitionReading ReadAmbition(string path, Shape<Ambition> shape)
    {
        var found = new DiagnosticBag();
        if (SourceFile.Read(sources, path, found) is not { } file
            || YamlReader.Read(file, shape.KeyNames, found) is not { } document) return new AmbitionReading(null, [], found);
        var isRead = shape.TryRead(document.Root, "the file", new Findings(found), out var ambition);
        return new AmbitionReading(isRead ? ambition : null, document.Suppressions, found);
    }

    /// <summary>One file by itself: they are read on all cores.</summary>
    private sealed record AmbitionReading(Ambition? Ambition, IReadOnlyList<Suppression> Suppressions, DiagnosticBag Findings);

    /// <summary>Each ambition that the paper shows needs its file; a file that nothing shows is worth a word.</summary>
    private void CheckComplete(PeriodPaper paper)
    {
        var reported = paper.Reported(framework).SelectMany(o => o.Ambitions).ToList();
        foreach (var ambition in reported)
            if (paper.Ambition(ambition.Number) is null && !_claimed.Contains(ambition.Number))
                diagnostics.Add(DataMessages.AmbitionWithoutFile($"{paper.Folder}/{Ambitions}", ambition.Number, ambition.Statement.Text));
        var shown = reported.Select(r => r.Number).ToHashSet();
        foreach (var ambition in paper.Ambitions)
            if (!shown.Contains(ambition.Number) && _known.Contains(ambition.Number))
                diagnostics.Add(DataMessages.NotReported(ambition.Span, ambition.Number));
    }

    /// <summary>Files and folders of which an author may think that they are read.</summary>
    private void CheckFiles()
    {
        foreach (var file in sources.Files(folder))
            if (DataFolder.IsDataFile(file) && Path.GetFileName(file) != PaperFile.Name)
                Stray(file, "An ambition's file belongs in the folder 'ambitions'.");
            else if (!DataFolder.IsHiddenFile(file) && sources.IsBrokenLink(file))
                Stray(file, "It is a link that leads nowhere: put the file itself in its place, or remove it.");
        foreach (var inner in sources.Folders(folder))
            if (!Folders.Contains(Path.GetFileName(inner)) && NearMiss.Of(Path.GetFileName(inner), Folders) is { } near)
                Stray(inner, $"Did you mean '{near}'?");

        var ambitions = $"{folder}/{Ambitions}";
        foreach (var file in sources.Files(ambitions))
            if (!DataFolder.IsDataFile(file) && !DataFolder.IsHiddenFile(file))
                Stray(file, "An ambition's file has a name such as 04-partnerships.yaml.");
        foreach (var inner in sources.Folders(ambitions))
            if (!DataFolder.IsHiddenFile(inner))
                Stray(inner, "It is a folder; an ambition's file has a name such as 04-partnerships.yaml.");

        void Stray(string path, string hint) => diagnostics.Add(DataMessages.StrayFile(path, hint));
    }

    /// <summary>04-formal-partnerships.yaml is about ambition 4; 0 where the name does not begin with a number.</summary>
    private static int NumberOfName(string path)
    {
        var name = Path.GetFileName(path.AsSpan());
        var end = name.IndexOfAnyExceptInRange('0', '9');
        return int.TryParse(end < 0 ? name : name[..end], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }
}
