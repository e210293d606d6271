/// Words and phrases, English and Spanish, that speak of suicide, overdose or danger. `search.js` has the same lists;
/// a test compares them. They are looked for before anything else, need no index, and forgive slips: see
/// `CrisisDetector`.
enum CrisisPhrases {
  static let all: [(topic: String, phrases: String)] = [
    ("suicide", suicide), ("overdose", overdose), ("danger", danger),
  ]

  /// Folded, separated by commas.
  private static let suicide = """
    suicide,suicidal,kill myself,killing myself,end my life,ending my life,end it all,take my life,want to die,\
    wanna die,going to die,wish i was dead,wish i were dead,better off dead,want to be dead,dont want to live,\
    do not want to live,dont want to be alive,dont want to be here,no reason to live,cant go on,hurt myself,\
    hurting myself,harm myself,harming myself,self harm,cut myself,cutting myself,hang myself,shoot myself,unalive,\
    988,lifeline,die,suicidio,suicida,suicidarme,suicidarse,suicidas,matarme,quiero matar,quiero morir,morirme,morir,\
    quitarme la vida,acabar con mi vida,acabar con todo,no quiero vivir,no quiero seguir viviendo,\
    ya no quiero estar aqui,hacerme dano,lastimarme,cortarme,autolesion,mejor muerto,mejor muerta,ganas de vivir,\
    ganas de morir
    """

  private static let overdose = """
    overdose,overdosed,overdoses,overdosing,od,oded,od on,too many pills,not breathing,stopped breathing,cant breathe,\
    isnt breathing,wont wake up,not waking up,cant wake,passed out,unresponsive,unconscious,turning blue,blue lips,\
    alcohol poisoning,poisoned,poisoning,sobredosis,no respira,dejo de respirar,no puede respirar,\
    no puedo respirar,no despierta,no reacciona,inconsciente,se desmayo,labios azules,envenenamiento,envenenado,\
    demasiadas pastillas,muchas pastillas
    """

  private static let danger = """
    911,emergency,dying,danger,in danger,not safe,dont feel safe,unsafe,hits me,hit me,beats me,hurts me,hurting me,\
    threatened me,threatens me,domestic violence,being abused,abuses me,raped,rape,sexual assault,kill him,kill her,\
    kill someone,hurt someone,seizure,chest pain,heart attack,crisis,help me,help now,need help,hotline,emergencia,\
    urgencia,peligro,me pega,me golpea,me maltrata,me amenaza,violencia,violacion,abusa de mi,convulsion,\
    convulsiones,dolor de pecho,auxilio,ayuda ahora,necesito ayuda,me muero,muriendo
    """
}
