using BackPainRules.Interviewing;
using BenchmarkDotNet.Attributes;

namespace BackPainRules.Benchmarks;

/// <summary>How long does a clinician wait for the next question?</summary>
[MemoryDiagnoser]
public class InterviewBenchmarks
{
    private const int steps = 256;

    private readonly List<(Interview Interview, object Answer)> asked = [];

    /// <summary>Patients are asked until so many questions have been put.</summary>
    [GlobalSetup]
    public void Ask()
    {
        for (var number = 0; asked.Count < steps; number++)
        {
            var patient = Patients.Patient(number);
            for (var interview = Interview.Start(); interview.Next is { } question && asked.Count < steps;)
            {
                if (patient[question.Term] is { } answer) asked.Add((interview, answer));
                interview = patient[question.Term] is { } known ? Answer(interview, known) : interview.Skip();
            }
        }
    }

    /// <summary>An answer: the assessment, what changed, and the next question.</summary>
    [Benchmark(OperationsPerInvoke = steps)]
    public int AnswerAndNextQuestion()
    {
        var sum = 0;
        foreach (var (interview, answer) in asked) sum += Answer(interview, answer).Next is null ? 0 : 1;
        return sum;
    }

    private static Interview Answer(Interview interview, object answer) => answer switch
    {
        Presence presence => interview.Answer(presence),
        decimal number => interview.Answer(number),
        _ => interview.Answer((string)answer),
    };
}
