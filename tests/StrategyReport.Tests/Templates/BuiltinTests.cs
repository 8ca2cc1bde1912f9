using System.Text.RegularExpressions;
using Scriban.Runtime;
using StrategyReport.Templates.Engine;

namespace StrategyReport.Tests.Templates;

/// <summary>Scriban's own functions, as many as a designer may use.</summary>
public class BuiltinTests
{
    [Fact]
    public void Each_group_of_functions_answers()
    {
        using var project = TestProject.Named("tiny");
        File.Copy(
            Path.Combine(Snapshot.FolderOf(), "builtins.sbn"),
            Path.Combine(project.TemplatesFolder, "board-paper/cover.sbn"), overwrite: true);
        project.Write("templates/board-paper/mark.sbn", "mark");
        var page = Path.Combine(project.Folder, "page.html");

        var result = project.Run("build", "--period", "2025-26-Q2", "--output", page);

        Assert.True(result.ExitCode == 0, result.Error);
        Snapshot.Verify(string.Concat(Regex.Matches(File.ReadAllText(page), "<p[^>]*>(= .*?)</p>").Select(m => m.Groups[1].Value + "\n")));
    }

    /// <summary>As a statement a template is written where it stands, in an expression it is a text: the words are the same.</summary>
    [Fact]
    public void A_template_is_included_as_a_statement_and_as_a_text()
    {
        using var project = TestProject.Named("tiny");
        project.Write("templates/board-paper/inner.sbn", "({{ $1 }}{{ $more }}{{ mine = 'inner'; $own = 1 }})");
        project.Write("templates/board-paper/stops.sbn", "{{ for i in 1..9 }}{{ if i > 2; ret i; end }}[{{ i }}]{{ end }}never");
        project.Write("templates/board-paper/empty.sbn", "");
        project.Write("templates/board-paper/mark.sbn", "mark");
        project.Write("templates/board-paper/cover.sbn", """
            {{ $more = '?'; func twice(text); text + text; end }}
            <p>= {{ include 'inner' 'a' more: '' }}{{ include 'inner' 'b' more: '!' }}{{ $more }}{{ mine }}</p>
            <p>= {{ include 'inner' 'a' more: '' | string.upcase }}{{ twice (include 'inner' 'b' more: '!') }}</p>
            <p>= {{ capture kept; include 'inner' 'c' more: ''; end }}{{ kept }}{{ 'mark' | include }}</p>
            <p>= {{ include 'stops' }}, {{ include 'stops' | string.size }}{{ include 'empty' }}</p>
            """);
        var page = Path.Combine(project.Folder, "page.html");

        var result = project.Run("build", "--period", "2025-26-Q2", "--output", page);

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Equal(
            ["(a)(b!)?inner", "(A)(b!)(b!)", "(c)mark", "[1][2]3, 7"],
            Regex.Matches(File.ReadAllText(page), "<p[^>]*>= (.*?)</p>").Select(m => m.Groups[1].Value));
    }

    /// <summary>A native program lacks what nobody names: hence each function once, in the template above.</summary>
    [Fact]
    public void Each_function_is_tried()
    {
        var template = File.ReadAllText(Path.Combine(Snapshot.FolderOf(), "builtins.sbn"));

        var untried = from @group in Builtins.Take()
                      where @group.Value is ScriptObject
                      from function in (ScriptObject)@group.Value
                      where function.Value is IScriptCustomFunction and not RefusedFunction
                      let name = $"{@group.Key}.{function.Key}"
                      where !Regex.IsMatch(template, $@"\b{Regex.Escape(name)}\b")
                      select name;

        Assert.Empty(untried);
    }
}
