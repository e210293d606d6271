/// Words too common to tell pages apart. They are neither indexed nor searched.
enum StopWords {
  /// Folded (lower case, no accents, no apostrophes), separated by spaces; empty for a language without a list.
  static func list(for language: String) -> String {
    switch language {
    case "en": english
    case "es": spanish
    default: ""
    }
  }

  private static let english = """
    a about again all also am an and any are arent as at be because been being between both but by can \
    cannot cant could couldnt did didnt do does doesnt doing dont during each for from further had hadnt has hasnt \
    have havent having he her here hers him his how hows i id if ill im in into is isnt it its itself ive just let \
    lets me more most my myself near no nor not of on once only or other our ours out over own same shall she should \
    shouldnt so some such than that thats the their theirs them themselves then there theres these they theyre \
    theyve this those through to too under until up upon us very was wasnt we were werent weve what whats when \
    where which while who whom whos whose why will with within wont would wouldnt you youd youll your \
    youre yours yourself youve
    """

  private static let spanish = """
    a al algo alguien alguna algunas alguno algunos ante aquel aquella asi aun aunque cada como con contra cual \
    cuales cuando cuanta cuantas cuanto cuantos de del desde donde durante e el ella ellas ello ellos en entre era \
    eran eres es esa esas ese eso esos esta estaba estaban estamos estan estar estas este esto estos estoy fue \
    fueron fui ha haber habia hace hacer hacia hago han has hasta hay he hizo incluso la las le les lo los mas me \
    mediante mi mientras mis mucho muchos muy nada ni no nos nosotros nuestra nuestro o os otra otras otro otros \
    para pero poco por porque pues que quien quienes se sea segun ser si sido sino sobre son soy su sus suya suyo \
    tal tambien tan tanto te tener tengo tenia teniendo tiene tienen tienes toda todas todo todos tras tu tus tuve \
    tuvo un una unas uno unos usted ustedes va y ya yo
    """
}
