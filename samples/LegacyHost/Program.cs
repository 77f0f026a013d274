using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using BackPainRules;
using BackPainRules.Cohorts;

namespace LegacyHost
{
    /// <summary>Assesses the encounters named on the command line, or one that it builds itself, and prints the JSON form.</summary>
    public static class Program
    {
        public static int Main(string[] files)
        {
            if (files.Length == 0)
            {
                Print(new EncounterBuilder("built by a C# 7.3 host")
                    .Set(Terms.Patient.Age, 45)
                    .Set(Terms.Presentation.UrinaryRetention, Presence.Present)
                    .Set(Terms.Presentation.SaddleAnesthesia, Presence.Present)
                    .Build());
                return 0;
            }

            if (files[0] == "--cohort")
            {
                PrintCohort(files.Skip(1).Select(file => Encounter.Parse(File.ReadAllText(file))));
                return 0;
            }

            foreach (var file in files)
            {
                Encounter encounter;
                IReadOnlyList<EncounterError> errors;
                if (Encounter.TryParse(File.ReadAllText(file), out encounter, out errors))
                {
                    Print(encounter);
                    continue;
                }

                foreach (var error in errors) Console.Error.WriteLine(file + ": " + error);
                return 1;
            }

            return 0;
        }

        /// <summary>All of them at once, in columns.</summary>
        private static void PrintCohort(IEnumerable<Encounter> encounters)
        {
            var decisions = CohortAssessor.Default.Assess(Cohort.Of(encounters));
            for (var row = 0; row < decisions.Cohort.Count; row++)
                Console.Out.Write(decisions.Cohort[row].Id + " " + decisions.Classifications[row] + " " + decisions.Urgencies[row] + "\n");
            Console.Out.Write("emergencies " + decisions.Urgencies.CountOf(Urgency.Emergency) + "\n");
        }

        private static void Print(Encounter encounter)
        {
            Console.Out.Write(BackPainAssessor.Default.Assess(encounter).ToJson() + "\n");
        }
    }
}
