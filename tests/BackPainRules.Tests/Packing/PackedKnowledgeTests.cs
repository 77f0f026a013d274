using System.IO.Compression;
using BackPainRules.Authoring;
using BackPainRules.Packing;
using BackPainRules.Tests.House;
using BackPainRules.Tests.Inference;
using FsCheck.Xunit;

namespace BackPainRules.Tests.Packing;

/// <summary>The documents are the source. What is embedded ready to use says the same, to the byte.</summary>
public class PackedKnowledgeTests
{
    private static readonly KnowledgeBase fromDocuments = PackedKnowledge.FromDocuments();
    private static readonly BackPainAssessor assessorFromDocuments = new(fromDocuments);

    [Fact]
    public void The_packed_rules_are_those_of_the_documents() => Match(PackedKnowledge.Rules, PackedKnowledge.PackRules(fromDocuments));

    [Fact]
    public void The_packed_diagrams_are_those_of_the_documents() => Match(PackedKnowledge.Questions, PackedKnowledge.PackQuestions(fromDocuments));

    [Fact]
    public void What_is_read_back_is_the_same_knowledge()
    {
        var packed = PackedKnowledge.BuiltIn();
        Assert.Equal(CanonicalForm.Write(fromDocuments), CanonicalForm.Write(packed));
        Assert.Equal(fromDocuments.Sha256, packed.Sha256);
        Assert.Equal((fromDocuments.Name, fromDocuments.Version), (packed.Name, packed.Version));
        Assert.Equal(fromDocuments.Rules.Select(Print), packed.Rules.Select(Print));
        Assert.Equal(fromDocuments.Definitions.Select(definition => (definition.Name, definition.Document)), packed.Definitions.Select(definition => (definition.Name, definition.Document)));
        Assert.Equal(fromDocuments.Documents.Select(head => head.Title), packed.Documents.Select(head => head.Title));
        Assert.Equal(fromDocuments.Examples.Count, packed.Examples.Count);
        Assert.Equal(fromDocuments.Places, packed.Places);
    }

    [Property(Arbitrary = [typeof(BuiltInEncounters)], MaxTest = 100)]
    public void It_assesses_alike(Encounter encounter) =>
        Assert.Equal(assessorFromDocuments.Assess(encounter).ToJson(), BackPainAssessor.Default.Assess(encounter).ToJson());

    [Property(Arbitrary = [typeof(Generated)], MaxTest = 100)]
    public void Any_knowledge_comes_back_as_it_was(GeneratedKnowledge generated)
    {
        var packed = PackedKnowledge.PackRules(generated.Knowledge);
        var unpacked = new KnowledgeUnpacker(new(new MemoryStream(packed)), GeneratedKnowledge.Vocabulary).Read(() => generated.Knowledge);
        Assert.Equal(CanonicalForm.Write(generated.Knowledge), CanonicalForm.Write(unpacked));
        Assert.Equal(packed, PackedKnowledge.PackRules(unpacked));
    }

    private static string Print(ClinicalRule rule) =>
        $"{rule.Id} {rule.Document} {rule.Criterion} {string.Join("; ", rule.Conclusions)} {string.Join("; ", rule.Citations)} {string.Join("; ", rule.Evidence)}";

    /// <summary>Compared unpacked: what compression makes of it may differ from one runtime to the next.</summary>
    private static void Match(string name, byte[] actual)
    {
        var file = Path.Combine(Repository.Root, "src/BackPainRules", name);
        if (Environment.GetEnvironmentVariable("UPDATE_APPROVED") == "1")
        {
            using var stream = new DeflateStream(File.Create(file), CompressionLevel.SmallestSize);
            stream.Write(actual);
            return;
        }

        using var expected = new MemoryStream();
        using (var inflating = new DeflateStream(File.OpenRead(file), CompressionMode.Decompress)) inflating.CopyTo(expected);
        Assert.True(actual.AsSpan().SequenceEqual(expected.ToArray()), $"{name} is not what the documents say: run the tests once with UPDATE_APPROVED=1, then build again");
    }
}
