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
        streets.ids.append(identifier(row, prefix: "R"))
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
