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
    let hasFoot = self[.foot] != nil || self[.motorroad] != nil
    let hasDirection = self[.onewayFoot] != nil || self[.conveying] != nil
    forEachLines(prefix: "R", withOutlines: false, log: &log) { row, lines in
      for line in lines {
        streets.ids.append(identifier(row, prefix: "R"))
        streets.lines.append(line)
        streets.classes.append(text(.streetClass, row) ?? "")
        streets.names.append(text(.name, row) ?? "")
        streets.isBridge.append(isTagged(.bridge, row))
        streets.isUnderpass.append(isTagged(.tunnel, row))
        if hasFoot { streets.foot.append(foot(row)) }
        if self[.access] != nil { streets.access.append(text(.access, row) ?? "") }
        if hasDirection { streets.walkDirection.append(walkDirection(row)) }
      }
      if !table.vertexKeys.isEmpty { streets.vertexKeys += vertexKeys(row) }
    }
    try requireUsable(streets.count, log: log)
    return streets
  }

  /// Whether people may walk there, as the file says it; on a motorroad nobody may, unless it says
  /// so.
  private func foot(_ row: Int) -> String {
    if let text = text(.foot, row) { return text }
    return text(.motorroad, row) == "yes" ? "no" : ""
  }

  /// The only way people may walk along a line, 0 where they may both ways: OSM's `oneway:foot`,
  /// else the way an escalator runs.
  private func walkDirection(_ row: Int) -> Int8 {
    switch text(.onewayFoot, row)?.lowercased() {
    case "yes", "true", "1": return 1
    case "-1", "reverse": return -1
    case nil: break
    case _: return 0
    }
    switch text(.conveying, row)?.lowercased() {
    case "forward": return 1
    case "backward": return -1
    case _: return 0
    }
  }

  /// The numbers of the vertices of each line of a row.
  private func vertexKeys(_ row: Int) -> [[Int64]] {
    guard let geometry = table.geometry else { return [] }
    return geometry.parts(ofRow: row).flatMap { geometry.rings(ofPart: $0) }
      .map { Array(table.vertexKeys[geometry.positions(ofRing: $0)]) }
  }

  func forEachLines(
    prefix: String, withOutlines: Bool, where isUsed: (Int) -> Bool = { _ in true },
    log: inout IntakeLog, _ body: (_ row: Int, _ lines: [LineString]) -> Void
  ) {
    guard let geometry = table.geometry else { return }
    for row in 0..<table.rowCount where isUsed(row) {
      do throws(Failure) {
        body(row, try geometry.lines(row, withOutlines: withOutlines))
      } catch {
        let id = identifier(row, prefix: prefix)
        log.reject(self, row, id: id, error.phrase, error.arguments, field: "geometry")
      }
    }
  }

  /// As OSM tags bridges and tunnels: any value but "no".
  func isTagged(_ role: Role, _ row: Int) -> Bool {
    guard let text = text(role, row)?.lowercased() else { return false }
    return !["no", "false", "0", "否", "无"].contains(text)
  }
}
