/// Tells a part from the others of its index.
enum PartID: Hashable {
  case words(Int)
  case reversed(Int)
  case facets
  case pages(Int)
}

extension Manifest {
  /// What a part is called; see `IndexFormat`.
  func name(of part: PartID) -> String {
    guard let names else {
      switch part {
      case .words(let number): return "w\(number)"
      case .reversed(let number): return "r\(number)"
      case .facets: return "f0"
      case .pages(let number): return "p\(number)"
      }
    }
    func place(_ number: Int, _ boundaries: [[UInt8]]) -> String {
      PartNames.place(of: number > 0 ? boundaries[number - 1] : [])
    }
    let (place, version) =
      switch part {
      case .words(let number): ("w" + place(number, wordBoundaries), names.words[number])
      case .reversed(let number): ("r" + place(number, reverseBoundaries), names.reversed[number])
      case .facets: ("f0", names.facets)
      case .pages(let number): ("p\(number)", names.pages[number])
      }
    return place + "-" + names.numbering + version
  }
}
