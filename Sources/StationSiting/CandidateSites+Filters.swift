internal import Diagnostics
package import FacilityLocation
package import Geometry
package import Survey
package import TravelTimes

extension CandidateSites {
  /// Takes out what stands in a forbidden area, its border included.
  package mutating func keepOut(of areas: SitingAreaTable) {
    let index = PolygonIndex(areas.shapes)
    drop(
      positions.map { position in
        index.first(covering: position).map { area in
          (.forbiddenArea, areas.names[area].isEmpty ? areas.ids[area] : areas.names[area])
        }
      })
  }

  /// Takes out what stands in none of some areas.
  package mutating func keepInside(_ areas: [MultiPolygon]) {
    let index = PolygonIndex(areas)
    drop(positions.map { index.first(covering: $0) == nil ? (.outside, "") : nil })
  }

  /// Takes out what has less floor area, or none that is known.
  package mutating func keep(floorAreaAtLeast squareMetres: Double) {
    drop(
      floorAreas.map { area in
        guard !area.isNaN else { return (.areaUnknown, "") }
        return area < squareMetres ? (.areaTooSmall, String(shortest: area)) : nil
      })
  }

  /// Takes out what has no way onto the streets.
  ///
  /// - Parameter indecisions: of each candidate, as linking them gave it; `nil` where there is a way.
  package mutating func keepLinked(_ indecisions: [Indecision?]) {
    drop(indecisions.map { $0.map { (.offNetwork, $0.rawValue) } })
  }

  /// Takes out candidates until none is nearer than `metres` to another.
  ///
  /// Those of higher priority stay first, of equal ones the lower id.
  ///
  /// - Parameter priorities: of each candidate; empty where all are equal.
  /// - Complexity: O(*n* log *n* + *nk*) for *k* candidates within the distance of each.
  package mutating func thin(apart metres: Double, on plane: Plane, priorities: [Double] = []) {
    let order = ids.indices.sorted { one, other in
      if !priorities.isEmpty, priorities[one] != priorities[other] {
        return priorities[one] > priorities[other]
      }
      return (ids[one], one) < (ids[other], other)
    }
    let neighbours = Neighbours(positions, within: metres, on: plane)
    var isKept = [Bool](repeating: false, count: count)
    var nearer = [Int](repeating: -1, count: count)
    var found: [Int] = []
    for row in order {
      neighbours.find(of: row, into: &found)
      nearer[row] = found.first { isKept[$0] } ?? -1
      isKept[row] = nearer[row] < 0
    }
    drop(nearer.map { $0 < 0 ? nil : (.tooNear, ids[$0]) })
  }

  /// Which candidates may not stand together since they are nearer than `metres`: groups of which
  /// at most one may be chosen.
  ///
  /// Each pair is in a group, and each group is one of candidates that are all that near to each
  /// other: fewer and larger groups give tighter bounds.
  ///
  /// - Parameter firstColumn: the column of the first candidate; the others follow.
  /// - Complexity: O(*nk*²) for *k* candidates within the distance of each.
  package func groups(apart metres: Double, on plane: Plane, firstColumn: Int = 0) -> [SiteGroup] {
    let neighbours = Neighbours(positions, within: metres, on: plane)
    var found: [Int] = []
    let near = (0..<count).map { row in
      neighbours.find(of: row, into: &found)
      return found
    }
    var isCovered: Set<Pair> = []
    var groups: [SiteGroup] = []
    for row in 0..<count {
      for other in near[row] where other > row && !isCovered.contains(Pair(row, other)) {
        var clique = [row, other]
        for third in near[row] where third > row && third != other {
          let isNearAll = clique.allSatisfy { $0 == row || near[third].contains($0) }
          if isNearAll { clique.append(third) }
        }
        clique.sort()
        for (slot, one) in clique.enumerated() {
          for two in clique[(slot + 1)...] { isCovered.insert(Pair(one, two)) }
        }
        groups.append(
          SiteGroup(columns: clique.map { Int32(firstColumn + $0) }, atLeast: 0, atMost: 1))
      }
    }
    return groups
  }

  private struct Pair: Hashable {
    let first: Int
    let second: Int

    init(_ first: Int, _ second: Int) {
      self.first = first
      self.second = second
    }
  }
}

/// Which positions are nearer to each other than some metres on the ground.
private struct Neighbours {
  private let positions: [Position]
  private let points: NearbyPoints
  private let metres: Double
  private let plane: Plane

  /// How much more than on the ground the plane may stretch: 100 km off its middle 1.0001.
  private static let stretch = 1.01

  init(_ positions: [Position], within metres: Double, on plane: Plane) {
    self.positions = positions
    self.metres = metres
    self.plane = plane
    points = NearbyPoints(positions)
  }

  /// Replaces `found` by the rows nearer than the distance, ascending, without the row itself.
  func find(of row: Int, into found: inout [Int]) {
    guard positions[row].isFinite else { return found.removeAll() }
    points.query(Box(positions[row]).expanded(by: metres * Self.stretch), into: &found)
    found.removeAll {
      $0 == row || plane.groundDistance(positions[row], positions[$0]) >= metres
    }
  }
}
