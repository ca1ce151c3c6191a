/// What can be asked of an OSM file.
package enum OSMLayer: Hashable, Sendable {
  /// Outlines with `building`, as polygons.
  case buildings
  /// Streets and ways, as lines with the numbers of their nodes.
  case highways
  /// Named places, as points.
  case places
  /// What a filter of tags picks, as points and polygons.
  case stations(OSMTagFilter)
  /// Water, railways, walls and fences, as lines and polygons.
  case barriers
  /// Gates and entrances that are no door of a building, as points.
  case gates

  /// The keys whose values become columns, as they are called in the file.
  var columns: [String] {
    switch self {
    case .buildings:
      [
        "building", "building:levels", "building:flats", "name", "addr:street",
        "addr:housenumber", "addr:postcode", "addr:city",
      ]
    case .highways:
      [
        "highway", "name", "bridge", "tunnel", "foot", "access", "oneway:foot", "conveying",
        "area", "motorroad", "service", "layer",
      ]
    case .places: ["place", "name"]
    case .stations: ["name", "opening_hours"]
    case .barriers: ["name", "bridge", "tunnel"]
    case .gates: ["name", "access"]
    }
  }

  /// All keys that are looked at.
  var keys: [String] {
    switch self {
    case .buildings, .highways, .places: columns
    case .stations(let filter): columns + filter.clauses.map(\.key)
    case .barriers: columns + ["waterway", "natural", "water", "railway", "barrier", "area"]
    case .gates: columns + ["barrier", "entrance", "building"]
    }
  }
}

/// Which objects are meant: `amenity=community_centre,townhall;office=government`, `shop=*`.
package struct OSMTagFilter: Hashable, Sendable {
  package struct Clause: Hashable, Sendable {
    package let key: String
    /// Empty for any.
    package let values: [String]
  }

  /// One of them is enough; the first that fits names the kind.
  package let clauses: [Clause]
  /// As it was written.
  package let text: String

  /// `nil` where `text` has another form.
  package init?(_ text: String) {
    var clauses: [Clause] = []
    for part in text.split(separator: ";", omittingEmptySubsequences: false) {
      let sides = part.split(separator: "=", omittingEmptySubsequences: false)
      guard sides.count == 2, !sides[0].isEmpty else { return nil }
      let values = sides[1].split(separator: ",", omittingEmptySubsequences: false)
      guard values.allSatisfy({ !$0.isEmpty }) else { return nil }
      clauses.append(
        Clause(key: String(sides[0]), values: sides[1] == "*" ? [] : values.map(String.init)))
    }
    self.clauses = clauses
    self.text = text
  }
}
