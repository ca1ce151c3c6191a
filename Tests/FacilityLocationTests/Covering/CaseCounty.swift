import FacilityLocation
import Foundation
import TestSupport
import Testing

/// The county of the shared cases: demands with weights, and which each candidate covers.
enum CaseCounty {
  static func problem(limit: Int) throws -> CoveringProblem {
    let unpacking = Process()
    unpacking.executableURL = URL(fileURLWithPath: "/bin/gzip")
    unpacking.arguments = ["-dc", Cases.path("siting/county-R1300.txt.gz")]
    let pipe = Pipe()
    unpacking.standardOutput = pipe
    try unpacking.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    unpacking.waitUntilExit()
    // "n m", n weights, then for each of m candidates how many and which demands.
    let numbers = text.split(whereSeparator: \.isWhitespace).compactMap { Int32($0) }
    try #require(numbers.count > 2)
    let (rows, columns) = (Int(numbers[0]), Int(numbers[1]))
    var place = 2 + rows
    var sets: [[Int32]] = []
    for _ in 0..<columns {
      let end = place + 1 + Int(numbers[place])
      sets.append(numbers[(place + 1)..<end].sorted())
      place = end
    }
    return CoveringProblem(
      sets: CoverSets(rowCount: rows, sets), weights: numbers[2..<(2 + rows)].map { Int64($0) },
      limit: limit)
  }
}
