import Foundation
import Testing

/// The report in a browser: what it shows, how it answers to its reader, how it prints.
@Suite(.serialized) struct ReportPageTests {
  private let stage: Stage
  private let browser: Browser

  /// A county in which one compound has a name that is a tag.
  private static let name = "<script>document.title='broken'</script>"

  init() throws {
    guard let browser = Browser.installed else {
      try Test.cancel("there is no Chromium: install it, or name one in GRIDREACH_CHROMIUM")
    }
    self.browser = browser
    stage = try Stage.bare()
    try Self.run(["sample", "--households", "3000", "--communities", "3", "-o", "county"], stage)
    let compounds = stage.out.appending(path: "county/compounds.geojson")
    let text = try String(contentsOf: compounds, encoding: .utf8)
    let first = try #require(text.firstMatch(of: /"compound_name":"([^"]*)"/)?.output.0)
    let renamed = text.replacing(
      first, with: "\"compound_name\":\"\(Self.name)\"", maxReplacements: 1)
    try renamed.write(to: compounds, atomically: true, encoding: .utf8)
    try Self.run(["run", "county/plan.yaml", "-o", "results"], stage)
  }

  @Test func `The page shows the summary's figures, and its map, tables and buttons answer`() throws
  {
    defer { stage.strike() }
    let page = try testPage(of: report())
    let (html, console) = try browser.document(of: page, on: stage)
    #expect(console == [])
    let told = try #require(try result(in: html))
    #expect(told["errors"] as? [String] == [])
    let steps = try #require(told["steps"] as? [String: Any])
    for step in ["wheel", "drag", "pinch", "keys", "layers"] {
      #expect(steps[step] as? Bool == true, "\(step)")
    }
    let colours = try #require(steps["colour"] as? [String: Int])
    for colour in ["magenta", "green", "red"] { #expect((colours[colour] ?? 0) > 100, "\(colour)") }
    #expect((steps["enter"] as? String)?.isEmpty == false)
    #expect((steps["copy"] as? String)?.contains("households") == true)
    #expect(steps["names"] as? Int == 0, "a control without a name")
    let sort = try #require(steps["sort"] as? [String: Any])
    let up = try #require(sort["up"] as? [Int])
    #expect(up == up.sorted() && sort["down"] as? [Int] == up.reversed())
    #expect(sort["first"] as? String == "ascending" && sort["then"] as? String == "descending")
    let filter = try #require(steps["filter"] as? [String: Int])
    #expect((1..<(filter["all"] ?? 0)).contains(filter["shown"] ?? 0))
    try expectSearch(steps)
    try expectFigures(in: html)
  }

  @Test func `It prints with its tables, on paper of one language`() throws {
    defer { stage.strike() }
    guard PDF.isReadable else { try Test.cancel("there is no pdftotext (poppler-utils)") }
    try Self.run(["report", "results", "-o", "zh.html", "--lang", "zh"], stage)
    let file = stage.out.appending(path: "report.pdf")
    try browser.print(stage.out.appending(path: "zh.html"), to: file, on: stage)
    let text = try PDF.text(of: file, on: stage)
    for words in ["结论", "各社区情况", "服务阵地", "指标口径", "合计", "审图号", "不作为权属"] {
      #expect(text.contains(words), "\(words)")
    }
    let summary = try json("results/summary.json")
    let coverage = try #require(summary["coverage"] as? [[String: Any]])
    let communities = try #require(coverage.first?["communities"] as? [[String: Any]])
    #expect(communities.count == 3)
    for community in communities {
      let code = try #require(community["community_code"] as? String)
      #expect(text.contains(code), "\(code)")
    }
    #expect(!text.contains("打印"))
  }

  /// The compound is found by its name, which is shown as it is written.
  private func expectSearch(_ steps: [String: Any]) throws {
    let search = try #require(steps["search"] as? [String: Any])
    #expect((search["found"] as? Int ?? 0) > 0 && search["shown"] as? Bool == true)
    #expect((search["title"] as? String)?.contains(Self.name) == true)
    #expect(search["elements"] as? Int == 0)
  }

  /// Every rate of the summary stands in the page.
  private func expectFigures(in html: String) throws {
    #expect(!html.contains("<title>broken"))
    let summary = try json("results/summary.json")
    let coverage = try #require(summary["coverage"] as? [[String: Any]])
    #expect(coverage.count == 3)
    for cutoff in coverage {
      let rates = try #require(cutoff["rates"] as? [String: [String: Any]])
      let rate = try #require(rates["hh"])
      let (lower, reached) = (try #require(rate["lower_pct"]), try #require(rate["reached"]))
      #expect(html.contains("<p class=\"value\">\(lower) %</p>"))
      #expect(html.contains("\(reached) of "))
      for community in try #require(cutoff["communities"] as? [[String: Any]]) {
        let own = try #require(community["hh"] as? [String: Any])
        let percent = try #require(own["lower_pct"])
        #expect(html.contains(">\(percent)</button>"))
      }
    }
    let partition = try #require(summary["partition"] as? [String: Any])
    let (cells, outside) = (partition["cells"] as? Int ?? 0, partition["out_of_band"] as? Int ?? 0)
    #expect(html.contains("<p class=\"value\">\(cells - outside) of \(cells)</p>"))
  }

  private func report() throws -> String {
    try String(contentsOf: stage.out.appending(path: "results/report.html"), encoding: .utf8)
  }

  private func json(_ path: String) throws -> [String: Any] {
    let data = try Data(contentsOf: stage.out.appending(path: path))
    return try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
  }

  /// The page with a reader's hand in it; frames are drawn by the clock, since no screen asks for
  /// them.
  private func testPage(of html: String) throws -> URL {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let script = try String(
      contentsOf: folder.appending(path: "pages/report.js"), encoding: .utf8)
    let head = """
      <head><script>
      window.__errors = [];
      window.__search = \(try Self.literal(Self.name));
      window.requestAnimationFrame = function (body) { return setTimeout(body, 16); };
      ["error", "unhandledrejection", "securitypolicyviolation"].forEach(function (kind) {
        addEventListener(kind, function (event) {
          __errors.push(kind + " " + (event.message || event.reason || event.blockedURI));
        });
      });
      console.error = console.warn = function () {
        __errors.push(Array.prototype.join.call(arguments, " "));
      };
      </script>
      """
    let page = stage.out.appending(path: "test.html")
    try html.replacing("<head>", with: head, maxReplacements: 1)
      .replacing("</body>", with: "<script>\(script)</script></body>", maxReplacements: 1)
      .write(to: page, atomically: true, encoding: .utf8)
    return page
  }

  private static func literal(_ text: String) throws -> String {
    let data = try JSONSerialization.data(withJSONObject: [text])
    let text = String(String(decoding: data, as: UTF8.self).dropFirst().dropLast())
    return text.replacing("<", with: "\\u003c")
  }

  private func result(in html: String) throws -> [String: Any]? {
    guard let match = html.firstMatch(of: /<pre id="selftest">(.*?)<\/pre>/.dotMatchesNewlines())
    else { return nil }
    let text = match.output.1.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
    return try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
  }

  private static func run(_ words: [String], _ stage: Stage) throws {
    let result = try CommandRun.result(of: words, on: stage)
    guard result.status == "0" else {
      throw CaseError("\(words.joined(separator: " ")): \(result.status)\n\(result.standardError)")
    }
  }
}

/// The text of a PDF, by poppler's program.
private enum PDF {
  private static let program = "/usr/bin/pdftotext"

  static var isReadable: Bool { FileManager.default.isExecutableFile(atPath: program) }

  static func text(of file: URL, on stage: Stage) throws -> String {
    let output = stage.logs.appending(path: "pdf.txt")
    var child = try ChildProcess(
      [program, "-layout", file.path, "-"], environment: ["PATH": "/usr/bin:/bin"],
      folder: stage.out.path, input: "/dev/null", output: output.path,
      errors: stage.logs.appending(path: "pdf.err").path)
    guard child.end(within: .seconds(CommandRun.limit)) == .exit(0) else {
      throw CaseError("pdftotext failed")
    }
    return try String(contentsOf: output, encoding: .utf8)
  }
}
