using System;
using System.IO;
using BackPainRules;

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

            foreach (var file in files)
            {
                Encounter encounter;
                System.Collections.Generic.IReadOnlyList<EncounterError> errors;
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

        private static void Print(Encounter encounter)
        {
            Console.Out.Write(BackPainAssessor.Default.Assess(encounter).ToJson() + "\n");
        }
    }
}
