package import Diagnostics
package import Formats
package import Survey

/// What a plan.yaml asks for: inputs, how to read them, and the parameters of every step.
///
/// Everything has a value: where the plan is silent, the default. Each value's place in the file
/// is kept for later errors, by ``place(of:)``.
package struct Plan: Sendable {
  /// The format of plans that this version reads: the value of the key `gridreach`.
  package static let formatVersion = 1

  /// The path of the plan, as given.
  package var file = ""
  package var formatVersion = Plan.formatVersion
  /// The title used in reports; `nil` where the plan has none.
  package var name: String?
  package var inputs = Inputs()
  /// The file of further headings; `nil` where there is none.
  package var fieldsFile: String?
  package var partition = Partition()
  package var reach = Reach()
  package var walks = Walks()
  package var coverage = Coverage()
  package var targets: [Target] = []
  /// `nil` where nothing is to be chosen.
  package var siting: Siting?
  package var output = Output()
  /// 0 for as many as there are cores.
  package var threads = 0
  var places: [String: Place] = [:]

  init() {}

  /// The place in the file of the value at `path`, such as `inputs.buildings.crs` or
  /// `reach.minutes[1]`.
  ///
  /// Where the plan does not give it, the place of the group it would stand in; at last the file.
  package func place(of path: String) -> Place {
    var path = path[...]
    while !path.isEmpty {
      if let place = places[String(path)] { return place }
      let end = path.lastIndex { $0 == "." || $0 == "[" } ?? path.startIndex
      path = path[..<end]
    }
    return Place(file: file)
  }

  /// Whether the plan itself gives a value at `path`.
  package func gives(_ path: String) -> Bool { places[path] != nil }

  /// Whether a plan names a database, `PG:…`, where others name a file.
  static func isDatabase(_ named: String) -> Bool { DatabaseAddress(named) != nil }

  /// The path of a file that the plan names, seen from where the program runs: names in a plan
  /// are relative to the plan's folder.
  package func path(_ named: String) -> String {
    guard !named.hasPrefix("/"), !Self.isDatabase(named), let slash = file.lastIndex(of: "/") else {
      return named
    }
    return file[...slash] + named
  }
}

extension Plan {
  /// The files to read; only the buildings are required.
  package struct Inputs: Hashable, Sendable {
    package var communities: Input?
    package var compounds: Input?
    package var buildings = Input()
    package var households: Input?
    package var stations: Input?
    package var candidates: Input?
    package var streets: Input?
    package var closedStreets: Input?
    package var barriers: Input?
    package var gates: Input?
    package var stairwells: Input?
    package var adjacency: Input?
    /// What communities reported; no layer, but a table that is held against what is counted.
    package var reported: Input?

    /// The inputs that are given, with their keys, buildings included.
    package var given: [(key: String, input: Input)] {
      let all: [(key: String, input: Input?)] = [
        ("communities", communities), ("compounds", compounds), ("buildings", buildings),
        ("households", households),
        ("stations", stations), ("candidates", candidates), ("streets", streets),
        ("closed_streets", closedStreets),
        ("barriers", barriers), ("gates", gates), ("stairwells", stairwells),
        ("adjacency", adjacency), ("reported", reported),
      ]
      return all.compactMap { key, input in input.map { (key, $0) } }
    }
  }

  /// One file, and how to read it.
  package struct Input: Hashable, Sendable {
    /// As the plan has it; ``Plan/path(_:)`` makes it a path.
    package var file = ""
    /// The layer of the file that is meant, where it has several.
    package var layer: String?
    /// The column with the number of households; buildings only.
    package var householdsField: String?
    /// What that column counts; buildings only.
    package var householdKind = HouseholdKind.unspecified
    /// A definition such as `EPSG:4526`; `nil` where it is to be found out.
    package var crs: String?
    /// `nil` where the coordinate system says it.
    package var datum: Datum?
    /// The file with the way from an old datum, as the plan has it.
    package var datumParameters: String?
    package var encoding = Encoding.auto
    /// Which objects of an OSM file are stations; stations and candidates only.
    package var osmTags: OSMTagFilter?
    /// How households are estimated where no column counts them; buildings only.
    package var estimate: HouseholdEstimate?
    /// Which kinds of point are communities; communities only.
    package var kinds: [String] = []
    /// The columns that the plan names, by role, in the order of the roles' list.
    package var fields: [Field] = []

    /// The column that the plan names for a role.
    package func column(for role: Role) -> String? { fields.first { $0.role == role }?.column }
  }

  /// A column that plays a role.
  package struct Field: Hashable, Sendable {
    package var role: Role
    package var column: String
  }

  /// The datum of longitudes and latitudes.
  package enum Datum: String, CaseIterable, Sendable {
    case wgs84, cgcs2000, gcj02, bd09
  }

  package enum Encoding: String, CaseIterable, Sendable {
    case auto
    case utf8 = "utf-8"
    case gb18030
  }

  /// What a column can be to the program.
  ///
  /// The raw values are those of the roles that the room Intake reads; the column of households
  /// has a key of its own.
  package enum Role: String, CaseIterable, Sendable {
    case id, name, x, y
    case community
    case communityName = "community_name"
    case compound
    case compoundName = "compound_name"
    case occupied, persons, elderly, stairwells, use, area
    case tier, kind, status
    case floorArea = "floor_area"
    case services, opening
    case capacity
    case cutoffMinutes = "cutoff_min"
    case delaySeconds = "delay_s"
    case walled
    case propertyManager = "has_pm"
    case streetClass = "class"
    case bridge, tunnel
    case building
    case validFrom = "valid_from"
    case validTo = "valid_to"
    case waterway, railway
    case first, second, length, priced
    case lastSequence = "last_seq"
    case wantedCells = "wanted_cells"
    case foot, access
    case onewayFoot = "oneway_foot"
    case conveying, motorroad
    case levels, flats
    case cost, forbidden
    case mayMove = "may_move"
    case mayClose = "may_close"
  }
}
