import Foundation
import Geometry
import Projection
import TestSupport
import Testing

/// A row of `vectors/datum-shift.csv`: a pair of numbers, what becomes of it, and how exactly.
private struct KnownPair: CustomStringConvertible {
  let kind: String
  let input: (Double, Double)
  let output: (Double, Double)
  let tolerance: Double
  let note: String

  var description: String { "\(kind) \(input)" }

  static func read() throws -> [KnownPair] {
    try Cases.text("vectors/datum-shift.csv").split(whereSeparator: \.isNewline).dropFirst().map {
      row in
      let fields = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      let numbers = try fields[2...5].map { try #require(Double($0)) }
      let tolerance = try #require(fields[6].split(separator: " ").first.flatMap { Double($0) })
      return KnownPair(
        kind: fields[0], input: (numbers[0], numbers[1]), output: (numbers[2], numbers[3]),
        tolerance: tolerance, note: fields[7])
    }
  }

  /// The file has latitude or northing first.
  func check(_ result: Position) {
    #expect(abs(result.y - output.0) <= tolerance, "\(self)")
    #expect(abs(result.x - output.1) <= tolerance, "\(self)")
  }
}

@Suite(.enabled(if: Cases.arePresent)) struct KnownPairsTests {
  @Test func `A15: Every row of the known pairs holds to its tolerance`() throws {
    let rows = try KnownPair.read()
    #expect(rows.count == 16)
    let slipped = rows.count { $0.kind == "bd09_to_wgs84" }
    let cells = [rows.count, rows.count - slipped, 0, slipped].map(String.init)
    #expect(try CorpusTable.holds("Known pairs of datums", cells), "\(cells)")
    for row in rows {
      let position = Position(x: row.input.1, y: row.input.0)
      switch row.kind {
      case "wgs84_to_gcj02": row.check(MapDatum.wgs84.convert(position, to: .gcj02))
      case "gcj02_to_bd09": row.check(MapDatum.gcj02.convert(position, to: .bd09))
      case "bd09_to_wgs84": checkAgainstFormula(row, position)
      case "outside_china_identity":
        for datum in MapDatum.allCases { row.check(MapDatum.wgs84.convert(position, to: datum)) }
      case "wrong_cm":
        row.check(try fromZone(4552, position))
      case "swapped_axes":
        row.check(try fromZone(4553, position))
        // What a header may call northing and easting is told by its size.
        let report = CoordinateReading.classify([Position(x: row.input.0, y: row.input.1)])
        #expect(report.settled == .gaussKrugerWithoutPrefix(northingFirst: false))
        #expect(CoordinateReading.classify([try fromZone(4553, position)]).candidates.isEmpty)
      default:
        row.check(try toZone(of: row, position))
      }
    }
  }

  /// The two rows of this kind come from a port with a slip.
  ///
  /// Its way back leaves the factor 3000 ⁄ 180 out of the waves and takes one step where it should
  /// iterate: 10 m and 40 m beside the formula that `gcj02_to_bd09` follows. No way back can meet both, so this one must be exactly the
  /// way back of the formula, and the rows must be what that port's slip makes of them.
  private func checkAgainstFormula(_ row: KnownPair, _ position: Position) {
    let origin = MapDatum.bd09.convert(position, to: .wgs84)
    let image = MapDatum.wgs84.convert(origin, to: .bd09)
    let millimetre = 1e-8
    #expect(abs(image.x - position.x) < millimetre && abs(image.y - position.y) < millimetre)
    let x = position.x - 0.0065
    let y = position.y - 0.006
    let radius = (x * x + y * y).squareRoot() - 0.00002 * sin(y * .pi)
    let angle = atan2(y, x) - 0.000003 * cos(x * .pi)
    let slipped = Position(x: radius * cos(angle), y: radius * sin(angle))
    let shifted = MapDatum.wgs84.convert(slipped, to: .gcj02)
    row.check(Position(x: 2 * slipped.x - shifted.x, y: 2 * slipped.y - shifted.y))
  }

  private func toZone(of row: KnownPair, _ position: Position) throws -> Position {
    // As "EPSG:4490->4531; …".
    let arrow = try #require(row.note.range(of: "->"))
    let code = try #require(Int(row.note[arrow.upperBound...].prefix(4)))
    #expect(row.kind.hasPrefix("cgcs2000_to_gk3_"))
    return try Transformation(from: .cgcs2000, to: CoordinateSystem(epsg: code))
      .transformed(position)
  }

  private func fromZone(_ code: Int, _ position: Position) throws -> Position {
    try Transformation(from: CoordinateSystem(epsg: code), to: .cgcs2000).transformed(position)
  }
}
