extension FixedSite {
  /// Few of everything: what stands in these files is read, checked and listed anew for every document.
  static let smallData = [
    "clinics/example.yml": """
    name: Small Clinic
    phone: (217) 403-2200
    afterHoursPhone: (217) 403-2201

    """,
    "crisis-lines.yml": """
    lines:
      - {id: emergency, name: Emergency, phone: "911", dial: "911", strip: true}
      - {id: lifeline, name: Lifeline, phone: "988", dial: "988", text: "988", strip: true}

    """,
    "glossary.yml": """
    terms:
      - id: intensive-outpatient-program
        en:
          term: intensive outpatient program
          forms: [intensive outpatient programs, intensive outpatient, IOP, IOPs]
          definition: Treatment with at least nine hours a week. You live at home.
      - id: craving
        en: {term: craving, forms: [cravings, urge], definition: A strong wish to use.}
        es: {term: ganas, definition: Un deseo fuerte de consumir.}

    """,
    "sources.yml": """
    references:
      - id: samhsa-iop-2021
        type: report
        title: "Advisory: Clinical Issues in Intensive Outpatient Treatment for Substance Use Disorders"
        author: [{literal: Substance Abuse and Mental Health Services Administration}]
        issued: 2021
      - {id: mccarty-2014, type: article-journal, title: Assessing the Evidence, issued: 2014, author: [{family: McCarty, given: Dennis}]}
      - {id: tip47-2006, type: report, title: Protocol 47, issued: 2006, URL: "https://www.ncbi.nlm.nih.gov/books/NBK64093/"}

    """,
    "synonyms.yml": """
    synonyms:
      en:
        - {lay: "detox", canonical: ["withdrawal management"], kind: lay}

    """,
  ]
}
