internal import Diagnostics
internal import Geometry
internal import Intake

extension Extent {
  /// The dots in a frame with the corners' coordinates, as lines of a terminal.
  var picture: [String] {
    let columns = map.width / 2
    let rows = map.height / 4
    let (west, east) = (label(box.minX), label(box.maxX))
    let (north, south) = (label(box.maxY), label(box.minY))
    let margin = max(north.count, south.count)
    func line(_ left: String, _ text: String) -> String {
      TerminalText.rightAligned(left, to: margin) + " " + text
    }
    let bar = String(repeating: "─", count: columns)
    var lines = [line("", "┌\(bar)┐")]
    for row in 0..<rows {
      let left = row == 0 ? north : (row == rows - 1 && rows > 1 ? south : "")
      lines.append(line(left, "│\(braille(row, columns))│"))
    }
    lines.append(line("", "└\(bar)┘"))
    let gap = max(1, columns + 2 - west.count - east.count)
    lines.append(line("", west + String(repeating: " ", count: gap) + east))
    return lines
  }

  /// A row of letters, each of 2 × 4 dots.
  private func braille(_ row: Int, _ columns: Int) -> String {
    // Unicode numbers the dots of a letter down the left side, then down the right, and the lowest
    // pair last.
    let bits: [[UInt32]] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]]
    var text = ""
    for column in 0..<columns {
      var value: UInt32 = 0
      for y in 0..<4 {
        for x in 0..<2 where map[column * 2 + x, row * 4 + y] { value |= bits[y][x] }
      }
      text.unicodeScalars.append(Unicode.Scalar(0x2800 + value) ?? " ")
    }
    return text
  }

  /// Degrees to 4 decimals, which is 11 m; metres whole.
  private func label(_ value: Double) -> String {
    let isSmall = abs(value) <= 360
    let factor = isSmall ? 10_000.0 : 1
    return String(shortest: (value * factor).rounded() / factor)
  }
}
