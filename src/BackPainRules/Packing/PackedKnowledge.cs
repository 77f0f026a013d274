using System.IO.Compression;
using System.Reflection;
using BackPainRules.Authoring;
using BackPainRules.Inference;

namespace BackPainRules.Packing;

/// <summary>The built-in knowledge as it is embedded: read once from its documents, ahead of time, and held to them by a test.</summary>
/// <remarks>
/// A process that assesses one patient should not first parse a book. The documents stay the source, and are embedded too: for their examples, and for
/// whoever builds on them. <c>UPDATE_APPROVED=1 dotnet test</c> writes the packed form anew.
/// </remarks>
internal static class PackedKnowledge
{
    /// <summary>The file of the rules, among the embedded resources.</summary>
    public const string Rules = "Packed/rules.bin";

    /// <summary>The file of the decision diagrams.</summary>
    public const string Questions = "Packed/questions.bin";

    public static KnowledgeBase BuiltIn()
    {
        using var packed = Open(Rules);
        return new KnowledgeUnpacker(new(packed), Vocabulary.BuiltIn).Read(FromDocuments);
    }

    /// <summary>The built-in knowledge from its documents, which passed every check when they were packed.</summary>
    public static KnowledgeBase FromDocuments() => KnowledgeCompiler.Compile(KnowledgeBase.BuiltInDocuments()) switch
    {
        ({ } knowledge, _) => knowledge,
        var (_, diagnostics) => throw new KnowledgeException(diagnostics),
    };

    /// <summary>The diagrams of the built-in knowledge; null for any other, whose diagrams are built.</summary>
    public static QuestionTable? QuestionsOf(KnowledgeBase knowledge, RuleProgram program)
    {
        if (!knowledge.IsPacked) return null;
        using var packed = Open(Questions);
        return QuestionPacker.Read(new(packed), knowledge, program);
    }

    public static byte[] PackRules(KnowledgeBase knowledge)
    {
        var writer = new PackWriter();
        new KnowledgePacker(writer, knowledge).Write();
        return writer.ToArray();
    }

    public static byte[] PackQuestions(KnowledgeBase knowledge)
    {
        var writer = new PackWriter();
        var program = new RuleProgram(knowledge);
        QuestionPacker.Write(QuestionTable.Of(new(knowledge, program), program), writer);
        return writer.ToArray();
    }

    /// <summary>An embedded file, unpacked.</summary>
    public static Stream Open(string name)
    {
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var inflating = new DeflateStream(resource, CompressionMode.Decompress);
        var whole = new MemoryStream();
        inflating.CopyTo(whole);
        whole.Position = 0;
        return whole;
    }
}
