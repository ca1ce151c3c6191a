/// What a file holds, as columns: the one shape in which every format comes in and goes out.
///
/// Attribute columns and the geometry column have `rowCount` rows each. Nothing here knows what a
/// column means; that is Intake's part.
package struct FeatureTable: Sendable {
  /// The file, or the layer of it, that a `Place` names.
  package var name: String
  package var columns: [Column]
  /// `nil` where the format has no geometry, as in a plain table.
  package var geometry: GeometryColumn?
  package var rowCount: Int
  /// The feature's own identifier (GeoJSON `id`), where at least one feature has one.
  package var identifiers: Column?
  /// What the file itself says its coordinates are in: `EPSG:4526`, a URN, WKT; else `nil`.
  package var declaredCRS: String?
  /// Line of the file on which each row starts, counted from 1; empty where a format has no lines.
  package var lines: [Int32]
  /// Members of the file beside its features, as JSON text, in order: kept, not understood.
  package var foreignMembers: [ForeignMember]
  /// Members of each feature beside `id`, `geometry` and `properties`, as one JSON object text.
  package var featureMembers: Column?
  /// A number for each position of the geometry; empty where a format has none.
  ///
  /// Equal numbers are one place, as OSM's nodes are.
  package var vertexKeys: [Int64]
  /// What the text of the file was in; `nil` where the format settles it.
  package var encoding: String?

  package init(
    name: String, columns: [Column] = [], geometry: GeometryColumn? = nil, rowCount: Int = 0,
    identifiers: Column? = nil, declaredCRS: String? = nil, lines: [Int32] = [],
    foreignMembers: [ForeignMember] = [], featureMembers: Column? = nil,
    vertexKeys: [Int64] = []
  ) {
    self.name = name
    self.columns = columns
    self.geometry = geometry
    self.rowCount = rowCount
    self.identifiers = identifiers
    self.declaredCRS = declaredCRS
    self.lines = lines
    self.foreignMembers = foreignMembers
    self.featureMembers = featureMembers
    self.vertexKeys = vertexKeys
  }

  /// The first column of this name, compared exactly.
  package func column(named name: String) -> Column? { columns.first { $0.name == name } }
}

/// A member of a JSON object that GeoJSON does not define.
package struct ForeignMember: Hashable, Sendable {
  package var name: String
  /// JSON text, as it stood in the file.
  package var json: String

  package init(name: String, json: String) {
    self.name = name
    self.json = json
  }
}
