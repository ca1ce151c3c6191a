package import Formats
package import Geometry

/// The map of a report: layers with their columns, on one grid.
package struct ReportMap: Sendable {
  /// A column as the page's script reads it.
  package enum Values: Sendable {
    case texts([String])
    case integers([Int])
    /// `nil` where there is no value.
    case numbers([Double?])
    /// A few texts that come again and again: each once, and its number in each row.
    case choices([String], [Int])
  }

  package enum Form: Sendable {
    case points, lines
    /// Layers of areas with the same number share their borders.
    case areas(net: Int)
  }

  package struct Layer: Sendable {
    /// As the script knows it: `cells`, `buildings`.
    package var id: String
    package var form: Form
    package var geometry: GeometryColumn
    package var columns: [(key: String, values: Values)]

    package init(
      id: String, form: Form, geometry: GeometryColumn, columns: [(key: String, values: Values)]
    ) {
      self.id = id
      self.form = form
      self.geometry = geometry
      self.columns = columns
    }

    var net: Int? {
      if case .areas(let net) = form { net } else { nil }
    }
  }

  package var layers: [Layer]
  /// The cutoffs in minutes and the metres of each, ascending.
  package var minutes: [Int]
  package var metres: [Double]
  /// Which of them decides.
  package var deciding: Int
  /// What the script says to the reader, by name.
  package var words: [(String, String)]

  package init(
    layers: [Layer], minutes: [Int], metres: [Double], deciding: Int, words: [(String, String)]
  ) {
    self.layers = layers
    self.minutes = minutes
    self.metres = metres
    self.deciding = deciding
    self.words = words
  }

  /// Metres between the points of the grid: below a pixel at 1:1,000.
  package static let step = 0.5
  /// Metres by which a drawn line may lie beside the true one.
  package static let tolerance = 0.8
  /// Service areas are many, and drawn pale.
  static let coarseTolerance = 3.0

  package var box: Box {
    var box = Box.empty
    for layer in layers where layer.id != "areas" {
      for position in layer.geometry.positions where position.isFinite { box.formUnion(position) }
    }
    return box
  }
}
