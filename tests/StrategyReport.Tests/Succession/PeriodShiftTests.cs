using StrategyReport.Data;
using StrategyReport.Succession;

namespace StrategyReport.Tests.Succession;

/// <summary>
/// How labels move on. A case's first line has the last period, the next one and, where there is one, the one that the last was compared
/// with; its twin has each label after that, and below it what is old in it and stays.
/// </summary>
public class PeriodShiftTests
{
    public static TheoryData<string> All => Snapshot.Cases("ShiftCases", "*.labels");

    [Theory, MemberData(nameof(All))]
    public void Labels_move_on(string file)
    {
        var path = Path.Combine(Snapshot.FolderOf(), "ShiftCases", file);
        var lines = File.ReadAllLines(path);
        var periods = lines[0].Split(' ').Select(ReportingPeriod.Of).ToList();
        var shift = new PeriodShift(periods[0], periods[1], periods.ElementAtOrDefault(2));

        Snapshot.VerifyCase(path, string.Concat(lines.Skip(1).Select(line =>
            $"{shift.Applied(line)}\n" + string.Concat(shift.Of(line).Where(w => w.Put is null).Select(w => $"  old: {w.Old}\n")))));
    }

    [Theory]
    [InlineData("2024-03-20", "2024-09-18")] // The third Wednesday.
    [InlineData("2024-01-31", "2024-07-31")] // The fifth one.
    [InlineData("2024-02-29", "2024-08-29")] // The fifth Thursday.
    [InlineData("2024-05-31", "2024-11-29")] // The fifth Friday.
    [InlineData("2024-03-29", "2024-09-27")] // There is no fifth one.
    public void A_meeting_keeps_its_weekday(string day, string moved) => Assert.Equal(
        DateOnly.Parse(moved, System.Globalization.CultureInfo.InvariantCulture),
        new PeriodShift(ReportingPeriod.Of("2023-24-Q4"), ReportingPeriod.Of("2024-25-Q2"), null)
            .OfMeeting(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));
}
