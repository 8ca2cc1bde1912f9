using System.Text;
using StrategyReport.Fuzz.Mutations;

namespace StrategyReport.Fuzz;

/// <summary>Makes the input of a number: always the same for a seed.</summary>
internal sealed class InputMaker(int seed, IReadOnlyList<Project> bases)
{
    public FuzzInput Make(int number)
    {
        var dice = new Dice(seed, number);
        var project = dice.Pick(bases);
        var period = dice.Pick(project.Periods);
        return dice.Weighted<Func<FuzzInput>>(
        [
            (43, () => OfData()),
            (14, () => Of("template", Templates(), Build())),
            (22, () => Of("reference document", new() { [Project.Reference] = Package(project.Files[Project.Reference]) }, Build())),
            (15, Returned),
            (3, () => Of("picture", Pictures(), Build())),
            (3, Missing),
        ])();

        FuzzInput OfData()
        {
            var (kind, changed) = Texts();
            return Of(kind, changed, DataSteps());
        }

        FuzzInput Of(string kind, Dictionary<string, byte[]> changed, params Step[] steps) => new(number, kind, project, changed, [], steps);

        FuzzInput Missing()
        {
            var own = project.Files.Keys.Where(f => f.StartsWith($"data/{period}/", StringComparison.Ordinal)).ToList();
            var file = dice.Weighted<Func<string>>([(4, () => dice.Pick(own)), (3, () => dice.Pick(project.Templates)), (1, () => Project.Reference), (1, () => "data/framework.yaml")])();
            var step = Build() with { MayRefuse = true }; // Without its own file a period is none.
            return dice.OneIn(3) ? Of("empty file", new() { [file] = dice.OneIn(2) ? [] : "\n"u8.ToArray() }, step) : Of("missing file", [], step) with { Missing = [file] };
        }

        byte[] Package(byte[] file) => PackageMutation.Of(file, dice,
            "word/styles.xml", "word/numbering.xml", "word/document.xml", "word/settings.xml", "[Content_Types].xml", "word/_rels/document.xml.rels");

        (string, Dictionary<string, byte[]>) Texts()
        {
            var changed = new Dictionary<string, byte[]>();
            var kind = dice.Pick(["bytes", "lines", "keys", "keys", "Markdown", "Markdown", "mixed"]);
            var own = project.Texts.Where(f => f.StartsWith($"data/{period}/", StringComparison.Ordinal)).ToList();
            var files = dice.OneIn(5) ? ["data/framework.yaml"] : own;
            var file = dice.Pick(files);
            for (var i = dice.Weighted([(6, 1), (3, 2), (1, 5)]); i > 0; i--)
            {
                changed[file] = Text(changed.GetValueOrDefault(file) ?? project.Files[file], kind);
                if (dice.OneIn(4)) file = dice.Pick(own);
            }

            return (kind, changed);
        }

        byte[] Text(byte[] content, string kind)
        {
            if (kind == "mixed") kind = dice.Pick(["bytes", "lines", "keys", "Markdown"]);
            if (kind == "bytes") return ByteMutation.Of(content, dice);
            var lines = Encoding.UTF8.GetString(content).Split('\n').ToList();
            List<string> after = kind switch
            {
                "lines" => LineMutation.Of(lines, dice, Encoding.UTF8.GetString(project.Files[dice.Pick(project.Texts)]).Split('\n')),
                "keys" => KeyMutation.Of(lines, dice),
                _ => MarkdownMutation.Of(lines, dice),
            };
            return Encoding.UTF8.GetBytes(string.Join('\n', after));
        }

        Dictionary<string, byte[]> Templates()
        {
            var changed = new Dictionary<string, byte[]>();
            for (var i = dice.Weighted([(4, 1), (1, 3)]); i > 0; i--)
            {
                var file = dice.Pick(project.Templates);
                var content = changed.GetValueOrDefault(file) ?? project.Files[file];
                changed[file] = dice.Below(5) switch
                {
                    0 => ByteMutation.Of(content, dice),
                    1 => Encoding.UTF8.GetBytes(string.Join('\n', LineMutation.Of([.. Encoding.UTF8.GetString(content).Split('\n')], dice, []))),
                    2 when file.EndsWith(".yaml", StringComparison.Ordinal) => Text(content, "keys"),
                    _ => Encoding.UTF8.GetBytes(TemplateMutation.Of(Encoding.UTF8.GetString(content), dice)),
                };
            }

            return changed;
        }

        Dictionary<string, byte[]> Pictures()
        {
            if (project.Pictures.Length == 0) return [];
            var file = dice.Pick(project.Pictures);
            return new() { [file] = dice.OneIn(5) ? project.Files[dice.Pick(project.Pictures)] : ByteMutation.Of(project.Files[file], dice) };
        }

        Step Build() => dice.Below(8) switch
        {
            0 => new(["build", "--period", period, "--output", "out/o.html"], "out/o.html"),
            1 => new(["build", "--period", period, "--final", "--output", "out/o.docx"], "out/o.docx"),
            _ => new(["build", "--period", period, "--output", "out/o.docx"], "out/o.docx"),
        };

        Step[] DataSteps()
        {
            var other = dice.Pick(project.Periods);
            return dice.Below(16) switch
            {
                0 => [new(["validate", "--format", dice.Pick(["text", "json", "sarif", "github"])])],
                1 => [new(["diff", other, period, "--output", "out/d.docx", "--output", "out/d.html"], "out/d.docx", MayRefuse: other == period)],
                2 => [new(["diff", other, period, "--format", dice.Pick(["text", "json", "markdown"])], MayRefuse: other == period)],
                3 => [new(["new-period", "2031-32-Q4", "--from", period], MayRefuse: true)],
                4 => [new(["fix"]), Build()],
                5 => [new(["collect", "--period", period, "--output", "out/forms", "--sent"], MayRefuse: true)],
                6 => [new(["status", "--format", dice.Pick(["text", "json", "markdown"])], MayRefuse: true)],
                7 => [new(["build", "--period", period, "--output", "out/o.docx"], "out/o.docx"), new(["verify", "out/o.docx"], MayRefuse: true)],
                _ => [Build()],
            };
        }

        FuzzInput Returned()
        {
            var of = project.Papers.Keys.Where(p => p.Contains(period, StringComparison.Ordinal)).ToList();
            var paper = dice.Pick(of);
            var content = project.Papers[paper];
            var changed = new Dictionary<string, byte[]>
            {
                [paper] = paper.EndsWith(".html", StringComparison.Ordinal) ? ByteMutation.Of(content, dice)
                    : PackageMutation.Of(content, dice, "word/document.xml", "word/document.xml", "word/footnotes.xml", "docProps/custom.xml"),
            };
            if (dice.OneIn(6))
                foreach (var (file, text) in Texts().Item2) changed[file] = text;
            return Of("returned file", changed, dice.Below(6) switch
            {
                0 => [new(["verify", paper], MayRefuse: true)],
                1 => [new(["where", paper, dice.Pick(["of", "the", "Table 1", "1.2", "x", "\u00E9", ""])], MayRefuse: true)],
                2 => [new(["import", paper, "--write", "--comments"], MayRefuse: true)],
                _ => [new(["import", paper], MayRefuse: true)],
            });
        }
    }
}
