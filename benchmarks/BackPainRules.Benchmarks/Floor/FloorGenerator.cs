using System.Globalization;
using System.Text;

namespace BackPainRules.Benchmarks.Floor;

/// <summary>Writes the rules as C# that a good programmer would write by hand: what the engine is measured against.</summary>
/// <remarks>
/// A method for each topic, an <c>if</c> for each rule, conditions that stop as soon as they are decided, definitions and suspicions as fields that are
/// decided once. No tables, no delegates, no types of the engine.
/// </remarks>
internal sealed class FloorGenerator
{
    private readonly KnowledgeBase knowledge;
    private readonly Dependence dependence;
    private readonly CriterionText criteria = new(Reference);
    private readonly ILookup<ClinicalRule, string> fieldsOf;
    private readonly string[] fields;
    private readonly StringBuilder text = new();

    private FloorGenerator(KnowledgeBase knowledge)
    {
        (this.knowledge, dependence) = (knowledge, new(knowledge));
        var references = Dependence.References(knowledge).Where(reference => reference is not Criterion.Nonspecific).DistinctBy(FieldOf).OrderBy(FieldOf, StringComparer.Ordinal).Where(IsEverConcluded).ToList();
        fieldsOf = references.SelectMany(reference => Dependence.Rules(reference)!.Select(rule => (Rule: rule, Field: FieldOf(reference)))).Distinct()
            .ToLookup(pair => pair.Rule, pair => pair.Field);
        fields = [.. references.Select(FieldOf).Concat(knowledge.Definitions.Select(Name)).Distinct()];
    }

    public static string Generate(KnowledgeBase knowledge) => new FloorGenerator(knowledge).Generate();

    private string Generate()
    {
        var calls = new List<string>();
        var methods = new StringBuilder();
        for (var level = 0; level < dependence.Levels; level++)
        {
            var suffix = level == 0 ? "" : (level + 1).ToString(CultureInfo.InvariantCulture);
            Method($"Definitions{suffix}", knowledge.Definitions.Where(definition => dependence.LevelOf(definition.Criterion) == level).OrderBy(Depth).ThenBy(Name, StringComparer.Ordinal), Define);
            foreach (var topic in knowledge.Rules.Where(rule => dependence.LevelOf(rule) == level).GroupBy(rule => rule.Document).OrderBy(topic => topic.Key, StringComparer.Ordinal))
                Method(Camel(Path.GetFileNameWithoutExtension(topic.Key), capital: true) + suffix, topic, Decide);
        }

        void Method<T>(string name, IEnumerable<T> entries, Action<T> write)
        {
            if (!entries.Any()) return;
            calls.Add(name);
            text.Append($"\n    private void {name}()\n    {{\n");
            foreach (var entry in entries) write(entry);
            text.Append("    }\n");
        }

        methods.Append(text);
        text.Clear();
        text.Append("// Generated from the built-in knowledge. Change the documents, then run the tests once with UPDATE_APPROVED=1.\n#nullable enable\n\n")
            .Append("namespace BackPainRules.Benchmarks.Floor;\n\ninternal ref partial struct FloorRules\n{\n")
            .Append("    private readonly Patient patient;\n    private readonly Presentation presentation;\n    private readonly History history;\n")
            .Append("    private readonly Examination examination;\n    private readonly TestResults tests;\n    private readonly AgeAtOnset ageAtOnset;\n")
            .Append("    private Category category;\n    private Urgency urgency;\n")
            .Append($"    private ulong {string.Join(", ", Enumerable.Range(0, Words).Select(word => $"met{word}"))};\n")
            .Append($"    private bool isOutsideScope,\n        {string.Join(",\n        ", fields.Chunk(6).Select(some => string.Join(", ", some)))};\n\n")
            .Append($"    private readonly ulong[] Met => [{string.Join(", ", Enumerable.Range(0, Words).Select(word => $"met{word}"))}];\n\n")
            .Append($"    private readonly bool IsScreened => {CriterionText.AreKnown(knowledge.Vocabulary.Screening)};\n\n")
            .Append("    private void Apply()\n    {\n");
        foreach (var call in calls) text.Append($"        {call}();\n");
        text.Append("    }\n");
        return text.Append(methods).Append("}\n").ToString();
    }

    private int Words => (knowledge.Rules.Count + 63) / 64;

    private void Define(Definition definition) => text.Append($"        {Name(definition)} = {criteria.Of(definition.Criterion)};\n");

    private void Decide(ClinicalRule rule)
    {
        var number = knowledge.Rules.ToList().IndexOf(rule);
        text.Append($"        if ({criteria.Of(rule.Criterion)}) // {rule.Id}\n        {{\n").Append($"            met{number / 64} |= 1UL << {number % 64};\n");
        foreach (var field in fieldsOf[rule]) text.Append($"            {field} = true;\n");
        foreach (var effect in rule.Conclusions.Select(EffectOf).Where(effect => effect.Length > 0).Distinct()) text.Append($"            {effect}\n");
        text.Append("        }\n\n");
    }

    private static string EffectOf(Conclusion conclusion) => conclusion switch
    {
        Conclusion.Suspect(var condition, _) => $"Suspect(Category.{condition.Category});",
        Conclusion.Recommend(_, Urgency.None, _) => "",
        Conclusion.Recommend(_, var urgency, _) => $"Advise(Urgency.{urgency});",
        Conclusion.OutsideScope => "isOutsideScope = true;",
        _ => "",
    };

    /// <summary>Definitions that others use come before them.</summary>
    private static int Depth(Definition definition) => Depth(definition.Criterion);

    private static int Depth(Criterion criterion) => criterion switch
    {
        Criterion.AtLeast(_, var members) => members.Max(Depth),
        Criterion.Defined(var definition) => Depth(definition.Criterion) + 1,
        _ => 0,
    };

    private static string Reference(Criterion criterion) => criterion is Criterion.Nonspecific ? "IsNonspecific"
        : criterion is Criterion.Defined(var definition) ? Name(definition)
        : IsEverConcluded(criterion) ? FieldOf(criterion) : "false";

    private static bool IsEverConcluded(Criterion criterion) => Dependence.Rules(criterion)!.Count > 0;

    /// <summary>The field that the rules set whose conclusion is asked for.</summary>
    private static string FieldOf(Criterion criterion) => criterion switch
    {
        Criterion.Suspected(var condition, SuspicionLevel.Likely, _) => $"{condition.Id}Likely",
        Criterion.Suspected(var condition, _, _) => $"{condition.Id}Suspected",
        Criterion.Recommended(var investigation, _) => $"{investigation.Id}Recommended",
        Criterion.Specific => "anythingSuspected",
        _ => throw new ArgumentException($"asks no other rule: {criterion}"),
    };

    private static string Name(Definition definition) => Camel(definition.Name, capital: false);

    private static string Camel(string words, bool capital)
    {
        var name = string.Concat(words.Split(' ', '-', ',', '(', ')', '\'', '/').Where(word => word.Length > 0).Select(CriterionText.Capital));
        return capital ? name : char.ToLowerInvariant(name[0]) + name[1..];
    }
}
