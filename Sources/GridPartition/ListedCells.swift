internal import Districting
internal import Geometry
internal import Survey

extension CountyGround {
  /// Pairs of different labels that adjoin in the graph, lower first; labels below 0 have none.
  func borders(between labels: [Int]) -> [(Int, Int)] {
    var pairs: [(Int, Int)] = []
    for node in 0..<graph.count {
      for side in graph.offsets[node]..<graph.offsets[node + 1] {
        let (a, b) = (labels[node], labels[Int(graph.neighbours[side])])
        if a >= 0, a < b { pairs.append((a, b)) }
      }
    }
    return pairs
  }
}

extension CellDrawing {
  /// The height of bands in which cells without ground are numbered.
  ///
  /// Of a list with points the middle of the distances from compound to compound, so that compounds
  /// beside each other are in one band; nought where all that is known is their order.
  var heightWithoutGround: Double {
    guard survey.buildings.form == .listed, let pairs = survey.adjacency else { return 0 }
    let positions = survey.buildings.positions
    let lengths = (0..<pairs.count).compactMap { row -> Double? in
      let (a, b) = (positions[Int(pairs.first[row])], positions[Int(pairs.second[row])])
      guard a.isFinite, b.isFinite, a != b else { return nil }
      return a.distance(to: b)
    }.sorted()
    return lengths.isEmpty ? 0 : lengths[lengths.count / 2]
  }
}
