using BackPainRules.Authoring;

namespace BackPainRules.Analysis;

/// <summary>Criteria that can never be met, that always are, or that make no difference where they stand.</summary>
internal static class IdleCriteria
{
    public static IEnumerable<Diagnostic> In(Study study) =>
    [
        .. study.Knowledge.Rules.SelectMany(rule => new Block(study, rule.Id, rule.Criterion, $"so the rule '{rule.Id}' can never be met").Findings()),
        .. study.Knowledge.Definitions.SelectMany(definition => new Block(study, definition.Name, definition.Criterion, $"so '{definition.Name}' can never be met").Findings()),
    ];

    /// <summary>What a rule or a definition asks, all of it.</summary>
    private sealed class Block(Study study, string name, Criterion whole, string consequence)
    {
        private readonly Verdicts verdicts = study.Verdicts;

        public IEnumerable<Diagnostic> Findings() => [.. Never(whole, []), .. Always(whole, []), .. WithoutDifference(whole, [])];

        /// <summary>The innermost criteria that nobody meets: those around them are not met because of them.</summary>
        private IEnumerable<Diagnostic> Never(Criterion criterion, int[] path)
        {
            var (inside, isExplained) = Inside(criterion, path, IsNever, Never);
            if (isExplained || !IsNever(criterion)) return inside;
            Diagnostic[] own = criterion is Criterion.AtLeast(var count, var members) ? [Excluding(path, members.Count == count ? Clash(members) : [.. Enumerable.Range(0, members.Count)], members)]
                : IsDecidedElsewhere(criterion) ? []
                : [Nobody(path, $"'{criterion}' can never be met", Why(criterion), [], [], isMeantForMore: criterion is Criterion.Suspected or Criterion.Recommended)];
            return [.. inside, .. own];
        }

        private Diagnostic Excluding(int[] path, IReadOnlyList<int> clash, IReadOnlyList<Criterion> members)
        {
            var most = study.Diagram.AtLeast(clash.Count - 1, [.. clash.Select(member => verdicts.Of(members[member], true))]);
            var patient = most == study.Diagram.Never ? null : study.Patient(most);
            return Nobody(path, $"these can never be met together: {string.Join(", ", clash.Select(member => $"'{members[member]}'"))}",
                patient is null ? "no two of them can be true of one patient" : $"this patient meets all but one of them: {Facts.Of(patient, study.Knowledge.Vocabulary)}",
                [.. clash.Select(member => new RelatedPlace(study.PlaceOf(name, [.. path, member]), "one of them"))], patient is null ? [] : [patient]);
        }

        private Diagnostic Nobody(int[] path, string message, string help, IReadOnlyList<RelatedPlace> related, IReadOnlyList<Encounter> patients, bool isMeantForMore = false) =>
            new("BPR101", IsNever(whole) ? $"{message}, {consequence}" : message, study.PlaceOf(name, path), help, related) { Severity = IsNever(whole) ? study.Wrong : isMeantForMore ? Severity.Information : Severity.Warning, Patients = patients };

        /// <summary>The fewest members that exclude each other: each of them is needed for it.</summary>
        private List<int> Clash(IReadOnlyList<Criterion> members)
        {
            List<int> clash = [.. Enumerable.Range(0, members.Count)];
            foreach (var member in Enumerable.Range(0, members.Count))
                if (clash.Where(other => other != member).Select(other => verdicts.Of(members[other], true)).Aggregate(study.Diagram.Always, study.Diagram.And) == study.Diagram.Never) clash.Remove(member);
            return clash;
        }

        /// <summary>Whether what is wrong is said of the rules that it builds on, or may stand in documents that are not here.</summary>
        private bool IsDecidedElsewhere(Criterion criterion) => criterion switch
        {
            Criterion.Defined => true,
            Criterion.Suspected(_, _, var by) => by.Count > 0 || !study.Knowledge.IsNamed,
            Criterion.Recommended(_, var by) => by.Count > 0 || !study.Knowledge.IsNamed,
            Criterion.Specific(var by) => by.Count > 0 || !study.Knowledge.IsNamed,
            _ => false,
        };

        private static string Why(Criterion criterion) => criterion switch
        {
            Criterion.Suspected(var condition, SuspicionLevel.Likely, _) => $"no rule suspects {condition.Phrase} as likely",
            Criterion.Suspected(var condition, _, _) => $"no rule suspects {condition.Phrase}",
            Criterion.Recommended(var investigation, _) => $"no rule recommends {investigation.Phrase}",
            Criterion.Specific => "no rule suspects anything",
            Criterion.Within(var quantity, _) => $"{quantity.Label} is recorded from {Numbers.Print(quantity.Minimum)} to {quantity.WithUnit(Numbers.Print(quantity.Maximum))}",
            _ => "nothing that can be recorded meets it",
        };

        /// <summary>The innermost criteria that are met whatever is recorded.</summary>
        private IEnumerable<Diagnostic> Always(Criterion criterion, int[] path)
        {
            var (inside, isExplained) = Inside(criterion, path, IsAlways, Always);
            if (isExplained || !IsAlways(criterion) || criterion is Criterion.Defined or Criterion.Suspected or Criterion.Recommended or Criterion.Specific) return inside;
            var patient = study.Patient(verdicts.Of(criterion, true));
            var asked = criterion is Criterion.AtLeast ? "what this list asks" : $"'{criterion}'";
            return [.. inside, new("BPR102", $"{asked} is met in everybody once it is known", study.PlaceOf(name, path),
                $"ask for something that can fail, or leave it out; it is met, for instance, in this patient: {Facts.Of(patient, study.Knowledge.Vocabulary)}", []) { Severity = Severity.Warning, Patients = [patient] }];
        }

        /// <summary>What is found in the members, and whether it explains why all of them together are what they are: that of a member which is not so itself does not.</summary>
        private static (List<Diagnostic> Findings, bool IsExplained) Inside(Criterion criterion, int[] path, Func<Criterion, bool> isSo, Func<Criterion, int[], IEnumerable<Diagnostic>> find)
        {
            List<(Criterion Criterion, List<Diagnostic> Findings)> members = [.. Members(criterion, path).Select(member => (member.Criterion, find(member.Criterion, member.Path).ToList()))];
            return ([.. members.SelectMany(member => member.Findings)], members.Any(member => member.Findings.Count > 0 && isSo(member.Criterion)));
        }

        /// <summary>The outermost members that the criterion could do without.</summary>
        private IEnumerable<Diagnostic> WithoutDifference(Criterion criterion, int[] path)
        {
            if (IsNever(whole) || IsNever(criterion) || IsAlways(criterion)) return [];
            if (path.Length == 0) return Inside();
            var met = verdicts.Of(whole, true);
            var isImplied = verdicts.Supposing(whole, path, true, true) == met;
            if (!isImplied && verdicts.Supposing(whole, path, false, true) != met) return Inside();
            var asked = criterion is Criterion.AtLeast ? "this list" : $"'{criterion}'";
            var patient = study.Patient(isImplied ? met : verdicts.Of(criterion, true));
            return [new("BPR103", $"{asked} makes no difference to '{name}'", study.PlaceOf(name, path),
                (isImplied ? "whoever meets the rest meets it too; leave it out, or ask for more; the rest and it are met in this patient: " : "whoever meets it and what goes with it is met by the rest already; leave it out, or ask for less; it is met in this patient: ")
                + Facts.Of(patient, study.Knowledge.Vocabulary), []) { Severity = Severity.Information, Patients = [patient] }];

            IEnumerable<Diagnostic> Inside() => Members(criterion, path).SelectMany(member => WithoutDifference(member.Criterion, member.Path));
        }

        private bool IsNever(Criterion criterion) => verdicts.Of(criterion, true) == study.Diagram.Never;

        private bool IsAlways(Criterion criterion) => criterion is not Criterion.Nonspecific && verdicts.Of(criterion, false) == study.Diagram.Never && !IsNever(criterion);

        private static IEnumerable<(Criterion Criterion, int[] Path)> Members(Criterion criterion, int[] path) =>
            criterion is Criterion.AtLeast(_, var members) ? members.Select((member, index) => (member, (int[])[.. path, index])) : [];
    }
}
