namespace BackPainRules;

/// <summary>One spelling for all that is spelled in two ways: the vocabulary is in American English, documents need not be.</summary>
internal static class AmericanSpelling
{
    /// <summary>Parts of words, British and American. The long ones first, where one holds another.</summary>
    private static readonly (string British, string American)[] parts =
    [
        ("anaesthe", "anesthe"), ("haemo", "hemo"), ("haema", "hema"), ("haem", "hem"), ("anaem", "anem"), ("ischaem", "ischem"), ("leukaem", "leukem"), ("uraem", "urem"),
        ("glycaem", "glycem"), ("calcaem", "calcem"), ("kalaem", "kalem"), ("natraem", "natrem"), ("septicaem", "septicem"), ("bacteraem", "bacterem"), ("faec", "fec"), ("oedema", "edema"),
        ("oesoph", "esoph"), ("oestro", "estro"), ("paed", "ped"), ("gynaec", "gynec"), ("diarrhoea", "diarrhea"), ("dyspnoea", "dyspnea"), ("apnoea", "apnea"), ("coeliac", "celiac"),
        ("caesar", "cesar"), ("foet", "fet"), ("leuco", "leuko"), ("sulph", "sulf"), ("tumour", "tumor"), ("colour", "color"), ("labour", "labor"), ("behaviour", "behavior"), ("rigour", "rigor"),
        ("neurone", "neuron"), ("fibre", "fiber"), ("centre", "center"), ("litre", "liter"), ("metre", "meter"), ("ageing", "aging"), ("grey", "gray"), ("judgement", "judgment"),
        ("immunis", "immuniz"), ("hospitalis", "hospitaliz"), ("catheteris", "catheteriz"), ("mobilis", "mobiliz"), ("localis", "localiz"), ("generalis", "generaliz"), ("stabilis", "stabiliz"),
        ("visualis", "visualiz"), ("normalis", "normaliz"), ("organis", "organiz"), ("analyse", "analyze"), ("counsell", "counsel"), ("labell", "label"), ("travell", "travel"),
    ];

    private static readonly (char Accented, char Plain)[] accents = [('\u00E8', 'e'), ('\u00E9', 'e'), ('\u00EA', 'e'), ('\u00F6', 'o'), ('\u00E4', 'a'), ('\u00FC', 'u')];

    /// <summary>The words in American English, in lower case and without accents.</summary>
    public static string Of(string words)
    {
        var text = words.ToLowerInvariant();
        foreach (var (accented, plain) in accents) text = text.Replace(accented, plain);
        foreach (var (british, american) in parts) text = text.Replace(british, american);
        return text;
    }

    /// <summary>Takes two spellings of the same words for the same, in upper or lower case.</summary>
    public static IEqualityComparer<string> Comparer { get; } = new Spelled();

    private sealed class Spelled : IEqualityComparer<string>
    {
        public bool Equals(string? left, string? right) => left is null || right is null ? left == right : string.Equals(Of(left), Of(right), StringComparison.Ordinal);

        public int GetHashCode(string words) => StringComparer.Ordinal.GetHashCode(Of(words));
    }
}
