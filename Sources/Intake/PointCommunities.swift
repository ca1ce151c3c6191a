internal import Diagnostics
internal import Formats
internal import Geometry
internal import GeometryEngine
internal import Survey

extension Layer {
  /// Kinds of point that are communities where the user does not say which.
  ///
  /// They are values of OSM's `place`, and words of lists. A `neighbourhood` is a compound in China, and a `suburb` a street office.
  static let usualCommunityKinds: Set<String> = [
    "quarter", "village", "社区", "居委会", "居民委员会", "村", "村委会", "村民委员会",
  ]

  /// How far the ground of communities that are points reaches beyond the last of them and the
  /// last building, in metres: so that no one's ground ends at a wall.
  private static let reachBeyond = 200.0

  var isOfPoints: Bool {
    guard let geometry = table.geometry else { return false }
    return geometry.kinds.contains(.point) && !geometry.isPolygonal
  }

  /// For each row that is a community the ground that is nearer to it than to any other.
  ///
  /// The ground of all is the convex hull of the communities and `buildings`, a little wider.
  ///
  /// - Returns: `nil` for rows that are none, and for those that were rejected.
  /// - Throws: `communities.no-kind` where no row is one by its kind.
  func dividedGround(
    around buildings: [Position], log: inout IntakeLog
  ) throws(Failure) -> [MultiPolygon?] {
    let rows = try rowsOfCommunities(log: &log)
    var sites: [Position] = []
    var rowOfSite: [Int] = []
    var taken: [Position: Int] = [:]
    for row in rows {
      let id = identifier(row, prefix: "C")
      guard let position = position(row, id: id, log: &log) else { continue }
      guard position.isFinite else {
        log.reject(self, row, id: id, .geometryMissing, field: "geometry")
        continue
      }
      if let first = taken.updateValue(row, forKey: position) {
        log.reject(
          self, row, id: id, .communitySamePlace, ["row": .integer(first + 1)],
          position: position)
        continue
      }
      sites.append(position)
      rowOfSite.append(row)
    }
    var shapes = [MultiPolygon?](repeating: nil, count: table.rowCount)
    let ground = Self.ground(of: sites + buildings.filter(\.isFinite))
    let cells = try VoronoiDiagram(sites: sites).cells(clippedTo: ground)
    for (site, cell) in cells.enumerated() { shapes[rowOfSite[site]] = cell }
    log.warn(
      .communitiesFromPoints, ["count": .integer(sites.count)], at: Place(file: table.name))
    return shapes
  }

  private static func ground(of positions: [Position]) -> MultiPolygon {
    let corners = positions.flatMap { position in
      [(-1.0, -1.0), (1, -1), (1, 1), (-1, 1)].map { x, y in
        Position(x: position.x + x * reachBeyond, y: position.y + y * reachBeyond)
      }
    }
    return MultiPolygon(
      Ring(convexHullOf: corners).map { [Polygon(exterior: $0)] } ?? [])
  }

  /// The rows that are communities by their kind; all where the file has no kinds.
  private func rowsOfCommunities(log: inout IntakeLog) throws(Failure) -> [Int] {
    guard let kinds = self[.kind] else { return Array(0..<table.rowCount) }
    let wanted =
      source.communityKinds.isEmpty
      ? Self.usualCommunityKinds : Set(source.communityKinds)
    var rows: [Int] = []
    var others: [String: Int] = [:]
    for row in 0..<table.rowCount {
      let kind = kinds.text(row) ?? ""
      if wanted.contains(kind) { rows.append(row) } else { others[kind, default: 0] += 1 }
    }
    let names = others.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    let place = Place(file: table.name, field: kinds.name)
    guard !rows.isEmpty else {
      throw Failure(
        .communitiesNoKind,
        ["wanted": .names(wanted.sorted()), "kinds": .names(names)], at: place)
    }
    if !others.isEmpty {
      log.note(
        .communitiesOtherKinds,
        [
          "count": .integer(table.rowCount - rows.count), "of": .integer(table.rowCount),
          "kinds": .names(names),
        ], at: place)
    }
    return rows
  }
}
