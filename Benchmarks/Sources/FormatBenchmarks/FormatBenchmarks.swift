internal import Diagnostics
internal import Formats
internal import Glibc

/// Times one operation of Formats inside the process and prints the processor's seconds of each
/// run.
///
///     FormatBenchmarks read IN RUNS
///     FormatBenchmarks write IN OUT RUNS
///     FormatBenchmarks stream IN OUT BATCH-ROWS
///     FormatBenchmarks osm IN RUNS
///     FormatBenchmarks gdal-read IN RUNS
///     FormatBenchmarks gdal-write IN OUT RUNS
///
/// `formats.py` calls it beside GDAL, `osm.py` beside osmium-tool.
@main struct FormatBenchmarks {
  static func main() throws {
    let words = CommandLine.arguments.dropFirst()
    switch words.first {
    case "read" where words.count == 3:
      for _ in 0..<(Int(words[3]) ?? 1) { try timed { _ = try GeoJSON.read(path: words[2]) } }
    case "write" where words.count == 4:
      let table = try GeoJSON.read(path: words[2])
      for _ in 0..<(Int(words[4]) ?? 1) {
        try timed { try GeoJSON.write(table, path: words[3], overwrite: true) }
      }
    case "stream" where words.count == 4:
      try timed { try stream(words[2], words[3], Int(words[4]) ?? 10_000) }
    case "osm" where words.count == 3:
      for _ in 0..<(Int(words[3]) ?? 1) { try timeStreets(words[2]) }
    case "gdal-read" where words.count == 3:
      // Opening the library is paid once a process, and is no reading.
      _ = try readByGDAL(words[2])
      for _ in 0..<(Int(words[3]) ?? 1) { try timed { _ = try readByGDAL(words[2]) } }
    case "gdal-write" where words.count == 4:
      let table = try GeoJSON.read(path: words[2])
      for _ in 0..<(Int(words[4]) ?? 1) {
        try timed { try GDAL.write(table, path: words[3], options: .init(overwrite: true)) }
      }
    default:
      print(
        "usage: FormatBenchmarks read IN RUNS | write IN OUT RUNS | stream IN OUT BATCH-ROWS"
          + " | osm IN RUNS | gdal-read IN RUNS | gdal-write IN OUT RUNS")
      exit(2)
    }
  }

  static func readByGDAL(_ path: String) throws(Failure) -> FeatureTable {
    var findings: [Finding] = []
    return try GDAL.read(path: path, findings: &findings)
  }

  static func stream(_ input: String, _ output: String, _ batchRows: Int) throws(Failure) {
    var findings: [Finding] = []
    var writer = try GeoJSONWriter(path: output, overwrite: true)
    try GeoJSON.readBatches(path: input, batchRows: batchRows, findings: &findings) {
      (batch) throws(Failure) in try writer.write(batch)
    }
    try writer.finish()
  }

  /// Prints seconds by the clock, since libosmium has threads of its own, and what was read.
  static func timeStreets(_ path: String) throws(Failure) {
    let start = ContinuousClock.now
    var findings: [Finding] = []
    let file = try OSM.read(
      bytes: InputFile.bytes(path: path), name: path,
      format: OSM.format(ofFileNamed: path) ?? "", for: [.highways])
    let streets = file.table(.highways, findings: &findings)
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    print(seconds, streets.rowCount, streets.vertexKeys.count)
  }

  static func timed(_ body: () throws -> Void) rethrows {
    let start = clock()
    try body()
    print(Double(clock() - start) / Double(CLOCKS_PER_SEC))
  }
}
