internal import Diagnostics

extension MapKit {
  /// The project as the document inside `project.qgz`.
  var project: XMLElement {
    let shown = ordered
    return XMLElement(
      "qgis",
      ["projectname": title, "version": MapLayer.version, "saveUser": "", "saveUserFull": ""],
      [
        XMLElement("homePath", ["path": ""]),
        XMLElement("title", text: title),
        XMLElement("trust", ["active": "0"]),
        XMLElement("projectCrs", [Self.system(crs)]),
        tree(shown, "layer-tree-group", only: MapGroup.allCases),
        canvas,
        XMLElement("projectlayers", shown.map(mapLayer)),
        XMLElement("layerorder", shown.map { XMLElement("layer", ["id": $0.id]) }),
        properties,
        XMLElement("Layouts", sheets.map(\.layout)),
        XMLElement(
          "ProjectViewSettings", ["UseProjectScales": "1"],
          [
            XMLElement(
              "Scales",
              [100_000, 50_000, 25_000, 10_000, 5_000, 2_000, 1_000, 500].map {
                XMLElement("Scale", ["Value": "\($0)"])
              }),
            XMLElement(
              "DefaultViewExtent", extentAttributes, [Self.system(crs)]),
          ]),
        XMLElement(
          "projectMetadata",
          [XMLElement("title", text: title), XMLElement("abstract", text: about)]),
      ])
  }

  /// Layers from the top of the map to the ground; those without rows are left out.
  var ordered: [MapLayer] {
    let layers = layers.filter { $0.rowCount > 0 && $0.shape != .none }
    return MapGroup.allCases.flatMap { group in
      let own = layers.filter { $0.style.group == group }
      let rank: (MapLayer) -> Int = { layer in
        Self.order.firstIndex(of: layer.name) ?? Self.order.count
      }
      return own.enumerated().sorted {
        (rank($0.element), $0.offset) < (rank($1.element), $1.offset)
      }.map(\.element)
    }
  }

  /// Points over lines over areas; what is not named comes behind.
  private static let order = [
    "sites", "passed_candidates", "unreachable", "stations", "gap_points", "buildings", "gaps",
    "service_areas", "counties", "communities", "compounds", "cells", "undetermined", "uncovered",
    "rejected", "gates", "houses", "barriers", "streets",
  ]

  /// A coordinate system by its code, or by its definition where it has none.
  static func system(_ crs: String) -> XMLElement {
    guard crs.hasPrefix("EPSG:") || crs.hasPrefix("OGC:") else {
      return XMLElement("spatialrefsys", [XMLElement("wkt", text: crs)])
    }
    // QGIS looks at the code only where there is a number of its own list: any.
    return XMLElement(
      "spatialrefsys", [XMLElement("srsid", text: "1"), XMLElement("authid", text: crs)])
  }

  /// The list of layers in groups.
  func tree(_ layers: [MapLayer], _ element: String, only groups: [MapGroup]) -> XMLElement {
    let members = groups.compactMap { group -> XMLElement? in
      let own = layers.filter { $0.style.group == group }
      guard !own.isEmpty else { return nil }
      return XMLElement(
        "layer-tree-group",
        [
          "name": group.title.words(in: language), "checked": "Qt::Checked",
          "expanded": group == .base || group == .check ? "0" : "1",
        ], own.map(entry))
    }
    return XMLElement(element, members)
  }

  /// A layer in the list; in a legend one of a single symbol is named by its symbol.
  func entry(_ layer: MapLayer) -> XMLElement {
    let isOne = layer.style.rules.count == 1
    return XMLElement(
      "layer-tree-layer",
      [
        "id": layer.id, "name": title(of: layer), "source": layer.source, "providerKey": "ogr",
        "checked": layer.style.isShown ? "Qt::Checked" : "Qt::Unchecked",
        "expanded": layer.style.rules.count > 1 && layer.style.group != .base ? "1" : "0",
        "legend_exp": "",
      ],
      isOne
        ? [
          XMLElement(
            "customproperties",
            [.options([.option("legend/title-style", "hidden")])])
        ] : [])
  }

  func title(of layer: MapLayer) -> String {
    let style = layer.style
    return style.title == .kitGroupOther ? layer.name : style.title.words(in: language)
  }

  private func mapLayer(_ layer: MapLayer) -> XMLElement {
    let style = layer.style
    let (geometry, kind) =
      switch layer.shape {
      case .point: ("Point", "Point")
      case .line: ("Line", "LineString")
      case .polygon: ("Polygon", "MultiPolygon")
      case .none: ("No geometry", "NoGeometry")
      }
    let title = title(of: layer)
    let about = style.about?.words(in: language) ?? title
    return XMLElement(
      "maplayer",
      [
        "type": "vector", "geometry": geometry, "wkbType": kind, "readOnly": "0",
        "styleCategories": "AllStyleCategories",
        "labelsEnabled": style.labels.isEmpty ? "0" : "1",
        "hasScaleBasedVisibilityFlag": style.largerThan == nil ? "0" : "1",
        "minScale": "\(style.largerThan ?? 100_000_000)", "maxScale": "0",
        "simplifyDrawingHints": "1", "simplifyDrawingTol": "1", "simplifyAlgorithm": "0",
      ],
      [
        XMLElement("id", text: layer.id),
        XMLElement("datasource", text: layer.source),
        XMLElement("layername", text: title),
        XMLElement("title", text: title),
        XMLElement("abstract", text: about),
        XMLElement("srs", [Self.system(layer.crs)]),
        XMLElement(
          "resourceMetadata",
          [
            XMLElement("identifier", text: layer.name), XMLElement("type", text: "dataset"),
            XMLElement("language", text: language.rawValue), XMLElement("title", text: title),
            XMLElement("abstract", text: about + (about.isEmpty ? "" : " ") + footnote),
            XMLElement("crs", [Self.system(layer.crs)]),
          ]),
        XMLElement("provider", ["encoding": "UTF-8"], text: "ogr"),
      ] + layer.styling(in: language))
  }

  private var extentAttributes: KeyValuePairs<String, String> {
    [
      "xmin": MapSymbol.text(extent.west), "ymin": MapSymbol.text(extent.south),
      "xmax": MapSymbol.text(extent.east), "ymax": MapSymbol.text(extent.north),
    ]
  }

  /// What the window shows first.
  private var canvas: XMLElement {
    XMLElement(
      "mapcanvas", ["name": "theMapCanvas", "annotationsVisible": "1"],
      [
        XMLElement("units", text: "meters"),
        XMLElement(
          "extent",
          [
            XMLElement("xmin", text: MapSymbol.text(extent.west)),
            XMLElement("ymin", text: MapSymbol.text(extent.south)),
            XMLElement("xmax", text: MapSymbol.text(extent.east)),
            XMLElement("ymax", text: MapSymbol.text(extent.north)),
          ]),
        XMLElement("rotation", text: "0"),
        XMLElement("destinationsrs", [Self.system(crs)]),
        XMLElement("rendermaptile", text: "0"),
      ])
  }

  /// Relative paths, and what people fill in once for all sheets.
  private var properties: XMLElement {
    let variables = [("map_approval", ""), ("map_publisher", "")]
    func list(_ name: String, _ values: [String]) -> XMLElement {
      XMLElement(name, ["type": "QStringList"], values.map { XMLElement("value", text: $0) })
    }
    return XMLElement(
      "properties",
      [
        XMLElement("Paths", [XMLElement("Absolute", ["type": "bool"], text: "false")]),
        XMLElement(
          "SpatialRefSys", [XMLElement("ProjectionsEnabled", ["type": "int"], text: "1")]),
        XMLElement(
          "Gui",
          ["Red", "Green", "Blue"].map {
            XMLElement("CanvasColor\($0)Part", ["type": "int"], text: "255")
          }),
        XMLElement(
          "Variables",
          [
            list("variableNames", variables.map(\.0)), list("variableValues", variables.map(\.1)),
          ]),
      ])
  }
}
