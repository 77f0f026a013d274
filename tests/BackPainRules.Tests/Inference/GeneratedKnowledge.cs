using BackPainRules.Authoring;
using FsCheck;
using FsCheck.Fluent;

namespace BackPainRules.Tests.Inference;

/// <summary>A small knowledge base made up by chance, as documents: it takes the way that every document takes.</summary>
public sealed record GeneratedKnowledge(IReadOnlyList<string> Rules)
{
    /// <summary>Few terms, so that everything about them can be tried out.</summary>
    internal static readonly Vocabulary Vocabulary = new(BackPainRules.Vocabulary.BuiltIn, [.. new[]
    {
        Terms.Patient.Age, Terms.Patient.AgeAtOnset, Terms.Patient.Sex, Terms.Presentation.SymptomDuration,
        Terms.Presentation.LegPain, Terms.Presentation.NightPain, Terms.Presentation.Fever, Terms.Presentation.Stiffness,
        Terms.Examination.Temperature, Terms.Examination.WaddellTenderness,
    }.Select(id => BackPainRules.Vocabulary.BuiltIn.FindTerm(id)!)]);

    internal KnowledgeBase Knowledge { get; } = Compile(Rules);

    public override string ToString() => string.Join("\n", Rules);

    /// <summary>By chance a list may hold the same thing twice, which the language does not allow.</summary>
    internal static bool Compiles(IReadOnlyList<string> rules) => KnowledgeCompiler.Compile([ToDocument("generated.md", rules)], Vocabulary).Knowledge is not null;

    private static KnowledgeBase Compile(IReadOnlyList<string> rules)
    {
        var (knowledge, diagnostics) = KnowledgeCompiler.Compile([ToDocument("generated.md", rules)], Vocabulary);
        return knowledge ?? throw new InvalidOperationException(string.Join("\n", diagnostics));
    }

    internal static KnowledgeDocument ToDocument(string name, IEnumerable<string> rules) => new(name, $"""
        ---
        title: Generated
        version: 1.0.0
        status: draft
        ---

        ```bibliography
        {Path.GetFileNameWithoutExtension(name)}: Chance
        ```

        ```rule
        {string.Join("\n\n", rules)}
        ```

        """);
}

/// <summary>Makes up knowledge and encounters.</summary>
public static class Generated
{
    private static readonly string[] level = ["possible", "likely"];
    private static readonly string[] urgency = ["routine", "soon", "urgent", "emergency"];
    private static readonly string[] redFlagsPresent = ["night pain is present", "fever is present"];

    private static readonly string[] facts =
    [
        "leg pain is present", "leg pain is absent", "stiffness is present", "stiffness is absent", "Waddell tenderness is present", "Waddell tenderness is absent",
        "sex is female", "sex is male", "age is at least 50 years", "age is less than 18 years", "age is between 20 and 60 years", "age is more than 60 years",
        "symptom duration is more than 30 days", "symptom duration is at most 14 days", "age at onset is less than 45 years", "age at onset is at least 40 years",
        "temperature is at least 38 degrees Celsius", "temperature is between 35 and 38 degrees Celsius", .. redFlagsPresent,
    ];

    private static readonly string[] suspicions =
        ["cauda equina syndrome is suspected", "cauda equina syndrome is likely", "nerve root irritation is suspected", "classification is specific"];

    /// <summary>Any knowledge at all.</summary>
    public static Arbitrary<GeneratedKnowledge> Knowledge() => Of([.. facts, "night pain is absent", "fever is absent"], ["classification is nonspecific"]);

    /// <summary>Knowledge that asks red flags only for presence, and rests nothing on nonspecific pain.</summary>
    public static Arbitrary<MonotoneKnowledge> Monotone() => Arb.From(
        Of(facts, []).Generator.Select(knowledge => new MonotoneKnowledge(knowledge)), monotone => Fewer(monotone.Knowledge).Select(fewer => new MonotoneKnowledge(fewer)));

    public static Arbitrary<Encounter> Encounter() => Gen.Sized(size => Recording(Gen.Frequency((3, Gen.Constant(true)), (2, Gen.Constant(false))))).ToArbitrary();

    private static Arbitrary<GeneratedKnowledge> Of(string[] leaves, string[] closures) => Arb.From(
        from first in Rules("a", leaves, Suspect("cauda equina syndrome"), 1, 3)
        from second in Rules("b", [.. leaves, suspicions[0], suspicions[1]], Suspect("nerve root irritation"), 0, 2)
        from third in Rules("c", [.. leaves, .. suspicions, .. closures], Gen.OneOf(
            Recommend("MRI of the lumbar spine"), Recommend("plain radiograph of the lumbar spine"), Recommend("erythrocyte sedimentation rate"), Recommend("reassessment"),
            Gen.Constant("recommend imaging not indicated"), Gen.Constant("mechanism muscle strain"), Gen.Constant("note \"A remark.\""), Gen.Constant("contributor nonorganic contribution")), 1, 4)
        from fourth in Rules("d", [.. leaves, "MRI of the lumbar spine is recommended"], Gen.OneOf(
            Recommend("CT of the lumbar spine"), Recommend("MRI of the whole spine"),
            Gen.Constant("substitute MRI of the lumbar spine by CT of the lumbar spine"), Gen.Constant("substitute plain radiograph of the lumbar spine by MRI of the lumbar spine"),
            Gen.Constant("substitute CT of the lumbar spine by MRI of the lumbar spine"), Gen.Constant("substitute MRI of the lumbar spine by bone scan")), 0, 3)
        from fifth in Rules("e", ["age is less than 18 years", "sex is male"], Gen.Constant("outside scope"), 0, 1)
        let all = new List<string>([.. first, .. second, .. third, .. fourth, .. fifth])
        where GeneratedKnowledge.Compiles(all)
        select new GeneratedKnowledge(all), Fewer);

    private static IEnumerable<GeneratedKnowledge> Fewer(GeneratedKnowledge knowledge) =>
        knowledge.Rules.Where(_ => knowledge.Rules.Count > 1).Select(dropped => new GeneratedKnowledge([.. knowledge.Rules.Where(rule => rule != dropped)]));

    private static Gen<List<string>> Rules(string topic, string[] leaves, Gen<string> conclusion, int fewest, int most) =>
        from count in Gen.Choose(fewest, most)
        from bodies in Gen.ListOf(from criterion in Criterion(leaves, 2, 4)
                                  from then in conclusion
                                  select $"  when {criterion}\n  then {then}\n  cite generated", count)
        select bodies.Select((body, index) => $"rule {topic}.rule-{index}\n{body}").ToList();

    private static Gen<string> Criterion(string[] leaves, int depth, int indent) => depth == 0
        ? Gen.Elements(leaves)
        : Gen.Frequency((2, Gen.Elements(leaves)), (3,
            from size in Gen.Choose(1, 4)
            from members in Gen.ListOf(Criterion(leaves, depth - 1, indent + 2), size)
            let distinct = members.Distinct().ToList()
            from count in Gen.Choose(1, distinct.Count)
            from head in Gen.Elements("all of", "any of", $"at least {count} of")
            select head + string.Concat(distinct.Select(member => $"\n{new string(' ', indent)}- {member}"))));

    private static Gen<string> Suspect(string condition) => Gen.Elements(level).Select(strength => $"suspect {condition}, {strength}");

    private static Gen<string> Recommend(string investigation) =>
        Gen.Elements(urgency).SelectMany(soon => Gen.Elements("", ", following ACP/APS", ", with contrast"), (soon, rest) => $"recommend {investigation}, {soon}{rest}");

    private static Gen<Encounter> Recording(Gen<bool> whether) => GeneratedKnowledge.Vocabulary.Terms.Aggregate(
        Gen.Constant(new EncounterBuilder("generated")),
        (builders, term) => from builder in builders
                            from records in whether
                            from value in Value(term)
                            select records ? value(builder) : builder).Select(builder => builder.Build());

    private static Gen<Func<EncounterBuilder, EncounterBuilder>> Value(Term term) => term switch
    {
        Finding => Gen.Elements(Presence.Present, Presence.Absent).Select<Presence, Func<EncounterBuilder, EncounterBuilder>>(presence => builder => builder.Set(term.Id, presence)),
        Choice choice => Gen.Elements(choice.Values.ToArray()).Select<string, Func<EncounterBuilder, EncounterBuilder>>(value => builder => builder.Set(term.Id, value)),
        _ => Gen.Elements(Samples.Of((Quantity)term).ToArray()).Select<decimal, Func<EncounterBuilder, EncounterBuilder>>(value => builder => builder.Set(term.Id, value)),
    };
}

/// <summary>Knowledge that asks red flags only for presence, and rests nothing on nonspecific pain.</summary>
public sealed record MonotoneKnowledge(GeneratedKnowledge Knowledge)
{
    public override string ToString() => Knowledge.ToString();
}

/// <summary>
/// Values on, just below and just above every threshold of generated knowledge; for each age a duration, and for each duration an age, at which the
/// age at onset that follows from them meets each combination of thresholds.
/// </summary>
internal static class Samples
{
    public static IEnumerable<decimal> Of(Quantity quantity) => quantity.Id switch
    {
        Terms.Patient.Age => [0, 17, 18, 19.5m, 20, 39, 40, 41, 42, 44, 45, 46, 47, 49.5m, 50, 53, 54, 55, 56, 59, 60, 61, 62, 63, 64, 65, 70],
        Terms.Patient.AgeAtOnset => [30, 40, 42, 45, 60],
        Terms.Presentation.SymptomDuration => [0, 10, 14, 20, 30, 31, 364, 365, 365.5m, 366, 367, 730, 731, 732, 733, 2500, 3650, 4500, 5500, 7300, 7320, 7330, 8000, 10_000, 12_000],
        _ => [34, 35, 37, 38, 39],
    };
}
