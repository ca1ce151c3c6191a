internal import Diagnostics
internal import Formats
internal import Geometry
internal import Survey

extension Layer {
  /// Places where a station could be opened.
  ///
  /// Rejected are those without a position, of an id that stood before, and those of which area,
  /// cost or capacity is no number from 0 up: a wrong figure would decide where to build.
  /// A candidate whose status is closed is forbidden, as one that the file's own column forbids.
  /// - Throws: `layer.empty` or `layer.all-rejected`.
  func candidates(log: inout IntakeLog) throws(Failure) -> CandidateTable {
    var candidates = CandidateTable()
    var seen: Set<String> = []
    for row in 0..<table.rowCount {
      let id = identifier(row, prefix: "K")
      guard let position = position(row, id: id, log: &log) else { continue }
      guard position.isFinite else {
        log.reject(self, row, id: id, .geometryMissing)
        continue
      }
      guard seen.insert(id).inserted else {
        log.reject(
          self, row, id: id, .candidateRepeated, ["id": .text(id)], field: self[.id]?.name,
          position: position)
        continue
      }
      guard let figures = candidateFigures(row, id: id, at: position, log: &log) else { continue }
      candidates.ids.append(id)
      candidates.names.append(text(.name, row) ?? "")
      candidates.positions.append(position)
      candidates.kinds.append(text(.kind, row) ?? "")
      candidates.floorAreas.append(figures[0])
      if self[.cost] != nil { candidates.costs.append(figures[1]) }
      if self[.capacity] != nil { candidates.capacities.append(figures[2]) }
      if self[.community] != nil || self[.communityName] != nil {
        candidates.communityCodes.append(
          text(.community, row) ?? text(.communityName, row) ?? "")
      }
      if self[.forbidden] != nil || self[.status] != nil {
        let isClosed = text(.status, row).flatMap { StationStatus(typed: $0) } == .closed
        candidates.isForbidden.append(choice(.forbidden, row, id, &log) || isClosed)
      }
      candidates.sourceRows.append(Int32(row + 1))
    }
    try requireUsable(candidates.count, log: log)
    return candidates
  }

  /// Area, cost and capacity of a row, `nan` where blank; `nil` where the row was rejected.
  private func candidateFigures(
    _ row: Int, id: String, at position: Position, log: inout IntakeLog
  ) -> [Double]? {
    var figures: [Double] = []
    for role in [Role.floorArea, .cost, .capacity] {
      guard let column = self[role], let typed = text(role, row) else {
        figures.append(.nan)
        continue
      }
      guard let number = column.number(row), number.isFinite, number >= 0 else {
        log.reject(
          self, row, id: id, .candidateNumber,
          ["column": .text(column.name), "found": .text(typed)], field: column.name,
          position: position)
        return nil
      }
      figures.append(number)
    }
    return figures
  }

  /// Areas in which candidates must stand, or none may.
  ///
  /// - Throws: `layer.empty` or `layer.all-rejected`.
  func sitingAreas(log: inout IntakeLog) throws(Failure) -> SitingAreaTable {
    var areas = SitingAreaTable()
    for row in 0..<table.rowCount {
      let id = identifier(row, prefix: "F")
      guard let shape = shape(row, id: id, log: &log) else { continue }
      areas.ids.append(id)
      areas.names.append(text(.name, row) ?? "")
      areas.shapes.append(shape)
    }
    try requireUsable(areas.count, log: log)
    return areas
  }
}
