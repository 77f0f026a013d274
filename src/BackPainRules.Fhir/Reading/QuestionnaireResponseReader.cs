using BackPainRules.Fhir.Terminology;

namespace BackPainRules.Fhir.Reading;

/// <summary>Answers: where explicit negatives come from. An item is known by its link, which is the id of a term in our questionnaires and whatever a binding says in others.</summary>
internal sealed class QuestionnaireResponseReader : IResourceReader
{
    private const int Depth = 32;

    public IReadOnlyList<string> Types { get; } = ["QuestionnaireResponse"];

    public void Read(Ledger ledger, Item item)
    {
        if (item.Status == "entered-in-error")
        {
            ledger.Ignore(item, IgnoredReason.EnteredInError, "it was entered in error");
            return;
        }

        var doubt = item.Status is "completed" or "amended" ? null : $"its status is {item.Status ?? "missing"}";
        var questionnaire = item.Node.TextOf("questionnaire")?.Split('|')[0];
        foreach (var question in item.Node.Each("item"))
            ReadItem(ledger, item, question, questionnaire, new(item, question, When.Parse(item.Node.TextOf("authored")), doubt), Depth);
    }

    private static void ReadItem(Ledger ledger, Item item, Node question, string? questionnaire, Saying saying, int depth)
    {
        if (depth == 0) return;
        var answers = question.Each("answer").ToList();
        if (question.TextOf("linkId") is { } link)
        {
            var meanings = MeaningsOf(ledger, question, questionnaire, link);
            if (meanings.Count == 0 && answers.Count > 0) ledger.Ignore(item, IgnoredReason.NotBound, $"the question {link} is bound to no term", question);
            foreach (var meaning in meanings) Answered(ledger, meaning, answers, saying with { At = question });
        }

        foreach (var inner in question.Each("item").Concat(answers.SelectMany(answer => answer.Each("item"))))
            ReadItem(ledger, item, inner, questionnaire, saying, depth - 1);
    }

    private static void Answered(Ledger ledger, Meaning meaning, IReadOnlyList<Node> answers, Saying saying)
    {
        foreach (var answer in answers)
            if (Values.ValueOf(answer) is { } value) Values.Enter(ledger, meaning, value, saying with { At = value });
        if (answers.Count == 0 && meaning.Term is { } term) Values.Nothing(ledger, term, UnknownReason.NotRecorded, "asked, and not answered", saying);
    }

    private static IReadOnlyList<Meaning> MeaningsOf(Ledger ledger, Node question, string? questionnaire, string link) =>
        ledger.Vocabulary.FindTerm(link) is { } own
            ? [new(own, own.Id, new(link, own.Id, Fit.Exact, "our own question"), question, IsOwn: true)]
            : [.. ledger.Bindings.Find("term", questionnaire, link).Select(rule => new Meaning(ledger.Vocabulary.FindTerm(rule.Means), rule.Means, rule, question, IsOwn: true))];
}
