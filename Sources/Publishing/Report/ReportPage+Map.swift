internal import Diagnostics

extension ReportPage {
  /// The map's frame and its controls; the script draws.
  func writeMap(_ page: inout HTMLWriter) {
    guard let map = contents.map else { return }
    section("map", words(.reportSectionMap), &page) { part in
      writeTools(map, &part)
      writeFrame(&part)
      writeLegend(map, &part)
      part.element(
        "p", [("class", "note")],
        words: words(
          .reportMapDrawing,
          [
            "step": .number(ReportMap.step), "tolerance": .number(ReportMap.tolerance),
          ]))
      part.element("noscript") { $0.element("p", words: words(.reportMapScript)) }
      part.element(
        "p",
        [("class", "hidden"), ("id", "map-told"), ("role", "status"), ("aria-live", "polite")],
        words: "")
    }
  }

  private func writeTools(_ map: ReportMap, _ page: inout HTMLWriter) {
    page.element("div", [("class", "map-tools")]) { tools in
      tools.element("div", [("class", "find")]) {
        let name = words(.reportMapSearch)
        $0.empty(
          "input",
          [
            ("type", "search"), ("id", "map-search"), ("placeholder", name), ("aria-label", name),
            ("autocomplete", "off"),
          ])
        $0.element("ul", [("class", "found"), ("id", "map-found")]) { _ in }
      }
      if !map.minutes.isEmpty {
        let options = map.minutes.enumerated().map { slot, minutes in
          (String(slot), words(.reportMapMinutes, ["minutes": .integer(minutes)]))
        }
        write(.reportMapWithin, "map-minutes", options, chosen: String(map.deciding), &tools)
      }
      if map.layers.contains(where: { $0.id == "cells" }) {
        let options: [(String, Phrase)] =
          [("distinct", .reportMapDistinct)]
          + (map.minutes.isEmpty ? [] : [("coverage", .reportMapCoverage)])
          + [("size", .reportMapSize)]
        write(
          .reportMapColours, "map-colours", options.map { ($0, words($1)) }, chosen: "distinct",
          &tools)
      }
      writeSwitches(map, &tools)
    }
  }

  private func write(
    _ label: Phrase, _ id: String, _ options: [(String, String)], chosen: String,
    _ page: inout HTMLWriter
  ) {
    page.element("label") {
      $0.write(words(label))
      $0.element("select", [("id", id)]) { list in
        for (value, text) in options {
          list.element(
            "option", [("value", value)] + (value == chosen ? [("selected", "")] : []),
            words: text)
        }
      }
    }
  }

  private func writeSwitches(_ map: ReportMap, _ page: inout HTMLWriter) {
    page.element("fieldset", [("class", "layers")]) { group in
      group.element("legend", words: words(.reportMapLayers))
      for (id, phrase) in Self.layerWords where map.layers.contains(where: { $0.id == id }) {
        group.element("label") {
          $0.empty("input", [("type", "checkbox"), ("data-layer", id), ("checked", "")])
          $0.write(" \(words(phrase))")
        }
      }
    }
  }

  private func writeFrame(_ page: inout HTMLWriter) {
    page.element("div", [("class", "map-frame")]) { frame in
      frame.element(
        "canvas",
        [
          ("id", "map-canvas"), ("tabindex", "0"), ("role", "application"),
          ("aria-label", words(.reportMapLabel)), ("aria-describedby", "map-told"),
        ]
      ) { _ in }
      frame.element("div", [("class", "north"), ("aria-hidden", "true")]) {
        $0.markup("▲<br>N")
      }
      frame.element("div", [("class", "zoom")]) { buttons in
        for (id, sign, phrase) in [
          ("map-in", "+", Phrase.reportMapIn), ("map-out", "−", .reportMapOut),
          ("map-all", "⤢", .reportMapAll),
        ] {
          let name = words(phrase)
          buttons.element(
            "button", [("type", "button"), ("id", id), ("title", name), ("aria-label", name)],
            words: sign)
        }
      }
      frame.element("div", [("class", "scale"), ("id", "map-scale"), ("aria-hidden", "true")]) {
        $0.element("span", words: "")
        $0.element("i") { _ in }
      }
      frame.element("div", [("class", "about"), ("id", "map-about"), ("hidden", "")]) { _ in }
    }
  }

  private func writeLegend(_ map: ReportMap, _ page: inout HTMLWriter) {
    let layers = Set(map.layers.map(\.id))
    page.element(
      "ul", [("class", "legend"), ("aria-label", words(.reportMapLegend))]
    ) { list in
      for sign in MapSign.all where layers.contains(sign.layer) {
        let colours = sign.colours.map { [("data-colours", $0)] } ?? []
        list.element("li", colours) {
          $0.markup("<svg viewBox=\"0 0 18 18\" aria-hidden=\"true\">\(sign.drawing)</svg>")
          $0.write(words(sign.phrase))
        }
      }
    }
  }
}
