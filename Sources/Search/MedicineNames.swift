extension SearchSettings {
  /// Medicines and drugs of addiction care as `language` writes them: a slip of the finger must never lead from one
  /// to another (naloxone and naltrexone, methadone and methamphetamine). Brands belong to every language.
  public static func medicineNames(language: String) -> [String] {
    let own = language == "es" ? spanish : english
    return (own + " " + brands).split(separator: " ").map(String.init)
  }

  private static let brands = """
    ativan antabuse chantix disulfiram diazepam clonazepam alprazolam lorazepam klonopin librium lucemyra lyrica \
    narcan oxycontin percocet revia sublocade suboxone subutex tramadol valium vicodin vivitrol xanax zubsolv zyban \
    bupropion kratom adderall ritalin brixadi
    """

  private static let english = """
    acamprosate amphetamine buprenorphine clonidine cocaine codeine fentanyl gabapentin heroin hydrocodone ketamine \
    lofexidine methadone methamphetamine methylphenidate morphine nalmefene naloxone naltrexone nitazene oxycodone \
    pregabalin topiramate varenicline xylazine
    """

  private static let spanish = """
    acamprosato anfetamina antabus buprenorfina clonidina cocaina codeina fentanilo gabapentina heroina hidrocodona \
    ketamina lofexidina metadona metanfetamina metilfenidato morfina nalmefeno naloxona naltrexona nitazeno \
    oxicodona pregabalina topiramato vareniclina xilacina
    """
}
