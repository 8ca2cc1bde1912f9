using System.Diagnostics;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StrategyReport.Mutation;

/// <summary>The library as its project compiles it, and again with faults in it.</summary>
internal sealed class Library
{
    private readonly string _folder;
    private readonly CSharpCommandLineArguments _arguments;
    private readonly CSharpCompilation _compilation;

    private Library(string folder, CSharpCommandLineArguments arguments)
    {
        (_folder, _arguments) = (folder, arguments);
        var parse = arguments.ParseOptions.WithDocumentationMode(DocumentationMode.None);
        var trees = arguments.SourceFiles.Select(f => CSharpSyntaxTree.ParseText(File.ReadAllText(f.Path), parse, f.Path));
        _compilation = CSharpCompilation.Create(arguments.CompilationName, trees,
            arguments.MetadataReferences.Select(r => MetadataReference.CreateFromFile(r.Reference, r.Properties)),
            arguments.CompilationOptions.WithGeneralDiagnosticOption(ReportDiagnostic.Suppress).WithSpecificDiagnosticOptions([]));
    }

    /// <summary>Asks MSBuild how the project is compiled, and with which resources: without them most tests fail whatever the fault.</summary>
    public static Library Open(string folder)
    {
        using var msbuild = Process.Start(new ProcessStartInfo("dotnet",
            ["msbuild", folder, "-t:PrepareResources;Compile", "-p:ProvideCommandLineArgs=true", "-p:SkipCompilerExecution=true", "-p:DesignTimeBuild=true",
                "-p:BuildProjectReferences=false", "-p:NonExistentFile=__none__", "-getItem:CscCommandLineArgs"])
        { RedirectStandardOutput = true })!;
        using var answer = JsonDocument.Parse(msbuild.StandardOutput.ReadToEnd());
        var arguments = answer.RootElement.GetProperty("Items").GetProperty("CscCommandLineArgs").EnumerateArray()
            .Select(a => a.GetProperty("Identity").GetString()!);
        return new Library(folder, CSharpCommandLineParser.Default.Parse(arguments, folder, RuntimeFolder));
    }

    /// <summary>In which file each way is that a <see cref="Switches"/> has marked.</summary>
    public Dictionary<int, string> Ways { get; } = [];

    /// <summary>A sample of the faults of each room, drawn by the seed; a little more than asked, since some do not compile.</summary>
    public List<Draft> Sample(IEnumerable<string> rooms, int size, int seed)
    {
        var fixedNames = _compilation.SyntaxTrees.SelectMany(t => Candidates.FixedNames(t.GetRoot())).ToHashSet();
        var drafts = new List<Draft>();
        foreach (var room in rooms)
        {
            var all = _compilation.SyntaxTrees.Where(t => Name(t).StartsWith(room + "/", StringComparison.Ordinal)).OrderBy(Name, StringComparer.Ordinal)
                .SelectMany(t => Candidates.In(t.GetRoot(), _compilation.GetSemanticModel(t), fixedNames).Select(c => (Tree: t, c))).ToArray();
            new Random(seed).Shuffle(all);
            Console.Error.WriteLine($"{room}: {all.Length} faults are possible.");
            foreach (var (tree, c) in all.Take(size + size / 5 + 3))
                drafts.Add(new Draft(new Mutant(drafts.Count, Name(tree), tree.GetLineSpan(c.Node.Span).StartLinePosition.Line + 1, c.Kind,
                    c.Node.ToString(), c.Code.NormalizeWhitespace().ToString(), c.Once), tree, c.Node, c.Code,
                    Infection.Of(c.Node, c.Code, _compilation.GetSemanticModel(tree)), room));
        }

        return drafts;
    }

    /// <summary>Writes the library with the faults in it; takes those out of the list that do not compile.</summary>
    public void Write(List<Draft> drafts, string file)
    {
        for (var round = 0; round < 12; round++)
        {
            var changed = WithSwitches(drafts);
            var generators = _arguments.AnalyzerReferences.Where(a => a.FilePath.Contains(".Ref", StringComparison.Ordinal))
                .SelectMany(a => new Microsoft.CodeAnalysis.Diagnostics.AnalyzerFileReference(a.FilePath, new Loader()).GetGenerators(LanguageNames.CSharp));
            CSharpGeneratorDriver.Create(generators, parseOptions: _arguments.ParseOptions).RunGeneratorsAndUpdateCompilation(changed, out var whole, out _);
            using var stream = File.Create(file);
            var result = whole.Emit(stream, manifestResources: _arguments.ManifestResources);
            if (result.Success) return;
            var before = drafts.Count;
            var wrong = result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).SelectMany(d => Wrong(d, drafts)).ToHashSet();
            drafts.RemoveAll(d => wrong.Contains(d.Mutant.Id));
            Console.Error.WriteLine($"{before - drafts.Count} faults do not compile.");
            if (drafts.Count == before) throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Take(5)));
        }

        throw new InvalidOperationException("The library does not compile with the faults in it.");
    }

    private CSharpCompilation WithSwitches(List<Draft> drafts)
    {
        var faults = drafts.ToLookup(d => d.Node, d => (d.Mutant.Id, d.Code, d.Difference));
        var (ways, changed) = (new Counter(50_000), drafts.Select(d => d.Tree).ToHashSet());
        Ways.Clear();
        var trees = _compilation.SyntaxTrees.Select(tree =>
        {
            var first = ways.Count;
            var root = (CSharpSyntaxNode)new Switches(faults, changed.Contains(tree) ? ways : null).Visit(tree.GetRoot())!;
            for (var way = first; way < ways.Count; way++) Ways[way] = Name(tree);
            return CSharpSyntaxTree.Create(root, (CSharpParseOptions)tree.Options, tree.FilePath);
        }).ToList();
        return _compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(trees)
            .AddSyntaxTrees(CSharpSyntaxTree.ParseText(Switches.Source, (CSharpParseOptions)_compilation.SyntaxTrees[0].Options, "MutantSwitch.cs"));
    }

    /// <summary>The fault in which an error of the compiler stands; else those of its member, those of its file.</summary>
    private static IEnumerable<int> Wrong(Diagnostic error, List<Draft> drafts)
    {
        if (error.Location.SourceTree is not { } tree) return [];
        var node = tree.GetRoot().FindNode(error.Location.SourceSpan, getInnermostNodeForTie: true);
        if (node.AncestorsAndSelf().FirstOrDefault(n => n.HasAnnotations(Switches.Mark)) is { } marked) return Marks(marked);
        if (node.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().FirstOrDefault() is { } member)
        {
            var inside = member.GetAnnotatedNodes(Switches.Mark).ToList();
            var statements = inside.Where(n => n is StatementSyntax).ToList();
            if (inside.Count > 0) return (statements.Count > 0 ? statements : inside).SelectMany(Marks);
        }

        return drafts.Where(d => d.Tree.FilePath == tree.FilePath).Select(d => d.Mutant.Id);
    }

    private static IEnumerable<int> Marks(SyntaxNode node) =>
        node.GetAnnotations(Switches.Mark).Select(a => int.Parse(a.Data!, System.Globalization.CultureInfo.InvariantCulture));

    private string Name(SyntaxTree tree) => Path.GetRelativePath(_folder, tree.FilePath).Replace('\\', '/');

    private static string RuntimeFolder => Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public System.Reflection.Assembly LoadFromPath(string fullPath) => System.Reflection.Assembly.LoadFrom(fullPath);
    }
}

/// <summary>A fault that is to be compiled: what stands in the place of which piece.</summary>
/// <param name="Difference">Where it makes one; null where that is not known.</param>
internal sealed record Draft(Mutant Mutant, SyntaxTree Tree, SyntaxNode Node, SyntaxNode Code, ExpressionSyntax? Difference, string Room);
