using System.Globalization;
using Scriban.Evaluation;
using Scriban.Functions;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban;

/// <summary>
/// What a template runs in: its data, settings, limits and output. It may render many templates, one after
/// the other, on one thread.
/// </summary>
public partial class TemplateContext
{
    private readonly Stack<CultureInfo> _cultures = new();
    private readonly Stack<string> _sourceFiles = new();
    private MemberRenamerDelegate _memberRenamer = StandardMemberRenamer.Default;
    private MemberFilterDelegate? _memberFilter;

    public TemplateContext()
        : this(null, null)
    {
    }

    public TemplateContext(IEqualityComparer<string>? keyComparer)
        : this(null, keyComparer)
    {
    }

    public TemplateContext(ScriptObject? builtin, IEqualityComparer<string>? keyComparer = null)
    {
        KeyComparer = keyComparer;
        BuiltinObject = builtin ?? BuiltinFunctions.Create(keyComparer);
        Evaluator = new Evaluator(this);
        PushGlobal(BuiltinObject);
    }

    /// <summary>Asked for a variable that no scope holds.</summary>
    public delegate bool TryGetVariableDelegate(TemplateContext context, SourceSpan span, ScriptVariable variable, out object? value);

    /// <summary>Asked for a member that an object lacks.</summary>
    public delegate bool TryGetMemberDelegate(TemplateContext context, SourceSpan span, object target, string member, out object? value);

    /// <summary>Gives the text to print instead of throwing.</summary>
    public delegate string? RenderRuntimeExceptionDelegate(ScriptRuntimeException exception);

    public ScriptObject BuiltinObject { get; }

    public CultureInfo CurrentCulture => _cultures.Count == 0 ? CultureInfo.InvariantCulture : _cultures.Peek();

    public ITemplateLoader? TemplateLoader { get; set; }

    /// <summary>The included templates parsed so far, by path; emptied by <see cref="Reset"/>.</summary>
    public Dictionary<string, Template> CachedTemplates { get; } = [];

    public ParserOptions TemplateLoaderParserOptions { get; set; } = ParserOptions.Default;

    public LexerOptions TemplateLoaderLexerOptions { get; set; } = LexerOptions.Default;

    public TryGetVariableDelegate? TryGetVariable { get; set; }

    public TryGetMemberDelegate? TryGetMember { get; set; }

    public RenderRuntimeExceptionDelegate? RenderRuntimeException { get; set; }

    /// <summary>Names the members of .NET objects.</summary>
    public MemberRenamerDelegate MemberRenamer
    {
        get => _memberRenamer;
        set
        {
            _memberRenamer = value;
            TypedMembers.Clear();
        }
    }

    /// <summary>Hides members of .NET objects.</summary>
    public MemberFilterDelegate? MemberFilter
    {
        get => _memberFilter;
        set
        {
            _memberFilter = value;
            TypedMembers.Clear();
        }
    }

    /// <summary>Makes an unknown variable an error.</summary>
    public bool StrictVariables { get; set; }

    /// <summary>A missing member is null, not an error.</summary>
    public bool EnableRelaxedMemberAccess { get; set; } = true;

    /// <summary>A member of null is null, not an error.</summary>
    public bool EnableRelaxedTargetAccess { get; set; }

    /// <summary>A call of a missing function is null, not an error.</summary>
    public bool EnableRelaxedFunctionAccess { get; set; }

    /// <summary>An index outside is null, not an error.</summary>
    public bool EnableRelaxedIndexerAccess { get; set; } = true;

    /// <summary>Indexing by null is null, not an error.</summary>
    public bool EnableNullIndexer { get; set; }

    /// <summary>Repeats the blanks before <c>{{</c> after each newline of its output.</summary>
    public bool AutoIndent { get; set; } = true;

    public string NewLine { get; set; } = Environment.NewLine;

    /// <summary>A place for functions to keep what they need between calls.</summary>
    public Dictionary<object, object?> Tags { get; } = [];

    /// <summary>The path of the template that runs.</summary>
    public string? CurrentSourceFile => _sourceFiles.Count == 0 ? null : _sourceFiles.Peek();

    /// <summary>Where the expression stands that is being evaluated.</summary>
    public SourceSpan CurrentSpan { get; internal set; }

    internal Evaluator Evaluator { get; }

    internal IEqualityComparer<string>? KeyComparer { get; }

    internal Dictionary<Type, TypedMembers> TypedMembers { get; } = [];

    public static ScriptObject GetDefaultBuiltinObject() => BuiltinFunctions.Create(null);

    public void PushCulture(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        _cultures.Push(culture);
    }

    public CultureInfo PopCulture() => _cultures.Pop();

    public void PushSourceFile(string sourceFile)
    {
        ArgumentNullException.ThrowIfNull(sourceFile);
        _sourceFiles.Push(sourceFile);
    }

    public string PopSourceFile() => _sourceFiles.Pop();

    /// <summary>Evaluates a node; what it prints goes to <see cref="Output"/>.</summary>
    public object? Evaluate(ScriptNode? scriptNode) => scriptNode switch
    {
        null => null,
        ScriptPage page => Evaluator.Execute(page.Body),
        ScriptStatement statement => Evaluator.Execute(statement),
        _ => Evaluator.Evaluate((ScriptExpression)scriptNode),
    };

    /// <summary>Makes the context as new, but for the settings.</summary>
    public virtual void Reset()
    {
        while (OutputCount > 1) PopOutput();
        while (GlobalCount > 1) PopGlobal();
        (_output as StringBuilderOutput)?.Builder.Clear();
        _cultures.Clear();
        _sourceFiles.Clear();
        CachedTemplates.Clear();
        TypedMembers.Clear();
        StartBudgets();
    }
}
