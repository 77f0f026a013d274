using BackPainRules.Inference;

namespace BackPainRules.Packing;

/// <summary>Writes and reads decision diagrams, so that the first open question need not wait until they are built.</summary>
internal static class QuestionPacker
{
    public static void Write(QuestionTable table, PackWriter writer)
    {
        writer.List(table.Variables, variable => writer.Text(variable.Id));
        foreach (var width in Widths(table)) writer.Number(width);
        writer.List(table.Timelines.Profiles, writer.Text);
        writer.List(table.Timelines.All, timeline => writer.Word((ulong)timeline));
        Write(table.Timelines.Everything.Possible, writer);
        writer.List(table.Timelines.Everything.Terms, open =>
        {
            writer.Text(open.Term.Id);
            writer.List(open.Slices, slice => Write(slice, writer));
        });
        writer.List(table.Leaves, leaf => Write(leaf, writer));
        writer.List(table.VariableOf, variable => writer.Number(variable + 1));
        for (var node = 0; node < table.VariableOf.Length; node++)
            for (var branch = table.From[node]; branch < table.From[node + 1]; branch++)
                writer.Number(table.VariableOf[node] == QuestionTable.Leaf ? table.Branches[branch] : node - table.Branches[branch]);
        writer.List(table.Outputs, output =>
        {
            writer.Text(output.Id);
            writer.Number((int)output.Urgency);
            writer.Number(output.Node);
        });
    }

    public static QuestionTable Read(PackReader reader, KnowledgeBase knowledge, RuleProgram program)
    {
        var vocabulary = knowledge.Vocabulary;
        var variables = new Term[reader.Number()];
        for (var i = 0; i < variables.Length; i++) variables[i] = vocabulary.FindTerm(reader.Text())!;
        var widths = new int[variables.Length];
        for (var i = 0; i < widths.Length; i++) widths[i] = reader.Number();
        var profiles = new string[reader.Number()];
        for (var i = 0; i < profiles.Length; i++) profiles[i] = reader.Text();
        var keys = new long[reader.Number()];
        for (var i = 0; i < keys.Length; i++) keys[i] = (long)reader.Word();
        var possible = ReadBits(reader, keys.Length);
        var open = new Timelines.OpenTerm[reader.Number()];
        for (var i = 0; i < open.Length; i++) open[i] = new(vocabulary.FindTerm(reader.Text())!, ReadAll(reader, keys.Length));
        var leaves = ReadAll(reader, keys.Length);
        var variableOf = new int[reader.Number()];
        var edges = 0;
        for (var node = 0; node < variableOf.Length; node++)
        {
            variableOf[node] = reader.Number() - 1;
            edges += variableOf[node] == QuestionTable.Leaf ? 1 : widths[variableOf[node]];
        }

        var branches = new int[edges];
        edges = 0;
        for (var node = 0; node < variableOf.Length; node++)
        {
            if (variableOf[node] == QuestionTable.Leaf) branches[edges++] = reader.Number();
            else
                for (var left = widths[variableOf[node]]; left > 0; left--) branches[edges++] = node - reader.Number();
        }

        var outputs = new Output[reader.Number()];
        for (var i = 0; i < outputs.Length; i++) outputs[i] = new(reader.Text(), (Urgency)reader.Number(), reader.Number());
        var timelines = new Timelines(program.Comparisons, profiles, keys, new(possible, open));
        return new(outputs, variables, widths, variableOf, branches, leaves, timelines, program);
    }

    private static int[] Widths(QuestionTable table)
    {
        var widths = new int[table.Variables.Count];
        for (var node = 0; node < table.VariableOf.Length; node++)
            if (table.VariableOf[node] != QuestionTable.Leaf) widths[table.VariableOf[node]] = table.From[node + 1] - table.From[node];
        return widths;
    }

    private static void Write(Bits bits, PackWriter writer)
    {
        foreach (var word in bits.Words) writer.Word(word);
    }

    private static Bits[] ReadAll(PackReader reader, int capacity)
    {
        var all = new Bits[reader.Number()];
        for (var i = 0; i < all.Length; i++) all[i] = ReadBits(reader, capacity);
        return all;
    }

    private static Bits ReadBits(PackReader reader, int capacity)
    {
        var bits = new Bits(capacity);
        for (var i = 0; i < bits.Words.Length; i++) bits.Words[i] = reader.Word();
        return bits;
    }
}
