import Testing

@testable import Search

@Suite struct FacetsTests {
  @Test(arguments: [0, 56, 57, 58, 55_000, 55_260, 55_261, 60_000, 70_000])
  func everyCombinationHasACharacterOfItsOwn(number: Int) {
    #expect(Facets.number(Facets.character(number)) == number)
    #expect(Facets.character(number) != "\\" && Facets.character(number) != "\"")
    #expect(Facets.character(number) != Facets.character(number + 1))
  }
}
