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
        var ambitions = new List<Ambition>();
        foreach (var file in sources.Files($"{folder}/{Ambitions}").Where(DataFolder.IsDataFile))
        {
            var ambition = ReadAmbition(file, shape);
            if (ambition is null || !IsKnown(ambition)) _claimed.Add(NumberOfName(file));
            if (ambition is null) continue;
            if (ambition.Number > 0 && ambitions.Find(a => a.Number == ambition.Number) is { } other)
                diagnostics.Add(DataMessages.AmbitionTwice(ambition.Span, ambition.Number, other.Span.File));
            ambitions.Add(ambition);
        }

        return [.. ambitions.OrderBy(a => a.Number)];
    }

    private Ambition? ReadAmbition(string path, Shape<Ambition> shape)
    {
        if (SourceFile.Read(sources, path, diagnostics) is not { } file
            || YamlReader.Read(file, shape.KeyNames, diagnostics) is not { } document) return null;
        _suppressions.AddRange(document.Suppressions);
        return shape.TryRead(document.Root, "the file", new Findings(diagnostics), out var ambition) ? ambition : null;
    }

    /// <summary>Each ambition that the paper shows needs its file; a file that nothing shows is worth a word.</summary>
    private void CheckComplete(PeriodPaper paper)
    {
        var reported = paper.Reported(framework).SelectMany(o => o.Ambitions).ToList();
        foreach (var ambition in reported)
            if (paper.Ambition(ambition.Number) is null && !_claimed.Contains(ambition.Number))
                diagnostics.Add(DataMessages.AmbitionWithoutFile($"{paper.Folder}/{Ambitions}", ambition.Number, ambition.Statement.Text));
        foreach (var ambition in paper.Ambitions)
            if (reported.TrueForAll(r => r.Number != ambition.Number) && IsKnown(ambition))
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

    private bool IsKnown(Ambition ambition) => framework.Objectives.Any(o => o.Ambitions.Any(a => a.Number == ambition.Number));

    /// <summary>04-formal-partnerships.yaml is about ambition 4; 0 where the name does not begin with a number.</summary>
    private static int NumberOfName(string path)
    {
        var name = Path.GetFileName(path.AsSpan());
        var end = name.IndexOfAnyExceptInRange('0', '9');
        return int.TryParse(end < 0 ? name : name[..end], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }
}
