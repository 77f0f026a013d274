using System.Numerics;

namespace BackPainRules.Inference;

/// <summary>The texts that rules say, by the first met rule that says them, then by text.</summary>
internal sealed class Sayings
{
    private readonly ulong[] speaking;
    private readonly Concluding<string>[][] textsOf;

    public Sayings(KnowledgeBase knowledge, Func<Conclusion, string?> text)
    {
        var texts = Concluding<string>.All(knowledge, text, id => id);
        speaking = new ulong[(knowledge.Rules.Count + 63) / 64];
        textsOf = new Concluding<string>[knowledge.Rules.Count][];
        for (var rule = 0; rule < textsOf.Length; rule++)
        {
            var said = new List<Concluding<string>>();
            foreach (var one in texts)
                if (one.Holds(rule)) said.Add(one);
            textsOf[rule] = said.ToArray();
            if (said.Count > 0) speaking.AsSpan().Add(rule);
        }
    }

    public IReadOnlyList<Remark> Of(Assessment assessment)
    {
        var met = assessment.Met;
        List<Remark>? found = null;
        for (var word = 0; word < met.Length; word++)
            for (var bits = met[word] & speaking[word]; bits != 0; bits &= bits - 1)
            {
                var rule = word * 64 + BitOperations.TrailingZeroCount(bits);
                foreach (var text in textsOf[rule])
                    if (text.FirstIn(met) == rule) (found ??= []).Add(new(assessment, text));
            }

        return found ?? (IReadOnlyList<Remark>)[];
    }
}
