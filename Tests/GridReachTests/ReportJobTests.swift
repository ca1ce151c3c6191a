import Diagnostics
import Foundation
import GridReach
import TestSupport
import Testing

/// A report is made of what stands in a folder, and of nothing else.
@Suite struct ReportJobTests {
  let sample: SampleRun
  let scratch: Scratch

  init() throws {
    sample = try SampleRun.shared.get()
    scratch = try Scratch()
  }

  private var results: String { sample.scratch.path("results") }

  private func report(_ folder: String, _ language: Language = .english) throws -> String {
    _ = try ReportJob(folder: folder, language: language)
      .write(to: scratch.path("report.html"), overwrite: true)
    return try scratch.text("report.html")
  }

  @Test func `A report made again is the one that the run wrote`() throws {
    #expect(try report(results) == sample.scratch.text("results/report.html"))
    #expect(try report(results + "/") == sample.scratch.text("results/report.html"))
  }

  @Test func `Its rates are those of the summary, in both languages`() throws {
    let summary = try sample.scratch.json("results/summary.json")
    let coverage = try #require(summary["coverage"] as? [[String: Any]])
    for (language, mark) in [(Language.english, " %"), (.chinese, "%")] {
      let html = try report(results, language)
      for cutoff in coverage {
        let rates = try #require(cutoff["rates"] as? [String: [String: Any]])
        let lower = try #require(rates["hh"]?["lower_pct"] as? Double)
        #expect(html.contains("<p class=\"value\">\(Self.text(lower))\(mark)</p>"))
      }
      #expect(html.contains("lang=\"\(language == .chinese ? "zh-CN" : "en")\""))
    }
  }

  private static func text(_ number: Double) -> String {
    let text = number.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  @Test func `It loads nothing`() throws {
    let html = try report(results)
    #expect(html.contains("default-src 'none'"))
    // The name of SVG's vocabulary is no address.
    let rest = html.replacing("http://www.w3.org/2000/svg", with: "")
    for address in ["http:", "https:", "src=", "@import", "url("] {
      #expect(!rest.contains(address), "\(address)")
    }
  }

  @Test func `Its script is understood by browsers of 2018`() throws {
    let html = try report(results)
    let script = try #require(html.split(separator: "<script>").last)
    for newer in [
      "=>", "?.", "??", "`", "let ", "const ", "async ", "replaceAll", ".at(", "import ",
    ] {
      #expect(!script.contains(newer), "\(newer)")
    }
  }

  @Test func `Every heading that is linked to is there, and ids are unique`() throws {
    let html = try report(results)
    let ids = html.matches(of: #/ id="([^"]+)"/#).map { String($0.output.1) }
    #expect(Set(ids).count == ids.count)
    let links = html.matches(of: /href="#([^"]+)"/).map { String($0.output.1) }
    #expect(links.count > 8)
    #expect(Set(links).subtracting(ids) == [])
  }

  @Test func `What a folder does not have is left out`() throws {
    try FileManager.default.createDirectory(
      atPath: scratch.path("bare"), withIntermediateDirectories: true)
    for file in ["summary.json", "run.json"] {
      try scratch.write(sample.scratch.bytes("results/\(file)"), "bare/\(file)")
    }
    let html = try report(scratch.path("bare"))
    #expect(!html.contains("<canvas"))
    #expect(html.contains("id=\"communities\"") && html.contains("id=\"circles\""))
  }

  @Test func `A folder of other things is told by name`() throws {
    let failure = #expect(throws: Failure.self) { try report(scratch.path("nowhere")) }
    #expect(failure?.code == "report.no-results")
    #expect(!scratch.names.contains("report.html"))
  }

  @Test func `A report in place is not replaced unasked`() throws {
    _ = try report(results)
    let failure = #expect(throws: Failure.self) {
      try ReportJob(folder: results, language: .english)
        .write(to: scratch.path("report.html"), overwrite: false)
    }
    #expect(failure?.code == "file.exists")
  }

  @Test func `A run that writes GeoPackage or Shapefile has its map as well`() throws {
    var job = try sample.job(sample.plan(), into: scratch.path("out"))
    job.form = .shapefile
    // Without the trait the form is refused before anything is written.
    guard Versions.current.traits.contains("GDAL") else { return }
    _ = try job.run()
    #expect(try scratch.text("out/report.html").contains("<canvas"))
    let findings = try ReportJob(folder: scratch.path("out"), language: .english)
      .write(to: scratch.path("again.html"), overwrite: false)
    #expect(findings.map(\.code) == ["report.layers-not-read"])
  }
}
