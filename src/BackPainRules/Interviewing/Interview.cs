namespace BackPainRules.Interviewing;

/// <summary>Asks what is still worth asking, one question at a time, and stops when nothing left to ask could change the assessment.</summary>
/// <remarks>
/// <para>
/// Immutable and safe for all threads: every answer gives a new interview, so that an application can keep, compare and drop them as it likes.
/// <code>
/// for (var interview = Interview.Start(); interview.Next is { } question; )
///     interview = interview.Answer(Ask(question));
/// </code>
/// </para>
/// <para>
/// A question that is open is put once in a round. What is skipped, or answered with "don't know", stays unknown, which is not absent: an interview in
/// which nobody knows anything ends without reassurance. Stopping early reassures nobody either, unless the assessment says nonspecific.
/// </para>
/// </remarks>
public sealed class Interview
{
    private readonly IBackPainAssessor assessor;
    private readonly Interview? previous;
    private readonly Lazy<IReadOnlyList<OpenQuestion>> left;
    private readonly Lazy<OpenQuestion?> next;

    private Interview(IBackPainAssessor assessor, Encounter encounter, IReadOnlyList<Term> asked, bool asksAll, Interview? previous = null)
    {
        (this.assessor, this.previous, Asked, AsksAll) = (assessor, previous, asked, asksAll);
        Assessment = assessor.Assess(encounter);
        Encounter = Assessment.Encounter;
        Changes = previous is null ? [] : Comparison.Of(previous.Assessment, Assessment);
        left = new(() => [.. Questions().Where(question => !Asked.Contains(question.Term))]);
        next = new(() => QuestionOrder.First(left.Value));
    }

    /// <summary>Starts with nothing recorded and the built-in knowledge.</summary>
    public static Interview Start() => Start(BackPainAssessor.Default, new());

    /// <summary>Starts with what is recorded already, which is not asked again.</summary>
    /// <param name="assessor">What assesses.</param>
    /// <param name="encounter">What is recorded.</param>
    /// <param name="all">Whether to go on, after the open questions, with what could change only the probable mechanism, the contributors and the remarks.</param>
    public static Interview Start(IBackPainAssessor assessor, Encounter encounter, bool all = false) =>
        new(assessor ?? throw new ArgumentNullException(nameof(assessor)), encounter ?? throw new ArgumentNullException(nameof(encounter)), [], all);

    /// <summary>What is recorded by now.</summary>
    public Encounter Encounter { get; }

    /// <summary>What follows from it.</summary>
    public Assessment Assessment { get; }

    /// <summary>What the last answer changed, what matters most first; empty where it changed nothing, and at the start.</summary>
    public IReadOnlyList<AssessmentChange> Changes { get; }

    /// <summary>The question that matters most now, or null when nothing left to ask could change the assessment.</summary>
    /// <remarks>
    /// The screening set comes first, since nothing reassuring is said without it; then the question that can reach the most urgent outcome; then what the
    /// patient can tell before what has to be examined, and that before tests; then what bears on most parts of the assessment; then the order of
    /// the vocabulary. The same encounter always gives the same question.
    /// </remarks>
    public OpenQuestion? Next => next.Value;

    /// <summary>The questions that may still be put in this round: what is open and was not asked, in the order of <see cref="Assessment.OpenQuestions"/>.</summary>
    public IReadOnlyList<OpenQuestion> Left => left.Value;

    /// <summary>Goes on, after the open questions, with what could change only the probable mechanism, the contributors and the remarks.</summary>
    public bool AsksAll { get; }

    /// <summary>The terms that were asked in this round, answered or not, in the order in which they were.</summary>
    public IReadOnlyList<Term> Asked { get; }

    /// <summary>The terms that were asked in this round and are still unknown.</summary>
    public IReadOnlyList<Term> Skipped => [.. Asked.Where(term => !Encounter.Knows(term))];

    /// <summary>How far the interview has come.</summary>
    public InterviewProgress Progress => new(Asked.Count - Skipped.Count, Skipped.Count, Left.Count, Assessment.Screening.Missing.Count);

    /// <summary>No answer could change the classification any more, not even to a question that was skipped.</summary>
    /// <remarks>Pain is specific as soon as anything is suspected, so this alone is no reason to stop: see <see cref="IsSettled"/>.</remarks>
    public bool IsClassificationSettled => !Assessment.OpenQuestions.Any(question => question.CouldChange.Contains("classification"));

    /// <summary>No answer could call for something sooner than is advised already, not even to a question that was skipped.</summary>
    public bool IsUrgencySettled => HighestOpenUrgency <= Assessment.Urgency;

    /// <summary>The most urgent outcome that any open question could still reach, those that were skipped included.</summary>
    public Urgency HighestOpenUrgency => Assessment.OpenQuestions.Select(question => question.Urgency).DefaultIfEmpty().Max();

    /// <summary>Neither the classification nor the urgency can change any more. What is suspected and what is advised beside it still can.</summary>
    /// <remarks>
    /// An application may stop here. That is no reassurance unless <see cref="Assessment.Classification"/> is nonspecific: an emergency settles at its
    /// first sign, and what else the patient has is then still unknown.
    /// </remarks>
    public bool IsSettled => IsClassificationSettled && IsUrgencySettled;

    /// <summary>There is an answer to take back.</summary>
    public bool CanGoBack => Asked.Count > 0;

    /// <summary>Answers the question with present or absent; <see cref="Presence.Unknown"/> is "don't know", as <see cref="Skip"/> is.</summary>
    /// <exception cref="EncounterException">The question asks for something else; the message says for what.</exception>
    public Interview Answer(Presence answer) => Answer(builder => builder.Set(Asking.Id, answer));

    /// <summary>Answers the question with a number, in the unit of its term.</summary>
    /// <exception cref="EncounterException">The number is out of range, or the question asks for something else; the message says what is allowed.</exception>
    public Interview Answer(decimal answer) => Answer(builder => builder.Set(Asking.Id, answer));

    /// <summary>Answers the question with one of its choices, or with the word <c>present</c>, <c>absent</c> or <c>unknown</c>.</summary>
    /// <exception cref="EncounterException">It is none of the choices, or the question asks for something else; the message says what is allowed.</exception>
    public Interview Answer(string answer) => Answer(builder => builder.Set(Asking.Id, answer ?? throw new ArgumentNullException(nameof(answer))));

    /// <summary>Leaves the question unanswered. It is not put again in this round, and its term stays unknown.</summary>
    public Interview Skip() => new(assessor, Encounter, [.. Asked, Asking], AsksAll, this);

    /// <summary>Takes the last answer back, or the last skip, and is where the interview was before it.</summary>
    /// <exception cref="InvalidOperationException">Nothing was asked yet.</exception>
    public Interview Back() => !CanGoBack ? throw new InvalidOperationException("Nothing was asked yet.")
        : previous ?? new(assessor, Encounter.With(Asked[Asked.Count - 1], null), [.. Asked.Take(Asked.Count - 1)], AsksAll);

    /// <summary>The interview as JSON: the encounter, and what was asked and skipped. Kept by the application, it can be resumed with <see cref="Parse"/>.</summary>
    /// <param name="indented">On several lines, for people.</param>
    public string ToJson(bool indented = true) => InterviewWriter.Write(this, indented);

    /// <summary>Resumes an interview from its JSON form. <see cref="Changes"/> is empty then.</summary>
    /// <exception cref="EncounterException">Something is wrong with it; the exception lists everything that is.</exception>
    public static Interview Parse(string json, IBackPainAssessor assessor) =>
        TryParse(json, assessor, out var interview, out var errors) ? interview! : throw new EncounterException(errors);

    /// <summary>Resumes an interview from its JSON form, or says everything that is wrong with it.</summary>
    public static bool TryParse(string json, IBackPainAssessor assessor, out Interview? interview, out IReadOnlyList<EncounterError> errors)
    {
        if (assessor is null) throw new ArgumentNullException(nameof(assessor));
        var reading = InterviewReader.Read(json, assessor.Assess(new()).Knowledge.Vocabulary);
        errors = reading.Errors;
        interview = reading.Encounter is { } encounter ? new(assessor, encounter, reading.Asked, reading.AsksAll) : null;
        return interview is not null;
    }

    private IEnumerable<OpenQuestion> Questions() => !AsksAll ? Assessment.OpenQuestions
        : [.. Assessment.OpenQuestions, .. Assessment.Knowledge.Vocabulary.Terms
            .Where(term => !Encounter.Knows(term) && Assessment.OpenQuestions.All(open => open.Term != term))
            .Select(term => new OpenQuestion(term, [], Urgency.None))];

    private Term Asking => Next?.Term ?? throw new InvalidOperationException("There is no question to answer: nothing left to ask could change the assessment.");

    private Interview Answer(Func<EncounterBuilder, EncounterBuilder> set)
    {
        var answer = set(new(Assessment.Knowledge.Vocabulary)).Build().ValueOf(Asking);
        return new(assessor, Encounter.With(Asking, answer), [.. Asked, Asking], AsksAll, this);
    }
}
