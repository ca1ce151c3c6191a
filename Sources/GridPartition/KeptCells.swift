internal import Diagnostics
internal import Districting
internal import Geometry
internal import Survey

/// Existing cells that stay as they are, with their codes.
struct KeptCells {
  /// By node of the graph, the row of the existing cell that keeps it, −1 where it is free.
  let rowOfNode: [Int]

  /// Finds the nodes of the cells with `codes`.
  ///
  /// - Throws: `partition.keep-unknown`, `partition.keep-empty`, `partition.keep-parted`,
  ///   `partition.keep-code`.
  init(
    _ codes: [String], of survey: CountySurvey, on ground: CountyGround,
    coded partitioner: GridPartitioner
  ) throws(Failure) {
    var rows: [Int] = []
    for code in codes {
      guard let row = survey.cells.codes.firstIndex(of: code) else {
        throw Failure(.keepUnknown, ["code": .text(code)])
      }
      if !rows.contains(row) { rows.append(row) }
    }
    let index = PolygonIndex(rows.map { survey.cells.shapes[$0] })
    rowOfNode = ground.graph.atoms.map { atom in
      index.first(covering: Position(x: atom.x, y: atom.y)).map { rows[$0] } ?? -1
    }
    try check(rows, survey, ground)
    for row in rows { try checkCode(row, survey, ground, partitioner) }
  }

  /// A code that no cell of its community can have would contradict those of its neighbours.
  private func checkCode(
    _ row: Int, _ survey: CountySurvey, _ ground: CountyGround, _ partitioner: GridPartitioner
  ) throws(Failure) {
    guard let node = rowOfNode.firstIndex(of: row) else { return }
    let code = survey.cells.codes[row]
    let community = survey.communities.codes[Int(ground.communityOfNode[node])]
    let head = partitioner.head(community)
    let number = code.dropFirst(head.count)
    let isOfScheme =
      code.hasPrefix(head) && number.count == partitioner.scheme.sequenceDigits
      && number.utf8.allSatisfy { (0x30...0x39).contains($0) }
    guard !isOfScheme else { return }
    throw Failure(
      .keepCode,
      [
        "code": .text(code), "community": .text(community), "head": .text(head),
        "digits": .integer(partitioner.scheme.sequenceDigits),
      ])
  }

  private func check(
    _ rows: [Int], _ survey: CountySurvey, _ ground: CountyGround
  ) throws(Failure) {
    var parts: [Int: Int] = [:]
    for component in ground.graph.separating(rowOfNode).components() {
      parts[rowOfNode[component[0]], default: 0] += 1
    }
    for row in rows {
      let code: [String: Argument] = ["code": .text(survey.cells.codes[row])]
      guard let count = parts[row] else { throw Failure(.keepEmpty, code) }
      guard count == 1 else { throw Failure(.keepParted, code) }
    }
  }
}
