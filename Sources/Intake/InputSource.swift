package import Formats
package import Projection
package import Survey

/// A file to read, and what its owner says about it.
package struct InputSource: Hashable, Sendable {
  /// As messages and records show it: `PG:…` alone for an address of a database that is refused.
  package let path: String
  /// As it was typed, so that what is refused is refused for the right reason.
  private let typedPath: String
  /// The layer of the file that is meant; `county.gpkg:buildings` as the path says the same.
  package var layer: String?
  /// Role → column, where the file's names are not recognised.
  package var fields: [Role: String]
  /// The column of households that decides; recognised where `nil` and there is only one.
  package var householdsField: String?
  /// What that column counts; taken from its name where `nil`.
  package var householdKind: HouseholdKind?
  /// `EPSG:…`, WKT; what the file declares where `nil`, else longitude and latitude.
  package var crs: String?
  /// What its longitudes and latitudes are measured against; `nil` where nobody says.
  package var datum: InputDatum?
  /// The way from an old datum, where the file is on one.
  package var parameters: DatumParameters?
  /// What is said of the file if it is read as a layer of this name, instead of the above.
  package var ofLayers: [String: Saying] = [:]
  /// `utf-8` or `gb18030`; found by itself where `nil`.
  package var encoding: String?
  /// What headings mean.
  package var vocabulary = FieldVocabulary()
  /// Further columns that the user names and this layer carries along.
  package var attributes: [String] = []
  /// Whether it may be a list: rows of several buildings, or no coordinates at all.
  package var mayBeList = false
  /// Whether columns and numbers of persons are read as they stand: `--allow-personal`.
  package var allowsPersonal = false
  /// Which objects of an OSM file are stations.
  package var osmTags: OSMTagFilter?
  /// How households are estimated where no column counts them; not at all where `nil`.
  package var estimate: HouseholdEstimate?
  /// Which kinds of point are communities; the usual ones where empty.
  package var communityKinds: [String] = []

  package init(
    path: String, fields: [Role: String] = [:], householdsField: String? = nil,
    householdKind: HouseholdKind? = nil, crs: String? = nil, datum: InputDatum? = nil,
    encoding: String? = nil
  ) {
    self.path = DatabaseAddress.published(path)
    typedPath = path
    self.fields = fields
    self.householdsField = householdsField
    self.householdKind = householdKind
    self.crs = crs
    self.datum = datum
    self.encoding = encoding
  }
}

extension InputSource {
  /// What GDAL is asked for; `nil` where the file is read without it.
  var address: GDALAddress? { GDALAddress(typedPath, layer: layer) }

  /// What is said of the coordinates of one layer.
  package struct Saying: Hashable, Sendable {
    package var crs: String?
    package var datum: InputDatum?

    package init() {}
  }

  /// The source as it is read as `layer`.
  func read(as layer: String) -> InputSource {
    guard let saying = ofLayers[layer] else { return self }
    var source = self
    source.crs = saying.crs ?? crs
    source.datum = saying.datum ?? datum
    return source
  }

  /// Takes `buildings=gcj02` apart; a text that does not begin with a layer is for all.
  package static func layer(in text: String) -> (layer: String?, value: String) {
    guard let sign = text.firstIndex(of: "="), isLayer(text[..<sign]) else { return (nil, text) }
    return (String(text[..<sign]), String(text[text.index(after: sign)...]))
  }

  /// Layers by the names that plans and outputs have for them; `areas` are those of a tally.
  private static let layers: Set<Substring> = [
    "communities", "compounds", "buildings", "stations", "candidates", "forbidden", "allowed",
    "streets", "closed_streets", "barriers", "gates", "stairwells", "cells", "adjacency", "units",
    "areas",
  ]

  private static func isLayer(_ name: Substring) -> Bool {
    layers.contains(name) || name.hasPrefix("against_")
  }
}

/// Where longitude and latitude of a file come from.
package enum InputDatum: String, CaseIterable, Sendable {
  /// WGS 84 and CGCS2000 are taken as one: they differ by less than a metre.
  case wgs84, cgcs2000
  /// As Amap, Tencent and some exports of Ovital give it.
  case gcj02
  /// As Baidu gives it.
  case bd09
}

/// All files of a run; what is not given is not used.
package struct InputSources: Hashable, Sendable {
  package var communities: InputSource?
  package var compounds: InputSource?
  package var buildings: InputSource?
  /// Households by the names or codes of buildings, where `buildings` does not count them.
  package var households: InputSource?
  package var stations: InputSource?
  package var candidates: InputSource?
  /// Where no candidate may stand.
  package var forbidden: InputSource?
  /// Areas in which candidates must stand.
  package var allowed: InputSource?
  package var streets: InputSource?
  /// What closes streets.
  package var closures: InputSource?
  package var barriers: InputSource?
  package var gates: InputSource?
  package var stairwells: InputSource?
  package var cells: InputSource?
  /// Pairs of buildings that adjoin, instead of what the ground says.
  package var adjacency: InputSource?
  package var units: InputSource?
  /// Further maps of cells, to be laid over `cells`.
  package var otherCells: [InputSource] = []

  package init() {}

  private static var single: [WritableKeyPath<InputSources, InputSource?>] {
    [
      \.communities, \.compounds, \.buildings, \.households, \.stations, \.candidates,
      \.forbidden, \.allowed,
      \.streets, \.closures, \.barriers, \.gates, \.stairwells, \.cells, \.adjacency, \.units,
    ]
  }

  /// Lets headings of all files mean what `vocabulary` says.
  package mutating func use(_ vocabulary: FieldVocabulary) {
    for path in Self.single { self[keyPath: path]?.vocabulary = vocabulary }
    for index in otherCells.indices { otherCells[index].vocabulary = vocabulary }
  }
}
