package import Diagnostics
package import Workers

/// A report as one HTML file that loads nothing.
package struct ReportPage {
  package let contents: ReportContents

  package init(_ contents: ReportContents) { self.contents = contents }

  /// The whole file.
  package func html(on workers: Workers = .inline) throws(Failure) -> String {
    let data = try contents.map?.json(on: workers) ?? wordsAlone
    var page = HTMLWriter()
    page.markup("<!doctype html>\n")
    page.element("html", [("lang", contents.language == .chinese ? "zh-CN" : "en")]) {
      writeHead(&$0)
      $0.newLine()
      writeBody(&$0, data: data)
    }
    page.newLine()
    return page.text
  }

  func words(_ phrase: Phrase, _ arguments: [String: Argument] = [:]) -> String {
    phrase.words(in: contents.language, arguments)
  }

  /// Nothing may be fetched, whatever a name in a file says.
  private static let policy = """
    default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:
    """

  private func writeHead(_ page: inout HTMLWriter) {
    page.element("head") {
      $0.empty("meta", [("charset", "utf-8")])
      $0.empty("meta", [("http-equiv", "Content-Security-Policy"), ("content", Self.policy)])
      $0.empty(
        "meta", [("name", "viewport"), ("content", "width=device-width, initial-scale=1")])
      $0.empty("meta", [("name", "generator"), ("content", "gridreach")])
      $0.element("title", words: contents.title)
      $0.element("style") { $0.markup(PageStyle.text) }
    }
  }

  /// - Parameter data: JSON for the page's script.
  private func writeBody(_ page: inout HTMLWriter, data: String) {
    page.element("body") { body in
      body.element("a", [("class", "skip"), ("href", "#answer")], words: words(.reportSkip))
      writeBar(&body)
      writeContents(&body)
      body.element("main") { main in
        writeAnswer(&main)
        if contents.map != nil { writeMap(&main) }
        for section in contents.sections { write(section, &main) }
        writeSentences(&main)
      }
      writeFoot(&body)
      body.element("div", [("id", "toast"), ("role", "status")]) { _ in }
      writeScript(&body, data)
    }
  }

  private func writeBar(_ page: inout HTMLWriter) {
    page.element("header", [("class", "bar")]) {
      $0.element("div") {
        $0.element("h1", words: contents.title)
        $0.element("p", words: contents.subtitle)
      }
      $0.element("button", [("id", "print"), ("type", "button")], words: words(.reportPrint))
    }
  }

  /// The parts of the page with their anchors, in order.
  private var anchors: [(id: String, title: String)] {
    var anchors = [("answer", words(.reportSectionAnswer))]
    if contents.map != nil { anchors.append(("map", words(.reportSectionMap))) }
    anchors += contents.sections.map { ($0.id, $0.title) }
    if !contents.sentences.isEmpty {
      anchors.append(("sentences", words(.reportSectionSentences)))
    }
    return anchors
  }

  private func writeContents(_ page: inout HTMLWriter) {
    page.element("nav", [("class", "contents"), ("aria-label", words(.reportContents))]) {
      $0.element("ul") { list in
        for (id, title) in anchors {
          list.element("li") { $0.element("a", [("href", "#\(id)")], words: title) }
        }
      }
    }
  }

  /// A part of the page with its heading.
  func section(
    _ id: String, _ title: String, _ page: inout HTMLWriter,
    _ content: (inout HTMLWriter) -> Void
  ) {
    page.newLine()
    page.element("section", [("id", id), ("aria-labelledby", "\(id)-title")]) {
      $0.element("h2", [("id", "\(id)-title")], words: title)
      content(&$0)
    }
  }

  private func writeFoot(_ page: inout HTMLWriter) {
    page.element("footer") { foot in
      for note in contents.notes { foot.element("p", words: note) }
    }
  }

  private func writeScript(_ page: inout HTMLWriter, _ data: String) {
    page.newLine()
    page.element("script", [("id", "data"), ("type", "application/json")]) {
      $0.markup(HTMLWriter.embedded(json: data))
    }
    page.newLine()
    page.element("script") { $0.markup(PageScript.text) }
  }

  /// What the script needs where there is no map.
  private var wordsAlone: String {
    let words = Self.scriptWords(in: contents.language).map { ($0.0, JSONValue.string($0.1)) }
    return JSONValue.object([("words", .object(words))]).compact
  }
}
