internal import Geometry
internal import Survey

extension CountySurvey {
  /// What adjoins in a list: each building the next of its compound, and the last of a compound the
  /// first of one that follows it.
  ///
  /// Which compounds follow each other is their order in the list; where they have points, those
  /// of one community of which no third stands between (Gabriel and Sokal 1969), so that all of a
  /// community hang together.
  ///
  /// - Complexity: O(*n* log *n*).
  func listedAdjacency() -> AdjacencyTable {
    let runs = listRuns
    var pairs = AdjacencyTable(within: runs)
    var own = [[ListRun]](repeating: [], count: communities.count)
    for run in runs { own[Int(run.community)].append(run) }
    for runs in own {
      for (first, second) in Self.followers(runs, buildings.positions) {
        pairs.append(runs[first].rows.upperBound - 1, runs[second].rows.lowerBound)
      }
    }
    return pairs
  }

  /// Buildings of one compound and community that stand together.
  var listRuns: [ListRun] {
    var runs: [ListRun] = []
    for row in buildings.ids.indices where buildings.community[row] >= 0 {
      let compound = buildings.compound[row]
      let community = buildings.community[row]
      if let last = runs.last, last.compound == compound, last.community == community {
        runs[runs.count - 1].rows = last.rows.lowerBound..<row + 1
      } else {
        runs.append(ListRun(rows: row..<row + 1, compound: compound, community: community))
      }
    }
    return runs
  }

  private static func followers(_ runs: [ListRun], _ positions: [Position]) -> [(Int, Int)] {
    let places = runs.map { positions[$0.rows.lowerBound] }
    guard places.allSatisfy(\.isFinite) else {
      return runs.indices.dropLast().map { ($0, $0 + 1) }
    }
    let triangulation = DelaunayTriangulation(places)
    var links: [(Int, Int)] = []
    // Those at one place follow each other as they are listed.
    var last = [Int](repeating: -1, count: triangulation.vertices.count)
    for run in runs.indices {
      let vertex = Int(triangulation.vertexOfInput[run])
      if last[vertex] >= 0 { links.append((last[vertex], run)) }
      last[vertex] = run
    }
    for (a, b) in triangulation.gabrielEdges {
      let (one, other) = (Int(triangulation.inputOfVertex[a]), Int(triangulation.inputOfVertex[b]))
      links.append((min(one, other), max(one, other)))
    }
    return links.sorted { $0 < $1 }
  }
}

/// Buildings of one compound that stand together in a list.
struct ListRun {
  var rows: Range<Int>
  let compound: Int32
  let community: Int32
}

extension AdjacencyTable {
  /// Metres of border that buildings of a list are taken to share.
  private static let listedBorder = 1.0

  /// Each building and the next of its run.
  init(within runs: [ListRun]) {
    self.init()
    for run in runs {
      for row in run.rows.dropLast() { append(row, row + 1) }
    }
  }

  mutating func append(_ one: Int, _ other: Int) {
    first.append(Int32(one))
    second.append(Int32(other))
    lengths.append(Self.listedBorder)
    isPriced.append(false)
  }
}

extension DelaunayTriangulation {
  /// Pairs of vertices in whose circle no other lies, each once; where all are on one line those
  /// that follow each other.
  ///
  /// Of all vertices only the two opposite an edge can lie in its circle.
  fileprivate var gabrielEdges: [(Int, Int)] {
    guard triangleCount > 0 else {
      return hull.indices.dropLast().map { (Int(hull[$0]), Int(hull[$0 + 1])) }
    }
    return triangles.indices.compactMap { edge in
      let twin = halfEdges[edge]
      guard twin == Self.none || edge < Int(twin), !isEncroached(edge),
        twin == Self.none || !isEncroached(Int(twin))
      else { return nil }
      return (Int(triangles[edge]), Int(triangles[Self.next(edge)]))
    }
  }

  private func isEncroached(_ edge: Int) -> Bool {
    let next = Self.next(edge)
    let (a, b) = (vertices[Int(triangles[edge])], vertices[Int(triangles[next])])
    let third = vertices[Int(triangles[Self.next(next)])]
    return (a.x - third.x) * (b.x - third.x) + (a.y - third.y) * (b.y - third.y) < 0
  }
}
