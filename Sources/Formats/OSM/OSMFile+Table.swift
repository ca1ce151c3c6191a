package import Diagnostics

extension OSMFile {
  /// One layer of the file, in the order of nodes, ways and relations in it.
  ///
  /// The rows' own identifiers are `n…`, `w…` and `r…` with the numbers of the objects. Columns
  /// that are blank in every row are not there. Vertices that the file does not have are left
  /// out, and so are areas that do not close without them; both are told and counted.
  ///
  /// - Parameter layer: one that the file was read for; else it has no rows.
  package func table(_ layer: OSMLayer, findings: inout [Finding]) -> FeatureTable {
    var builder = OSMTableBuilder(self, layer)
    switch layer {
    case .buildings: builder.addBuildings()
    case .highways: builder.addHighways()
    case .places: builder.addPlaces()
    case .stations(let filter): builder.addStations(filter)
    case .barriers: builder.addBarriers()
    case .gates: builder.addGates()
    }
    findings += builder.losses.findings(name)
    return builder.table
  }

  /// The number of a key, `nil` where the file was not read for it.
  func key(_ name: String) -> UInt16? { keys.firstIndex(of: name).map(UInt16.init) }

  /// The value of a key among some tags.
  func value(_ key: UInt16?, _ tags: Range<Int>) -> String? {
    guard let key else { return nil }
    for tag in tags where tagKeys[tag] == key { return text(tag) }
    return nil
  }

  /// Whether there is the key at all.
  func has(_ key: UInt16?, _ tags: Range<Int>) -> Bool {
    guard let key else { return false }
    for tag in tags where tagKeys[tag] == key { return true }
    return false
  }

  func text(_ tag: Int) -> String { String(decoding: bytes(tag), as: UTF8.self) }

  /// The value of a tag, UTF-8 without the zero behind it.
  func bytes(_ tag: Int) -> ArraySlice<UInt8> {
    let start = tagValues[tag]
    let end = tag + 1 < tagValues.count ? tagValues[tag + 1] : values.count
    return values[start..<(end - 1)]
  }

  /// What was left out of a layer.
  struct Losses {
    var vertices = 0
    /// The first way that lacks some.
    var firstWay: Int64?
    var areas = 0
    /// The first area that does not close.
    var firstArea: String?

    func findings(_ name: String) -> [Finding] {
      var findings: [Finding] = []
      let place = Place(file: name)
      if let firstWay {
        findings.append(
          Finding(
            .note, .osmVerticesMissing,
            ["count": .integer(vertices), "id": .text("w\(firstWay)")], at: place))
      }
      if let firstArea {
        findings.append(
          Finding(
            .warning, .osmAreasOpen, ["count": .integer(areas), "id": .text(firstArea)],
            at: place))
      }
      return findings
    }
  }
}
