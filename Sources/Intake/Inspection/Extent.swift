package import Geometry

/// Where a layer lies, as a picture of dots.
package struct Extent: Sendable {
  /// Around all but the strays.
  package let box: Box
  /// Longitude and latitude on WGS 84; else numbers as they stand in the file.
  package let isWorld: Bool
  /// Positions that lie outside `box`.
  package let strays: Int
  package let map: DotMap
}

/// Dots, `width` of them a row, northernmost row first.
package struct DotMap: Sendable {
  package let width: Int
  package let height: Int
  private var dots: [Bool]

  package init(width: Int, height: Int) {
    self.width = width
    self.height = height
    dots = Array(repeating: false, count: width * height)
  }

  package subscript(column: Int, row: Int) -> Bool {
    get { dots[row * width + column] }
    set { dots[row * width + column] = newValue }
  }

  /// Marks the dots from one place to another.
  mutating func draw(from start: (x: Int, y: Int), to end: (x: Int, y: Int)) {
    var (x, y) = start
    let (width, height) = (abs(end.x - x), abs(end.y - y))
    let (stepX, stepY) = (x < end.x ? 1 : -1, y < end.y ? 1 : -1)
    var error = width - height
    while true {
      self[x, y] = true
      if x == end.x, y == end.y { return }
      let doubled = error * 2
      if doubled > -height {
        error -= height
        x += stepX
      }
      if doubled < width {
        error += width
        y += stepY
      }
    }
  }
}

extension Extent {
  /// Dots of a map of 60 × 16 letters, each with 2 × 4 of them.
  private static let mostColumns = 120
  private static let mostRows = 64

  /// - Parameters:
  ///   - spread: which positions are strays.
  ///   - isWorld: whether `geometry` is in degrees.
  /// - Returns: `nil` where nothing has a position.
  /// - Complexity: O(*n*) for *n* positions, and the dots on the lines between them.
  init?(_ geometry: [Position], rings: [Int], spread: Spread, isWorld: Bool) {
    var box = Box.empty
    var strays = 0
    for position in geometry where position.isFinite {
      if spread.isStray(position) { strays += 1 } else { box.formUnion(position) }
    }
    guard !box.isEmpty else { return nil }
    self.box = box
    self.strays = strays
    self.isWorld = isWorld
    map = Self.map(geometry, rings, box, isWorld)
  }

  private static func map(
    _ positions: [Position], _ rings: [Int], _ box: Box, _ isWorld: Bool
  ) -> DotMap {
    // Dots are as wide as high on most terminals; a degree of longitude is not.
    let stretch = isWorld ? Spread.longitudeShare(at: box.center.y) : 1
    let (width, height) = (max(box.width * stretch, 1e-12), max(box.height, 1e-12))
    let scale = min(Double(mostColumns - 1) / width, Double(mostRows - 1) / height)
    let columns = max(2, roundedUp(Int(width * scale) + 1, to: 2))
    let rows = max(4, roundedUp(Int(height * scale) + 1, to: 4))
    var map = DotMap(width: columns, height: rows)
    func dot(_ position: Position) -> (x: Int, y: Int) {
      (
        min(columns - 1, Int((position.x - box.minX) * stretch * scale)),
        min(rows - 1, Int((box.maxY - position.y) * scale))
      )
    }
    for ring in 0..<max(0, rings.count - 1) {
      var last: (x: Int, y: Int)?
      for index in rings[ring]..<rings[ring + 1] {
        let position = positions[index]
        guard position.isFinite, box.contains(position) else {
          last = nil
          continue
        }
        let next = dot(position)
        if let last { map.draw(from: last, to: next) } else { map[next.x, next.y] = true }
        last = next
      }
    }
    return map
  }

  private static func roundedUp(_ number: Int, to step: Int) -> Int {
    (number + step - 1) / step * step
  }
}
