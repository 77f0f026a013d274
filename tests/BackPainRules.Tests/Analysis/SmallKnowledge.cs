using BackPainRules.Authoring;
using BackPainRules.Tests.Inference;
using FsCheck;
using FsCheck.Fluent;

namespace BackPainRules.Tests.Analysis;

/// <summary>Knowledge about so few terms that every patient can be tried.</summary>
public sealed record SmallKnowledge(IReadOnlyList<string> Rules)
{
    internal static readonly Vocabulary Vocabulary = new(BackPainRules.Vocabulary.BuiltIn, [.. new[]
    {
        Terms.Patient.Age, Terms.Presentation.LegPain, Terms.Presentation.NightPain, Terms.Presentation.Fever, Terms.Presentation.Stiffness, Terms.Examination.Temperature,
    }.Select(id => BackPainRules.Vocabulary.BuiltIn.FindTerm(id)!)]);

    /// <summary>One patient of every kind that the rules of <see cref="Small"/> can tell apart, also by what is unknown.</summary>
    internal static readonly IReadOnlyList<Encounter> Everybody = All();

    internal KnowledgeBase Knowledge { get; } = Compile(Rules)!;

    internal static KnowledgeBase? Compile(IReadOnlyList<string> rules) =>
        KnowledgeCompiler.Compile([GeneratedKnowledge.ToDocument("generated.md", rules)], Vocabulary).Knowledge;

    public override string ToString() => string.Join("\n", Rules);

    private static List<Encounter> All()
    {
        var everybody = new List<Encounter> { new() };
        foreach (var term in Vocabulary.Terms)
            everybody = [.. everybody.SelectMany(patient => Values(term).Select(value => value is null ? patient : patient.With(term, value)))];
        return everybody;
    }

    private static IEnumerable<object?> Values(Term term) => term switch
    {
        Finding => [null, Presence.Present, Presence.Absent],
        { Id: Terms.Patient.Age } => [null, 17m, 18m, 40m, 50m, 55m, 60m, 61m],
        _ => [null, 37m, 38m, 39m],
    };
}

/// <summary>Makes up small knowledge, with more than its share of what an author would not mean.</summary>
public static class Small
{
    private static readonly string[] facts =
    [
        "leg pain is present", "leg pain is absent", "night pain is present", "fever is present", "stiffness is present", "stiffness is absent",
        "age is at least 50 years", "age is less than 18 years", "age is between 18 and 60 years", "age is more than 60 years", "age is at least 0 years",
        "temperature is at least 38 degrees Celsius", "temperature is less than 38 degrees Celsius",
    ];

    private static readonly string[] suspicions = ["cauda equina syndrome is suspected", "cauda equina syndrome is likely", "nerve root irritation is suspected", "classification is specific"];

    /// <summary>Any small knowledge.</summary>
    public static Arbitrary<SmallKnowledge> Knowledge() => Arb.From(
        from first in Rules("a", facts, ["suspect cauda equina syndrome, possible", "suspect cauda equina syndrome, likely", "suspect nerve root irritation, possible"], 1, 3)
        from second in Rules("b", [.. facts, .. suspicions, "night pain is absent", "fever is absent", "classification is nonspecific"],
            ["recommend MRI of the lumbar spine, routine", "recommend MRI of the lumbar spine, urgent, with contrast", "recommend MRI of the lumbar spine, soon, without contrast", "recommend reassessment, routine",
             "recommend imaging not indicated", "note \"A remark.\"", "note \"Imaging is not needed.\"", "mechanism muscle strain", "contributor nonorganic contribution"], 1, 4)
        from third in Rules("c", [.. facts, "MRI of the lumbar spine is recommended"],
            ["recommend CT of the lumbar spine, soon", "substitute MRI of the lumbar spine by CT of the lumbar spine", "substitute CT of the lumbar spine by bone scan", "outside scope"], 0, 2)
        from again in Gen.Choose(0, 3)
        let all = new List<string>([.. first, .. second, .. third, .. again == 0 ? [Again(first[0])] : new string[0]])
        where SmallKnowledge.Compile(all) is not null
        select new SmallKnowledge(all),
        small => small.Rules.Select(dropped => small.Rules.Where(rule => rule != dropped).ToList()).Where(rules => rules.Count > 0 && SmallKnowledge.Compile(rules) is not null).Select(rules => new SmallKnowledge(rules)));

    private static string Again(string rule) => rule.Replace("rule a.", "rule a.again-", StringComparison.Ordinal);

    private static Gen<List<string>> Rules(string topic, string[] leaves, string[] conclusions, int fewest, int most) =>
        from count in Gen.Choose(fewest, most)
        from bodies in Gen.ListOf(from criterion in Criterion(leaves, 2, 4)
                                  from then in Gen.Elements(conclusions)
                                  select $"  when {criterion}\n  then {then}\n  cite generated", count)
        select bodies.Select((body, index) => $"rule {topic}.rule-{index}\n{body}").ToList();

    private static Gen<string> Criterion(string[] leaves, int depth, int indent) => depth == 0
        ? Gen.Elements(leaves)
        : Gen.Frequency((2, Gen.Elements(leaves)), (3,
            from size in Gen.Choose(1, 3)
            from members in Gen.ListOf(Criterion(leaves, depth - 1, indent + 2), size)
            let distinct = members.Distinct().ToList()
            from count in Gen.Choose(1, distinct.Count)
            from head in Gen.Elements("all of", "any of", $"at least {count} of")
            select head + string.Concat(distinct.Select(member => $"\n{new string(' ', indent)}- {member}"))));
}
