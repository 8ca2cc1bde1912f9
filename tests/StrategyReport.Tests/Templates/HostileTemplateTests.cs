using System.Text;

namespace StrategyReport.Tests.Templates;

/// <summary>Alone, so that what the process takes is what the template takes.</summary>
[CollectionDefinition(nameof(HostileTemplateTests), DisableParallelization = true)]
public class HostileTemplateTests
{
    [Collection(nameof(HostileTemplateTests))]
    public class Cost
    {
        private const string Period = "2025-26-Q2";
        private const int LongestText = 1024 * 1024;
        private const int Attempts = 3;

        [Theory, MemberData(nameof(TemplateCases.Cases), MemberType = typeof(TemplateCases))]
        public void A_template_that_goes_wrong_ends_within_two_seconds_and_half_a_gibibyte(string name)
        {
            using var project = TestProject.Named("tiny");
            TemplateCases.Apply(name, project);

            AssertIsSoonDone(project);
        }

        [Theory]
        [InlineData("{{ 1 }}", "", "")]
        [InlineData("{{ x = 1 }}", "", "")]
        [InlineData("{{1}}", "{{ if false }}", "{{ end }}")]
        [InlineData("x", "{{ # ", "\n}}")]
        [InlineData("x;", "{{ ", " }}")]
        [InlineData("1,", "{{ [", "] }}")]
        [InlineData("<b>", "", "")]
        public void The_longest_template_that_is_read_takes_no_more(string piece, string before, string after)
        {
            using var project = TestProject.Named("tiny");
            var times = (LongestText - Encoding.UTF8.GetByteCount(before + after)) / piece.Length;
            project.Write("templates/board-paper/paper.sbn", before + string.Concat(Enumerable.Repeat(piece, times)) + after);

            AssertIsSoonDone(project);
        }

        /// <summary>
        /// The processor's time, not the clock's, which a busy machine makes longer; and of three attempts the quickest,
        /// since the first compiles what it calls and a neighbour's work slows the processor itself.
        /// </summary>
        private static void AssertIsSoonDone(TestProject project)
        {
            var least = TimeSpan.MaxValue;
            for (var attempt = 0; attempt < Attempts && least.TotalSeconds > 2; attempt++)
            {
                var (time, memory) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes());
                project.Diagnose(Period);
                Assert.InRange(GC.GetTotalAllocatedBytes() - memory, 0, 512L * 1024 * 1024);
                least = TimeSpan.FromTicks(Math.Min(least.Ticks, (Environment.CpuUsage.TotalTime - time).Ticks));
            }
            Assert.InRange(least.TotalSeconds, 0, 2);
        }
    }
}
