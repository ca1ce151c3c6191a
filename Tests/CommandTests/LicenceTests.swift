import Foundation
import Testing

/// What `gridreach --licenses` names is what the package uses.
@Suite struct LicenceTests {
  private static func package() throws -> String {
    try String(
      contentsOf: CommandCase.casesFolder.appending(path: "../../../Package.swift"),
      encoding: .utf8)
  }

  private static func told() throws -> String {
    let stage = try Stage.bare()
    defer { stage.strike() }
    let result = try CommandRun.result(of: ["--licenses"], on: stage)
    guard result.status == "0" else { throw CaseError("--licenses: \(result.standardError)") }
    return result.standardOutput
  }

  /// What a library is called where the linker knows it by another name.
  private static let names = ["z": "zlib", "bz2": "bzip2", "geos": "GEOS", "proj": "PROJ"]

  @Test func `Every package, library and trait of Package_swift is named`() throws {
    let package = try Self.package()
    var wanted: [String] = []
    for match in package.matches(of: /\.package\(url: "[^"]*\/([^"\/]+)"/) {
      wanted.append(String(match.1))
    }
    for match in package.matches(of: /pkgConfig: "([^"]+)"/) { wanted.append(String(match.1)) }
    // Lists of libraries that traits link: ["z", "bz2", "expat"].map { .linkedLibrary(…
    for match in package.matches(of: /\[([^\]]*)\]\.map \{\s*\.linkedLibrary/) {
      wanted += match.1.matches(of: /"([^"]+)"/).map { String($0.1) }
    }
    #expect(wanted.count >= 13, "Package.swift is written otherwise: \(wanted)")
    let told = try Self.told()
    for name in wanted {
      #expect(told.contains(Self.names[name] ?? name), "\(name) has no licence")
    }
    for match in package.matches(of: /name: "(OSM|GDAL|MILP)",\s*description/) {
      #expect(told.contains("the trait \(match.1)"))
    }
  }

  @Test func `Each line has a name, a licence and a use`() throws {
    let lines = try Self.told().split(separator: "\n")
    #expect(lines.count >= 14)
    for line in lines {
      let columns = line.split(separator: #/ {2,}/#)
      #expect(columns.count == 3, "\(line)")
    }
  }
}
