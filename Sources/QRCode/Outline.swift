/// Where the corners of modules meet, counted from the top left of the code without its quiet zone.
struct Corner: Hashable, Comparable {
  var column: Int
  var row: Int

  static func < (one: Corner, other: Corner) -> Bool { (one.row, one.column) < (other.row, other.column) }

  func next(_ direction: Direction) -> Corner {
    switch direction {
    case .right: Corner(column: column + 1, row: row)
    case .down: Corner(column: column, row: row + 1)
    case .left: Corner(column: column - 1, row: row)
    case .up: Corner(column: column, row: row - 1)
    }
  }
}

enum Direction {
  case right, down, left, up

  /// The step as SVG path data.
  func path(_ length: Int) -> String {
    switch self {
    case .right: "h\(length)"
    case .down: "v\(length)"
    case .left: "h-\(length)"
    case .up: "v-\(length)"
    }
  }
}

/// The closed lines around the dark areas of a code, dark always on the right hand. Modules drawn one by one would show
/// hairlines between them on screens and some printers.
struct Outline {
  /// The unit edges not yet walked, by the corner they leave from; two where dark areas touch at a corner.
  private var edges: [Corner: [Direction]] = [:]

  init(of code: QRSymbol) {
    for row in 0..<code.size {
      for column in 0..<code.size where code.isDark(column, row) {
        add(column, row, .right, unless: code.isDark(column, row - 1))
        add(column + 1, row, .down, unless: code.isDark(column + 1, row))
        add(column + 1, row + 1, .left, unless: code.isDark(column, row + 1))
        add(column, row + 1, .up, unless: code.isDark(column - 1, row))
      }
    }
  }

  private mutating func add(_ column: Int, _ row: Int, _ direction: Direction, unless isInside: Bool) {
    if !isInside { edges[Corner(column: column, row: row), default: []].append(direction) }
  }

  /// SVG path data, moved right and down by `offset`.
  consuming func path(offset: Int) -> String {
    var path = ""
    for start in edges.keys.sorted() {
      while let first = edges[start]?.popLast() {
        path += "M\(start.column + offset) \(start.row + offset)\(loop(from: start, first))z"
      }
    }
    return path
  }

  /// The way from an edge until no edge leads on, which is where it began; steps in one direction are merged.
  private mutating func loop(from start: Corner, _ first: Direction) -> String {
    var (corner, direction, length, path) = (start.next(first), first, 1, "")
    while let next = edges[corner]?.popLast() {
      if next == direction {
        length += 1
      } else {
        path += direction.path(length)
        (direction, length) = (next, 1)
      }
      corner = corner.next(next)
    }
    return path + direction.path(length)
  }
}
