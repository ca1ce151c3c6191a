internal import Diagnostics
internal import Formats
internal import Geometry
internal import Survey

extension Layer {
  /// Streets, one a line: a multi-line gives several rows of one name and class.
  ///
  /// A polygon is no street: nobody walks along its outline.
  func streets(log: inout IntakeLog) throws(Failure) -> StreetTable {
    var streets = StreetTable()
    forEachLines(prefix: "R", withOutlines: false, log: &log) { row, lines in
      for line in lines {
        streets.lines.append(line)
        streets.classes.append(text(.streetClass, row) ?? "")
        streets.names.append(text(.name, row) ?? "")
        streets.isBridge.append(isTagged(.bridge, row))
        streets.isUnderpass.append(isTagged(.tunnel, row))
      }
    }
    try requireUsable(streets.count, log: log)
    return streets
  }

  /// Barriers: lines, or the outlines of polygons, each of a kind.
  ///
  /// - Throws: `barrier.kind-unknown` where a row's kind is none that is known.
  func barriers(log: inout IntakeLog) throws(Failure) -> BarrierTable {
    var barriers = BarrierTable()
    for row in 0..<table.rowCount {
      let typed = text(.kind, row) ?? ""
      guard GroundKind(barrier: typed) != nil else {
        throw Failure(.barrierKindUnknown, ["kind": .text(typed)], at: place(row, "barrier_kind"))
      }
    }
    forEachLines(prefix: "B", withOutlines: true, log: &log) { row, lines in
      guard let kind = GroundKind(barrier: text(.kind, row) ?? "") else { return }
      barriers.kinds.append(kind)
      barriers.names.append(text(.name, row) ?? "")
      barriers.lines.append(lines)
    }
    try requireUsable(barriers.count, log: log)
    return barriers
  }

  private func forEachLines(
    prefix: String, withOutlines: Bool, log: inout IntakeLog,
    _ body: (_ row: Int, _ lines: [LineString]) -> Void
  ) {
    guard let geometry = table.geometry else { return }
    for row in 0..<table.rowCount {
      do throws(Failure) {
        body(row, try geometry.lines(row, withOutlines: withOutlines))
      } catch {
        let id = identifier(row, prefix: prefix)
        log.reject(self, row, id: id, error.phrase, error.arguments, field: "geometry")
      }
    }
  }

  /// As OSM tags bridges and tunnels: any value but "no".
  private func isTagged(_ role: Role, _ row: Int) -> Bool {
    guard let text = text(role, row)?.lowercased() else { return false }
    return !["no", "false", "0", "否", "无"].contains(text)
  }
}

extension GroundKind {
  /// The kind that a layer of barriers means by `typed`.
  init?(barrier typed: String) {
    switch typed.lowercased() {
    case "river", "waterway", "water", "stream", "canal", "河流", "水系": self = .river
    case "railway", "rail", "铁路": self = .railway
    case "main_road", "road", "主干道", "干道", "": self = .mainRoad
    case "wall", "fence", "围墙": self = .wall
    default: return nil
    }
  }
}
