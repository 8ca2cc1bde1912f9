namespace StrategyReport.Tests.Templates;

/// <summary>Alone, so that what the process takes is what the template takes.</summary>
[CollectionDefinition(nameof(HostileTemplateTests), DisableParallelization = true)]
public class HostileTemplateTests
{
    [Collection(nameof(HostileTemplateTests))]
    public class Cost
    {
        /// <summary>The processor's time, not the clock's, which a busy machine makes longer.</summary>
        [Theory, MemberData(nameof(TemplateCases.Cases), MemberType = typeof(TemplateCases))]
        public void A_template_that_goes_wrong_ends_within_two_seconds_and_half_a_gibibyte(string name)
        {
            using var project = TestProject.Named("tiny");
            TemplateCases.Apply(name, project);
            var (time, memory) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes());

            project.Diagnose("2025-26-Q2");

            Assert.InRange((Environment.CpuUsage.TotalTime - time).TotalSeconds, 0, 2);
            Assert.InRange(GC.GetTotalAllocatedBytes() - memory, 0, 512L * 1024 * 1024);
        }
    }
}
