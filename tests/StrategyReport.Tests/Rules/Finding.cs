namespace StrategyReport.Tests.Rules;

/// <summary>What <c>validate --format json</c> found.</summary>
internal sealed record Finding(ExpectedFault Fault, string Message)
{
    public static List<Finding> Of(TestProject project)
    {
        using var json = System.Text.Json.JsonDocument.Parse(project.Run("validate", "--format", "json").Out);
        return
        [
            .. json.RootElement.GetProperty("diagnostics").EnumerateArray().Select(d => new Finding(
                new ExpectedFault(d.GetProperty("code").GetString()!,
                    d.GetProperty("file").GetString()!.Replace("data/", "", StringComparison.Ordinal),
                    d.GetProperty("line").GetInt32(), d.GetProperty("column").GetInt32()),
                d.GetProperty("message").GetString()! + (d.TryGetProperty("hint", out var hint) ? " " + hint.GetString() : ""))),
        ];
    }
}
