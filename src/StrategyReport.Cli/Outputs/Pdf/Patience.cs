using System.Globalization;

namespace StrategyReport.Cli.Outputs.Pdf;

/// <summary>How long LibreOffice may take for a PDF, as the environment says it: seconds from 1 to a day's 86,400.</summary>
internal static class Patience
{
    private const string Variable = "STRATEGY_REPORT_PDF_SECONDS";
    private const int Usual = 180;
    private const int Longest = 24 * 60 * 60;

    /// <summary>As a sentence, with what to write; blank where nothing is wrong.</summary>
    public static string WhyWrong => Read() is null
        ? $"{Variable} is '{Written}', which is no number of seconds. Write a whole number from 1 to {Longest}, such as "
            + $"{Variable}=600, or leave it out for {Usual}."
        : "";

    /// <summary>In seconds; the usual one where what is written is wrong.</summary>
    public static int Seconds => Read() ?? Usual;

    /// <summary>What to do where it was too short, to follow a sentence without its full stop.</summary>
    public static string MoreOf(int seconds) => seconds >= Longest ? "; the .docx can be saved as PDF in Word"
        : 2 * seconds <= Longest ? $"; {Variable}={2 * seconds} in the environment gives it twice that"
        : $"; {Variable}={Longest} in the environment gives it a day, which is the most";

    private static string? Written => Environment.GetEnvironmentVariable(Variable);

    /// <summary>Null where what is written is wrong; a variable that is blank is none.</summary>
    private static int? Read() => string.IsNullOrEmpty(Written) ? Usual
        : int.TryParse(Written, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and <= Longest ? seconds
        : null;
}
