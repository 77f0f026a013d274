using BackPainRules.Cohorts;

namespace BackPainRules.Tests.Cohorts;

/// <summary>A stream is decided as a cohort is, in its order, and never held as a whole.</summary>
public class StreamLaws
{
    [Theory]
    [InlineData(1)]
    [InlineData(64)]
    [InlineData(100)]
    [InlineData(1000)]
    public async Task A_stream_in_batches_is_decided_as_the_whole_cohort(int batch)
    {
        var encounters = Cases.BuiltIn(300).Select((encounter, row) => encounter with { Id = "patient " + row }).ToList();
        var expected = CohortAssessor.Default.Assess(Cohort.Of(encounters)).Urgencies;
        List<CohortDecisions> batches = [.. CohortAssessor.Default.AssessInBatches(encounters, batch)], asynchronous = [];
        await foreach (var decisions in CohortAssessor.Default.AssessInBatches(OneByOne(encounters), batch, maxCores: 2)) asynchronous.Add(decisions);

        Assert.Equal(expected, batches.SelectMany(decisions => decisions.Urgencies));
        Assert.Equal(expected, asynchronous.SelectMany(decisions => decisions.Urgencies));
        Assert.Equal(encounters.Select(encounter => encounter.Id), batches.SelectMany(decisions => Enumerable.Range(0, decisions.Cohort.Count).Select(row => decisions.Cohort[row].Id)));
        Assert.All(batches.SkipLast(1), decisions => Assert.Equal(batch, decisions.Cohort.Count));
    }

    [Fact]
    public void No_more_is_read_than_the_batch_asked_for()
    {
        var read = 0;
        using var decisions = CohortAssessor.Default.AssessInBatches(Endless(), 70).GetEnumerator();

        Assert.True(decisions.MoveNext());
        Assert.Equal(70, read);

        IEnumerable<Encounter> Endless()
        {
            while (true)
            {
                read++;
                yield return new();
            }
        }
    }

    [Fact]
    public async Task A_stream_can_be_cancelled_between_its_batches()
    {
        using var source = new CancellationTokenSource();
        using var decisions = CohortAssessor.Default.AssessInBatches(Cases.BuiltIn(20), 10, cancellationToken: source.Token).GetEnumerator();
        await using var asynchronous = CohortAssessor.Default.AssessInBatches(OneByOne(Cases.BuiltIn(20)), 10, cancellationToken: source.Token).GetAsyncEnumerator();
        Assert.True(decisions.MoveNext());
        Assert.True(await asynchronous.MoveNextAsync());
        source.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => decisions.MoveNext());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await asynchronous.MoveNextAsync());
    }

    [Fact]
    public void What_makes_no_sense_is_told_before_anything_is_read()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => CohortAssessor.Default.AssessInBatches([], 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => CohortAssessor.Default.AssessInBatches([], 10, maxCores: 0));
        Assert.Throws<ArgumentNullException>(() => CohortAssessor.Default.AssessInBatches((IEnumerable<Encounter>)null!));
        Assert.Contains("row 1", Assert.Throws<ArgumentException>(() => Cohort.Of([new(), null!])).Message);
    }

    private static async IAsyncEnumerable<Encounter> OneByOne(IEnumerable<Encounter> encounters)
    {
        foreach (var encounter in encounters)
        {
            await Task.Yield();
            yield return encounter;
        }
    }
}
