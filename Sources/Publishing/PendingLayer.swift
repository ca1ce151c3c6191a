/// A layer that is made when it is written, so that a large county's are not all held at once.
package struct PendingLayer: Sendable {
  /// As in file names: `cells`.
  package let name: String
  /// The ending of its file: `geojson`, `csv`.
  package let ending: String
  package let make: @Sendable () -> LayerTable

  package init(_ name: String, _ ending: String, make: @escaping @Sendable () -> LayerTable) {
    self.name = name
    self.ending = ending
    self.make = make
  }

  /// One that is there already.
  package init(_ layer: LayerTable, _ ending: String) {
    self.init(layer.name, ending) { layer }
  }
}

extension [PendingLayer] {
  /// All of them, in their order, with the endings of their files.
  package var made: [(layer: LayerTable, ending: String)] { map { ($0.make(), $0.ending) } }
}
