internal import Diagnostics

extension MapLayer {
  /// Labels that appear and give way by scale.
  func labeling(_ style: MapStyle, in language: Language) -> XMLElement {
    let labels = style.labels.filter { label in
      has(label.expression) && has(label.filter)
        && !columns.contains { $0.key == label.without }
    }
    let rules = labels.enumerated().map { index, label in
      var rule = XMLElement(
        "rule", ["key": "{\(name)-label-\(index)}", "description": label.expression],
        [settings(label, in: language)])
      if !label.filter.isEmpty { rule.attributes.append(("filter", naming(label.filter))) }
      // QGIS calls "minimum" the scale of the widest view.
      if label.scales.smallest > 0 {
        rule.attributes.append(("scalemindenom", "\(label.scales.largest)"))
        rule.attributes.append(("scalemaxdenom", "\(label.scales.smallest)"))
      } else if label.scales.largest > 0 {
        rule.attributes.append(("scalemindenom", "\(label.scales.largest)"))
      }
      return rule
    }
    return XMLElement(
      "labeling", ["type": "rule-based"],
      [XMLElement("rules", ["key": "{\(name)-labels}"], rules)])
  }

  private func settings(_ label: MapLabel, in language: Language) -> XMLElement {
    let expression = naming(label.expression)
      .replacing("@hh", with: "'\(language.unit(.kitHouseholdsUnit))'")
      .replacing("@minutes", with: "'\(Phrase.kitMinutesUnit.words(in: language))'")
    var style = MapFont(size: label.size, colour: label.colour, isBold: label.isBold).xml(
      halo: 0.7)
    style.attributes += [("fieldName", expression), ("isExpression", "1")]
    return XMLElement(
      "settings", ["calloutType": "simple"],
      [
        style,
        XMLElement("text-format", ["multilineAlign": "1", "wrapChar": "", "autoWrapLength": "0"]),
        XMLElement(
          "placement",
          [
            "placement": "\(label.placement.rawValue)", "priority": "\(label.priority)",
            "placementFlags": label.placement == .alongLine ? "1" : "10",
            "centroidInside": "1", "centroidWhole": "1",
            "quadOffset": label.isBelow ? "7" : "4", "yOffset": label.isBelow ? "1.3" : "0",
            "dist": MapSymbol.text(label.distance), "distUnits": "MM",
            "fitInPolygonOnly": "0", "repeatDistance": label.placement == .alongLine ? "80" : "0",
            "repeatDistanceUnits": "MM", "rotationUnit": "AngleDegrees",
            "polygonPlacementFlags": "2", "offsetUnits": "MM", "maxCurvedCharAngleIn": "25",
            "maxCurvedCharAngleOut": "-25", "preserveRotation": "1",
          ]),
        XMLElement(
          "rendering",
          [
            "drawLabels": "1", "displayAll": label.isForced ? "1" : "0", "obstacle": "1",
            "obstacleFactor": "1", "obstacleType": "1", "scaleVisibility": "0",
            "maxNumLabels": "2000", "limitNumLabels": "0", "upsidedownLabels": "0",
            "mergeLines": label.placement == .alongLine ? "1" : "0", "labelPerPart": "0",
            "fontMinPixelSize": "3", "fontMaxPixelSize": "10000", "minFeatureSize": "0",
          ]),
      ])
  }
}

/// A typeface that is there where Chinese is read; QGIS takes the next one where it is not.
struct MapFont: Sendable {
  static let families = [
    "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "SimHei", "WenQuanYi Zen Hei",
  ]

  let size: Double
  var colour = MapColours.ink
  var isBold = false

  /// QGIS's text style, with a white edge of so many millimetres; 0 for none.
  func xml(halo: Double = 0) -> XMLElement {
    XMLElement(
      "text-style",
      [
        "fontFamily": Self.families[0], "fontSize": MapSymbol.text(size), "fontSizeUnit": "Point",
        "textColor": MapSymbol.rgba(colour), "fontWeight": isBold ? "75" : "50",
        "fontItalic": "0", "fontUnderline": "0", "fontStrikeout": "0", "fontKerning": "1",
        "textOpacity": "1", "multilineHeight": "1", "textOrientation": "horizontal",
        "allowHtml": "0", "capitalization": "0", "namedStyle": isBold ? "Bold" : "Regular",
        "blendMode": "0", "fontLetterSpacing": "0", "fontWordSpacing": "0",
      ],
      [
        XMLElement(
          "families", Self.families.dropFirst().map { XMLElement("family", ["name": $0]) }),
        XMLElement(
          "text-buffer",
          [
            "bufferDraw": halo > 0 ? "1" : "0", "bufferSize": MapSymbol.text(halo),
            "bufferSizeUnits": "MM", "bufferColor": MapSymbol.rgba(MapColours.halo),
            "bufferOpacity": "0.9", "bufferNoFill": "1", "bufferJoinStyle": "128",
            "bufferBlendMode": "0",
          ]),
        XMLElement("background", ["shapeDraw": "0"]),
        XMLElement("shadow", ["shadowDraw": "0"]),
      ])
  }

  /// As Qt writes a font: family, points, weight.
  var description: String {
    "\(Self.families[0]),\(MapSymbol.text(size)),-1,5,\(isBold ? 75 : 50),0,0,0,0,0"
  }
}
