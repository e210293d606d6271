import Curriculum
import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import ExternalLinks

@Suite struct AddressAnswerTests {
  private func answer(
    _ statuses: [Int], exitCode: Int32 = 0, from address: String = "https://a.example/page",
    reached url: String = "https://a.example/page", errors: String = ""
  ) -> AddressAnswer {
    let headers = statuses.map { "HTTP/2 \($0)\r\nserver: a\r\n\r\n" }.joined()
    let response = CurlResponse(exitCode: exitCode, output: headers + "\nreached: \(url)\n", errors: errors)
    return AddressAnswer(response, of: ExternalAddress(text: address, places: []))
  }

  @Test(arguments: [[200], [204], [302, 200], [301, 302, 200], [307, 200]])
  func whatAnswersIsAlive(statuses: [Int]) {
    #expect(answer(statuses, reached: "https://b.example/") == .alive)
  }

  @Test(arguments: [[301, 200], [308, 200], [301, 308, 200]])
  func whatLeadsElsewhereForGoodHasMoved(statuses: [Int]) {
    #expect(answer(statuses, reached: "https://b.example/") == .moved(to: "https://b.example/"))
    #expect(answer(statuses) == .alive)
  }

  @Test func onlyWhatTheServerSaysIsGoneIsDead() {
    #expect(answer([404]) == .dead(reason: "the server answers 404, not found"))
    #expect(answer([301, 410]) == .dead(reason: "the server answers 410, gone"))
    for status in [400, 401, 403, 405, 429, 451, 500, 503] {
      guard case .unasked(let reason) = answer([status]) else {
        Issue.record("\(status): \(answer([status]))")
        continue
      }
      #expect(reason.contains("the server answers \(status)"))
    }
  }

  @Test func whatFailsOnTheWayCouldNotBeAsked() {
    #expect(answer([], exitCode: 6, from: "https://A.example:8080/x") == .unknownHost("a.example:8080"))
    #expect(answer([], exitCode: 28) == .unasked(reason: "the server takes more than 30 seconds"))
    #expect(answer([301, 302], exitCode: 47) == .unasked(reason: "it is redirected again and again"))
    #expect(
      answer([], exitCode: 60, errors: "curl: (60) SSL certificate problem: expired\nMore details here: x\n")
        == .unasked(reason: "SSL certificate problem: expired"))
    // The headers came, and the page behind them was longer than what is read of it.
    #expect(answer([200], exitCode: 63) == .alive)
  }

  /// A resolver that knows the way vouches for the work; publishers turn programs away.
  @Test func aRegisteredDOIIsAlive() {
    #expect(answer([302, 403], from: "https://doi.org/10.1000/1", reached: "https://p.example/") == .alive)
    #expect(answer([404], from: "https://doi.org/10.1000/0") == .dead(reason: "the server answers 404, not found"))
  }

  @Test func aWaitIsSecondsOrADate() throws {
    func wait(_ value: String) -> Double? {
      CurlResponse(exitCode: 0, output: "HTTP/1.1 429\r\nRetry-After: \(value)\r\n\r\n", errors: "")
        .secondsToWait(from: Date(timeIntervalSince1970: 784_111_747))
    }
    #expect(wait("60") == 60)
    #expect(wait("Sun, 06 Nov 1994 08:49:37 GMT") == 30)
    #expect(wait("Sun, 06 Nov 1994 08:00:00 GMT") == 0)
    #expect(wait("soon") == nil)
    // The header of an answer that only led on is not the last one's.
    let output = "HTTP/1.1 301\r\nretry-after: 9\r\n\r\nHTTP/1.1 200\r\n\r\n"
    #expect(CurlResponse(exitCode: 0, output: output, errors: "").secondsToWait(from: Date()) == nil)
  }
}
