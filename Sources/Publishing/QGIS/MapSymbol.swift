/// How something is drawn: QGIS's symbol, from its lowest layer.
struct MapSymbol: Sendable {
  enum Kind: String, Sendable {
    case marker, line, fill
  }

  struct Layer: Sendable {
    let type: String
    var values: [(String, String)]
    /// Properties whose values are expressions: with names of columns in double quotes.
    var expressions: [(name: String, expression: String)] = []
    /// What a pattern consists of.
    var pattern: [Layer] = []
  }

  let kind: Kind
  var layers: [Layer]

  /// One symbol over another.
  static func + (below: MapSymbol, above: MapSymbol) -> MapSymbol {
    MapSymbol(kind: below.kind, layers: below.layers + above.layers)
  }

  /// The symbol as XML.
  ///
  /// - Parameter naming: what an expression is for the columns of the file.
  func xml(_ name: String, naming: (String) -> String) -> XMLElement {
    XMLElement(
      "symbol",
      [
        "name": name, "type": kind.rawValue, "alpha": "1", "clip_to_extent": "1", "force_rhr": "0",
      ],
      layers.enumerated().map { index, layer in
        Self.xml(layer, "@\(name)@\(index)", naming)
      })
  }

  private static func xml(
    _ layer: Layer, _ path: String, _ naming: (String) -> String
  ) -> XMLElement {
    var children = [XMLElement.options(layer.values.map { XMLElement.option($0.0, $0.1) })]
    if !layer.expressions.isEmpty {
      children.append(
        .dataDefined(
          "data_defined_properties", layer.expressions.map { ($0.name, naming($0.expression)) }))
    }
    if !layer.pattern.isEmpty {
      let isLine = layer.type == "LinePatternFill"
      children.append(
        MapSymbol(kind: isLine ? .line : .marker, layers: layer.pattern)
          .xml(path, naming: naming))
    }
    return XMLElement(
      "layer", ["class": layer.type, "enabled": "1", "locked": "0", "pass": "0"], children)
  }
}

/// A line on paper: colour, millimetres, dashes.
struct MapPen: Sendable {
  let colour: String
  let width: Double
  /// Lengths of dashes and of what is between them, in millimetres; none for a whole line.
  var dashes: [Double] = []

  init(_ colour: String, _ width: Double, dashes: [Double] = []) {
    self.colour = colour
    self.width = width
    self.dashes = dashes
  }

  static let none = MapPen("#000000", 0)
}

extension MapSymbol {
  static func fill(_ colour: String?, _ pen: MapPen, byColumn expression: String? = nil)
    -> MapSymbol
  {
    var layer = Layer(
      type: "SimpleFill",
      values: [
        ("color", Self.rgba(colour ?? "#ffffff")), ("style", colour == nil ? "no" : "solid"),
        ("joinstyle", "round"), ("outline_style", "no"), ("outline_width", "0"),
      ])
    if let expression { layer.expressions = [("fillColor", expression)] }
    let border = pen.width > 0 ? [lineLayer(pen)] : []
    return MapSymbol(kind: .fill, layers: (colour == nil ? [] : [layer]) + border)
  }

  /// Parallel lines over ground.
  static func hatch(_ pen: MapPen, angle: Int, distance: Double, border: MapPen = .none)
    -> MapSymbol
  {
    let hatch = Layer(
      type: "LinePatternFill",
      values: [
        ("angle", "\(angle)"), ("distance", text(distance)), ("distance_unit", "MM"),
        ("color", rgba(pen.colour)), ("line_width", text(pen.width)), ("line_width_unit", "MM"),
      ], pattern: [lineLayer(pen)])
    return MapSymbol(
      kind: .fill, layers: [hatch] + (border.width > 0 ? [lineLayer(border)] : []))
  }

  static func line(_ pen: MapPen) -> MapSymbol { MapSymbol(kind: .line, layers: [lineLayer(pen)]) }

  /// A shape of so many millimetres on a point.
  static func marker(_ shape: String, _ colour: String, _ size: Double, _ pen: MapPen)
    -> MapSymbol
  {
    MapSymbol(
      kind: .marker,
      layers: [
        Layer(
          type: "SimpleMarker",
          values: [
            ("name", shape), ("color", rgba(colour)), ("size", text(size)), ("size_unit", "MM"),
            ("outline_color", rgba(pen.colour)), ("outline_width", text(pen.width)),
            ("outline_style", pen.width > 0 ? "solid" : "no"), ("outline_width_unit", "MM"),
            ("angle", "0"), ("joinstyle", "round"),
          ])
      ])
  }

  private static func lineLayer(_ pen: MapPen) -> Layer {
    Layer(
      type: "SimpleLine",
      values: [
        ("line_color", rgba(pen.colour)), ("line_width", text(pen.width)),
        ("line_width_unit", "MM"), ("line_style", "solid"),
        ("joinstyle", "round"), ("capstyle", pen.dashes.isEmpty ? "round" : "flat"),
        ("use_custom_dash", pen.dashes.isEmpty ? "0" : "1"),
        ("customdash", pen.dashes.isEmpty ? "5;2" : pen.dashes.map(text).joined(separator: ";")),
        ("customdash_unit", "MM"),
      ])
  }

  /// `#rrggbb` or `#rrggbbaa` as QGIS writes it.
  static func rgba(_ colour: String) -> String {
    let digits = Array(colour.dropFirst())
    let parts = stride(from: 0, to: digits.count - 1, by: 2).compactMap {
      Int(String(digits[$0...$0 + 1]), radix: 16)
    }
    return (parts.count == 3 ? parts + [255] : parts).map(String.init).joined(separator: ",")
  }

  static func text(_ number: Double) -> String {
    let text = number.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
