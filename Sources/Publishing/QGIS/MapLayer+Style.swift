package import Diagnostics

extension MapLayer {
  /// The version of QGIS whose way of writing this is; later ones read it.
  static let version = "3.22.0"

  /// The style by itself, as a `.qml` file beside the layer or a row of `layer_styles`.
  package func qml(in language: Language) -> String {
    let style = style
    return XMLElement(
      "qgis",
      [
        "version": Self.version, "styleCategories": "AllStyleCategories",
        "labelsEnabled": style.labels.isEmpty ? "0" : "1",
        "hasScaleBasedVisibilityFlag": style.largerThan == nil ? "0" : "1",
        "minScale": "\(style.largerThan ?? 100_000_000)", "maxScale": "0",
        "simplifyDrawingHints": "1",
      ], styling(in: language)
    ).document
  }

  /// What a style and a layer of a project have in common.
  func styling(in language: Language) -> [XMLElement] {
    let style = style
    var elements: [XMLElement] = []
    if shape != .none || name == "cells" {
      elements.append(renderer(style, in: language))
      if !style.labels.isEmpty { elements.append(labeling(style, in: language)) }
    }
    elements += fields()
    if let first = columns.first {
      elements.append(XMLElement("previewExpression", text: "\"\(first.name)\""))
    }
    elements.append(XMLElement("mapTip", text: mapTip(style, in: language)))
    return elements
  }

  /// The rules that the layer can be drawn by, in words of `language`.
  private func renderer(_ style: MapStyle, in language: Language) -> XMLElement {
    let rules = style.rules.filter { rule in
      has(rule.filter) && rule.words.allSatisfy { found[$0.field]?.contains($0.word) ?? true }
        && rule.symbol.layers.allSatisfy { $0.expressions.allSatisfy { has($0.expression) } }
    }
    let made = rules.enumerated().map { index, rule in
      let words = [rule.label, rule.addition].compactMap { $0?.words(in: language) }
      var attributes = [("key", "{\(name)-\(index)}"), ("symbol", "\(index)")]
      attributes.append(("label", words.joined(separator: " · ")))
      if !rule.filter.isEmpty { attributes.append(("filter", naming(rule.filter))) }
      var element = XMLElement("rule")
      element.attributes = attributes
      return element
    }
    return XMLElement(
      "renderer-v2",
      [
        "type": "RuleRenderer", "symbollevels": "0", "forceraster": "0", "enableorderby": "0",
        "referencescale": "-1",
      ],
      [
        XMLElement("rules", ["key": "{\(name)}"], made),
        XMLElement(
          "symbols",
          rules.enumerated().map { $0.element.symbol.xml("\($0.offset)", naming: naming) }
        ),
      ])
  }

  /// Aliases, and words for the values of fixed lists.
  private func fields() -> [XMLElement] {
    let widgets = columns.map { column -> XMLElement in
      let entries = column.words.map { key, text in
        XMLElement.options([.option(text, key)])
      }
      let config =
        entries.isEmpty
        ? XMLElement("Option")
        : XMLElement.options([XMLElement("Option", ["name": "map", "type": "List"], entries)])
      return XMLElement(
        "field", ["name": column.name, "configurationFlags": "None"],
        [
          XMLElement(
            "editWidget", ["type": entries.isEmpty ? "" : "ValueMap"],
            [XMLElement("config", [config])])
        ])
    }
    let aliases = columns.enumerated().map { index, column in
      XMLElement(
        "alias", ["index": "\(index)", "field": column.name, "name": column.alias])
    }
    return [
      XMLElement("fieldConfiguration", widgets), XMLElement("aliases", aliases),
    ]
  }

  /// The first columns, for whoever points at a shape.
  private func mapTip(_ style: MapStyle, in language: Language) -> String {
    let rows = columns.prefix(8).map { column in
      "\(column.alias)\(language.colon)[% coalesce(\"\(column.name)\", '') %]"
    }
    return "<b>\(style.title.words(in: language))</b><br>" + rows.joined(separator: "<br>")
  }
}
