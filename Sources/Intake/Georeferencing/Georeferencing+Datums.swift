internal import Diagnostics
internal import Formats
internal import Geometry
internal import Projection
internal import Workers

extension Georeferencing {
  /// Tests the datum of each layer that nobody declared against the others.
  ///
  /// - Throws: `datum.contradicted` where at least one layer is clearly on another datum.
  static func testDatums(_ loaded: inout [LoadedLayer], workers: Workers) throws(Failure) {
    let slots = loaded.indices.filter { slot in
      let positions = loaded[slot].layer.table.geometry?.positions ?? []
      return !positions.isEmpty && loaded[slot].placing.reading != nil
    }
    // What everybody declares needs no test.
    let isOpen = slots.contains { loaded[$0].placing.reading?.basis != .user }
    var verdicts: [DatumTrial.Verdict] = []
    var trial: DatumTrial?
    if slots.count > 1, isOpen, let center = leadingMiddle(loaded), GCJ02.area.contains(center) {
      let made = try self.trial(slots.map { loaded[$0] }, around: center, workers: workers)
      verdicts = made.verdicts()
      trial = made
    }
    try judge(&loaded, slots, verdicts, trial)
    tellHints(&loaded, slots, verdicts)
  }

  /// Where the county is.
  static func leadingMiddle(_ loaded: [LoadedLayer]) -> Position? {
    for leading in ["communities", "cells", "units", "buildings", "stations", "streets"] {
      for one in loaded where one.layer.roles.layer == leading {
        if let middle = one.layer.middle { return middle }
      }
    }
    return loaded.lazy.compactMap(\.layer.middle).first
  }

  static func trial(
    _ loaded: [LoadedLayer], around center: Position, workers: Workers
  ) throws(Failure) -> DatumTrial {
    let frame = DatumGround.Frame(center: center)
    let layers = try workers.map(loaded) { DatumLayer($0.layer, in: frame) }
    let sides = loaded.indices.map { index in
      let reading = loaded[index].placing.reading ?? .nothing
      let current = (reading.datum ?? .wgs84).map
      let isSaid = reading.basis == .user || loaded[index].record.attribution != nil
      return DatumTrial.Side(
        ground: layers[index].ground, current: current,
        choices: isSaid ? [current] : [current] + MapDatum.allCases.filter { $0 != current },
        hint: reading.hint?.datum.map)
    }
    return try DatumTrial(
      sides: sides, pairs: DatumTrial.pairs(layers, workers: workers), frame: frame,
      workers: workers)
  }

  private static func judge(
    _ loaded: inout [LoadedLayer], _ slots: [Int], _ verdicts: [DatumTrial.Verdict],
    _ trial: DatumTrial?
  ) throws(Failure) {
    guard let trial else { return }
    var wrong: [(side: Int, datum: MapDatum, margin: Double)] = []
    for (side, slot) in slots.enumerated() {
      switch verdicts[side] {
      case .untested: continue
      case .confirmed:
        if loaded[slot].record.datumBasis == .assumed { loaded[slot].record.datumBasis = .layers }
      case .other(let datum, let margin): wrong.append((side, datum, margin))
      case .undecided(let datum, let margin):
        guard loaded[slot].placing.reading?.hint == nil else { continue }
        loaded[slot].log.warn(
          .datumUndecided,
          [
            "datum": .text(InputDatum(datum).rawValue), "margin": .text(margin.shortened),
            "layer": .text(loaded[slot].layer.roles.layer),
            "current": .text(loaded[slot].record.datum),
          ], at: Place(file: loaded[slot].layer.table.name))
      }
    }
    guard let first = wrong.first else { return }
    let options = wrong.map {
      "--datum \(loaded[slots[$0.side]].layer.roles.layer)=\(InputDatum($0.datum).rawValue)"
    }
    let slot = slots[first.side]
    var arguments: [String: Argument] = [
      "datum": .text(InputDatum(first.datum).rawValue), "current": .text(loaded[slot].record.datum),
      "margin": .text(first.margin.shortened), "options": .text(options.joined(separator: " ")),
      "layer": .text(loaded[slot].layer.roles.layer), "either": "",
    ]
    if loaded[slot].placing.reading?.basis == .file, let current = arguments["current"] {
      arguments["either"] = .phrase(.datumAllAlike, ["current": current])
    }
    if let evidence = trial.evidence(of: first.side, as: first.datum) {
      arguments["other"] = .text(loaded[slots[evidence.other]].layer.table.name)
      arguments["asRead"] = .integer(Int((evidence.asRead * 100).rounded()))
      arguments["asDatum"] = .integer(Int((evidence.asDatum * 100).rounded()))
    }
    throw Failure(.datumContradicted, arguments, at: Place(file: loaded[slot].layer.table.name))
  }

  /// Tells hints that nothing confirmed and nothing refuted.
  private static func tellHints(
    _ loaded: inout [LoadedLayer], _ slots: [Int], _ verdicts: [DatumTrial.Verdict]
  ) {
    for (side, slot) in slots.enumerated() {
      guard let hint = loaded[slot].placing.reading?.hint else { continue }
      let isRefuted = if case .confirmed? = verdicts.dropFirst(side).first { true } else { false }
      loaded[slot].log.warn(
        isRefuted ? .datumHintRefuted : .datumHint,
        [
          "name": .text(hint.name), "datum": .text(hint.datum.rawValue),
          "layer": .text(loaded[slot].layer.roles.layer),
        ], at: Place(file: loaded[slot].layer.table.name))
    }
  }
}

extension Double {
  /// With one decimal, for people.
  fileprivate var shortened: String { String(shortest: (self * 10).rounded() / 10) }
}

extension DatumLayer {
  init(_ layer: Layer, in frame: DatumGround.Frame) {
    name = layer.roles.layer
    ground = DatumGround(
      layer.table.geometry ?? GeometryColumn(), hasExtent: DatumTrial.hasExtent(name), in: frame)
    let rows = 0..<layer.table.rowCount
    let isNamed = DatumTrial.hasExtent(name)
    codes = isNamed ? rows.map { [layer.text(.id, $0) ?? "", layer.text(.name, $0) ?? ""] } : []
    var parents: [String: [[String]]] = [:]
    for (other, roles) in [
      ("communities", [Role.community, .communityName]), ("compounds", [.compound, .compoundName]),
    ] where roles.contains(where: { layer[$0] != nil }) {
      parents[other] = rows.map { row in roles.compactMap { layer.text($0, row) } }
    }
    self.parents = parents
  }
}
