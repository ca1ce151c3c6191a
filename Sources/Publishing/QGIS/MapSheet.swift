/// A print layout: a page with a map and words, one for each area of a layer.
struct MapSheet: Sendable {
  /// A rectangle on paper, in millimetres from the upper left corner.
  struct Frame: Sendable {
    let x, y, width, height: Double

    init(_ x: Double, _ y: Double, _ width: Double, _ height: Double) {
      self.x = x
      self.y = y
      self.width = width
      self.height = height
    }
  }

  enum Align: Int, Sendable {
    case left = 1
    case right = 2
    case centre = 4
  }

  let name: String
  let width: Double
  let height: Double
  /// The layer of which each area gets a page.
  let coverage: MapLayer
  /// What a page is called, and what pages are sorted by.
  let pageName: String
  private(set) var items: [XMLElement] = []

  init(_ name: String, width: Double, height: Double, coverage: MapLayer, pageName: String) {
    self.name = name
    self.width = width
    self.height = height
    self.coverage = coverage
    self.pageName = pageName
  }

  /// The layout as a project holds it.
  var layout: XMLElement {
    XMLElement(
      "Layout", ["name": name, "units": "mm", "printResolution": "300"],
      [
        XMLElement(
          "PageCollection",
          [
            item(
              65638, "page", Frame(0, 0, width, height),
              [MapSymbol.fill("#ffffff", .none).xml("", naming: { $0 })])
          ])
      ] + items + [
        XMLElement(
          "customproperties",
          [.options([.option("atlasRasterFormat", "png"), .option("singleFile", "true", "bool")])]),
        XMLElement(
          "Atlas",
          [
            "enabled": "1", "coverageLayer": coverage.id, "coverageLayerSource": coverage.source,
            "coverageLayerName": coverage.name, "coverageLayerProvider": "ogr",
            "pageNameExpression": "\"\(pageName)\"", "filenamePattern": "\"\(pageName)\"",
            "sortFeatures": "1", "sortKey": "\"\(pageName)\"", "sortAscending": "1",
            "hideCoverage": "0", "filterFeatures": "1",
            "featureFilter": "$geometry is not null",
          ]),
      ])
  }

  private func item(
    _ type: Int, _ id: String, _ frame: Frame, _ children: [XMLElement],
    attributes: [(String, String)] = [], expressions: [(name: String, expression: String)] = []
  ) -> XMLElement {
    func text(_ values: Double...) -> String {
      values.map(MapSymbol.text).joined(separator: ",") + ",mm"
    }
    var element = XMLElement(
      "LayoutItem",
      [
        "type": "\(type)", "id": id, "uuid": "{\(name)-\(id)}", "templateUuid": "{\(name)-\(id)}",
        "position": text(frame.x, frame.y), "positionOnPage": text(frame.x, frame.y),
        "size": text(frame.width, frame.height), "zValue": "\(id == "page" ? 0 : items.count + 1)",
        "visibility": "1", "opacity": "1", "referencePoint": "0", "itemRotation": "0",
        "blendMode": "0", "excludeFromExports": "0", "positionLock": "false", "groupUuid": "",
      ])
    let own = attributes.map { (name: $0.0, value: $0.1) }
    element.attributes += own
    if !own.contains(where: { $0.name == "frame" }) {
      element.attributes.append(("frame", "false"))
    }
    if !own.contains(where: { $0.name == "background" }) {
      element.attributes.append(("background", "false"))
    }
    element.attributes += [("outlineWidthM", "0.3,mm"), ("frameJoinStyle", "miter")]
    element.children =
      [
        Self.colour("FrameColor", "#404040"), Self.colour("BackgroundColor", "#ffffff"),
        XMLElement(
          "LayoutObject",
          expressions.isEmpty ? [] : [.dataDefined("dataDefinedProperties", expressions)]),
      ] + children
    return element
  }

  private static func colour(_ name: String, _ colour: String) -> XMLElement {
    let parts = MapSymbol.rgba(colour).split(separator: ",").map(String.init)
    return XMLElement(
      name, ["red": parts[0], "green": parts[1], "blue": parts[2], "alpha": parts[3]])
  }
}

extension MapSheet {
  /// A map of the page's area at a round scale.
  ///
  /// - Parameter share: of the frame, that the area takes up at most.
  mutating func addMap(_ frame: Frame, extent: MapKit.Extent, share: Double) {
    let scale = Self.scale(frame, crs: coverage.crs, share: share)
    // The extent must have the form of the frame.
    let metresPerMillimetre = max(
      (extent.east - extent.west) / frame.width, (extent.north - extent.south) / frame.height)
    let middle = ((extent.west + extent.east) / 2, (extent.south + extent.north) / 2)
    let (dx, dy) = (
      metresPerMillimetre * frame.width / 2, metresPerMillimetre * frame.height / 2
    )
    items.append(
      item(
        65639, "map", frame,
        [
          XMLElement(
            "Extent",
            [
              "xmin": MapSymbol.text(middle.0 - dx), "ymin": MapSymbol.text(middle.1 - dy),
              "xmax": MapSymbol.text(middle.0 + dx), "ymax": MapSymbol.text(middle.1 + dy),
            ]),
          XMLElement("LayerSet"),
          XMLElement("AtlasMap", ["atlasDriven": "1", "margin": "0.1", "scalingMode": "2"]),
        ],
        attributes: [
          ("frame", "true"), ("background", "true"), ("followPreset", "false"),
          ("keepLayerSet", "false"), ("mapRotation", "0"), ("drawCanvasItems", "true"),
          ("labelMargin", "2,mm"), ("mapFlags", "0"),
        ], expressions: [("dataDefinedMapScale", scale)]))
  }

  /// The roundest scale at which the page's area fits.
  private static func scale(_ frame: Frame, crs: String, share: Double) -> String {
    let (width, height) = (frame.width * share / 1000, frame.height * share / 1000)
    let shape = "transform(@atlas_geometry, '\(crs)', @project_crs)"
    return """
      with_variable('needed', max(bounds_width(\(shape)) / \(MapSymbol.text(width)), \
      bounds_height(\(shape)) / \(MapSymbol.text(height))), \
      coalesce(array_first(array_filter(array(\
      \(scales.map(String.init).joined(separator: ", "))), @element >= @needed)), 500000))
      """
  }

  /// What people have rulers for.
  private static let scales = [
    250, 500, 750, 1_000, 1_250, 1_500, 2_000, 2_500, 3_000, 4_000, 5_000, 6_000, 7_500, 10_000,
    12_500, 15_000, 20_000, 25_000, 30_000, 40_000, 50_000, 75_000, 100_000, 150_000, 200_000,
  ]

  /// Words, with expressions between `[%` and `%]`.
  mutating func addLabel(
    _ id: String, _ text: String, _ frame: Frame, size: Double, colour: String = MapColours.ink,
    isBold: Bool = false, align: Align = .left, isTop: Bool = false, isHTML: Bool = false
  ) {
    let font = MapFont(size: size, colour: colour, isBold: isBold)
    items.append(
      item(
        65641, id, frame,
        [
          XMLElement(
            "LabelFont", ["description": font.description, "style": isBold ? "Bold" : ""]),
          Self.colour("FontColor", colour), font.xml(),
        ],
        attributes: [
          ("labelText", text), ("halign", "\(align.rawValue)"), ("valign", isTop ? "32" : "128"),
          ("marginX", "0"), ("marginY", "0"), ("htmlState", isHTML ? "1" : "0"),
        ]))
  }

  /// A rectangle, with a border of ink where it has no fill.
  mutating func addBox(_ id: String, _ frame: Frame, fill: String?, pen: MapPen = .none) {
    items.append(
      item(
        65643, id, frame, [MapSymbol.fill(fill, pen).xml("", naming: { $0 })],
        attributes: [("shapeType", "1"), ("cornerRadiusMeasure", "0,mm")]))
  }

  mutating func addNorthArrow(_ frame: Frame) {
    items.append(
      item(
        65640, "north", frame, [],
        attributes: [
          ("file", "base64:" + Base64.text(Array(Self.arrow.utf8))), ("mode", "0"),
          ("resizeMode", "0"), ("anchorPoint", "4"), ("northMode", "0"), ("northOffset", "0"),
          ("pictureRotation", "0"), ("mapUuid", "{\(name)-map}"), ("svgFillColor", "0,0,0,255"),
          ("svgBorderColor", "0,0,0,255"), ("svgBorderWidth", "0.2"),
        ]))
  }

  /// Our own, so that it is the same wherever the project goes.
  private static let arrow = """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 30"><path d="M10 9 L16 29 L10 24 Z" \
    fill="#ffffff" stroke="#202020" stroke-width="0.7"/><path d="M10 9 L4 29 L10 24 Z" \
    fill="#202020" stroke="#202020" stroke-width="0.7"/><path d="M7.6 7 V1 L12.4 7 V1" fill="none" \
    stroke="#202020" stroke-width="1.3"/></svg>
    """

  mutating func addScaleBar(_ frame: Frame) {
    items.append(
      item(
        65646, "scalebar", frame,
        [
          MapFont(size: 7).xml(),
          XMLElement(
            "numericFormat", ["id": "basic"],
            [.options([.option("decimals", "0", "int")])]),
          Self.colour("fillColor", MapColours.ink), Self.colour("fillColor2", "#ffffff"),
          Self.colour("strokeColor", MapColours.ink),
          XMLElement(
            "lineSymbol",
            [MapSymbol.line(MapPen(MapColours.ink, 0.2)).xml("", naming: { $0 })]),
          XMLElement(
            "divisionLineSymbol",
            [MapSymbol.line(MapPen(MapColours.ink, 0.2)).xml("", naming: { $0 })]),
          XMLElement(
            "fillSymbol1",
            [
              MapSymbol.fill(MapColours.ink, MapPen(MapColours.ink, 0.15))
                .xml("", naming: { $0 })
            ]),
          XMLElement(
            "fillSymbol2",
            [MapSymbol.fill("#ffffff", MapPen(MapColours.ink, 0.15)).xml("", naming: { $0 })]),
        ],
        attributes: [
          ("mapUuid", "{\(name)-map}"), ("style", "Single Box"), ("unitType", "meters"),
          ("unitLabel", "m"), ("numMapUnitsPerScaleBarUnit", "1"), ("numSegments", "2"),
          ("numSegmentsLeft", "0"), ("numUnitsPerSegment", "50"), ("segmentSizeMode", "1"),
          ("minBarWidth", "30"), ("maxBarWidth", "50"), ("height", "1.6"),
          ("labelBarSpace", "1"), ("boxContentSpace", "0.5"), ("alignment", "0"),
          ("lineJoinStyle", "miter"), ("lineCapStyle", "square"), ("outlineWidth", "0.2"),
          ("labelVerticalPlacement", "0"), ("labelHorizontalPlacement", "0"),
        ]))
  }

  /// What the map shows, and no more.
  mutating func addLegend(_ frame: Frame, _ tree: XMLElement, columns: Int) {
    let styles = [
      ("title", 9.0, true, "0"), ("group", 8, true, "1.2"), ("subgroup", 7.5, true, "1"),
      ("symbol", 7, false, "0.8"), ("symbolLabel", 7, false, "1"),
    ].map { name, size, isBold, margin in
      XMLElement(
        "style", ["name": name, "alignment": "1", "marginTop": margin, "marginLeft": "0.8"],
        [
          XMLElement(
            "styleFont",
            [
              "description": MapFont(size: size, isBold: isBold).description,
              "style": isBold ? "Bold" : "",
            ])
        ])
    }
    items.append(
      item(
        65642, "legend", frame, [XMLElement("styles", styles), tree],
        attributes: [
          ("title", ""), ("map_uuid", "{\(name)-map}"), ("legendFilterByMap", "1"),
          ("columnCount", "\(columns)"), ("splitLayer", "1"), ("equalColumnWidth", "0"),
          ("boxSpace", "0"), ("columnSpace", "3"), ("symbolWidth", "5"), ("symbolHeight", "2.8"),
          ("resizeToContents", "1"), ("legendFilterByAtlas", "0"), ("titleAlignment", "1"),
          ("symbolAlignment", "1"), ("lineSpacing", "0.6"), ("wrapChar", ""),
          ("fontColor", MapColours.ink), ("wmsLegendWidth", "50"), ("wmsLegendHeight", "25"),
        ]))
  }
}

/// Bytes as letters (RFC 4648).
enum Base64 {
  private static let letters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func text(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let block = bytes[start..<min(start + 3, bytes.count)]
      let value = block.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - block.count))
      for place in 0..<4 {
        let isThere = place <= block.count
        text.append(isThere ? letters[value >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
