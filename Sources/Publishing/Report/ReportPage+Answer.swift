internal import Diagnostics

extension ReportPage {
  /// What a reader wants first: met or missed, and the few figures behind it.
  func writeAnswer(_ page: inout HTMLWriter) {
    section("answer", words(.reportSectionAnswer), &page) { answer in
      if !contents.verdicts.isEmpty {
        answer.element("ul", [("class", "verdicts")]) { list in
          for verdict in contents.verdicts {
            list.element("li", [("class", "verdict \(verdict.tone.rawValue)")], words: verdict.text)
          }
        }
      }
      answer.element("ul", [("class", "tiles")]) { list in
        for tile in contents.tiles { write(tile, &list) }
      }
    }
  }

  private func write(_ tile: ReportContents.Tile, _ page: inout HTMLWriter) {
    page.element("li", [("class", "tile \(tile.tone.rawValue)")]) { box in
      box.element("p", [("class", "label")], words: tile.label)
      box.element("p", [("class", "value")], words: tile.value)
      if let bar = tile.bar { write(bar, &box) }
      for detail in tile.details { box.element("p", [("class", "detail")], words: detail) }
    }
  }

  /// The bar repeats what the figure says, so screen readers are spared it.
  private func write(_ bar: (share: Double, target: Double?), _ page: inout HTMLWriter) {
    page.element("div", [("class", "gauge"), ("aria-hidden", "true")]) { gauge in
      gauge.element("i", [("style", "width:\(Self.percent(bar.share))")]) { _ in }
      guard let target = bar.target else { return }
      gauge.element("b", [("style", "left:\(Self.percent(target))")]) { _ in }
    }
  }

  private static func percent(_ share: Double) -> String {
    "\(String(shortest: min(100, max(0, share))))%"
  }

  /// One sentence a rate, each with a button that copies it.
  func writeSentences(_ page: inout HTMLWriter) {
    guard !contents.sentences.isEmpty else { return }
    section("sentences", words(.reportSectionSentences), &page) { part in
      part.element("ul", [("class", "sentences")]) { list in
        for sentence in contents.sentences {
          list.element("li") {
            $0.element("span", words: sentence)
            $0.element(
              "button", [("type", "button"), ("data-copy", sentence)], words: words(.reportCopy))
          }
        }
      }
    }
  }
}
