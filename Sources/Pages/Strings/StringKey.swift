/// The user interface strings that the generator itself uses; templates may use more.
public enum StringKey: String, CaseIterable, Sendable {
  case languageName
  case alertNote, alertTip, alertImportant, alertWarning, alertCaution
  case externalLink, sourceNumber, tableLabel, tableLabelUntitled
  case worksheetPrivacy, worksheetPrint, worksheetClear, tableCell, weekCell
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday
  case january, february, march, april, may, june
  case july, august, september, october, november, december
  case dateLong, timeMorning, timeAfternoon, timeRange
  case minutesToRead, minutesLong, pageCount, pageCountOne, week
  case audienceClient, audienceFamily, audienceReferrer, audienceFacilitator, audienceList, listAnd
  case notReviewed, reviewedBy, nextReview, reviewOverdue, reviewOutdated, translationAwaiting
  case home, programs, glossaryTitle, glossarySummary, allModulesTitle, allModulesSummary, sourcesTitle, sourcesSummary
  case alertFacilitator
  case fallbackShown, fileSize, footnoteBack, recordingDownload, recordingTranscript, recordingOnline
  case handout, handoutLargePrint, handoutDetails, handoutOnDemand, paperLetter, paperA4
  case packet, packetLargePrint, packetFacilitator, sessionHours, sessionHoursMost
  case orientation, minutesShort, sessionRest
  case printPartsUnreviewed, printPartsFallback
  case printWorksheet, printOnPage, printCode, printAfterHours, printTextNumber, printTextWord, printHomework
  case printCardTitle, printPlannerTitle, printPlannerLabel, printMorning, printAfternoon, printEvening
  case searchTitle, searchSummary, notFoundTitle, notFoundSummary, redirectTitle
  case helpBoxTitle, helpBoxText, pinOverdoseTitle, pinOverdoseText, pinViolenceTitle, pinViolenceText
}
