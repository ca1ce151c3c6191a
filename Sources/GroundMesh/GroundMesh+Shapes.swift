package import Geometry
internal import Survey

extension GroundMesh {
  /// The unions of atoms with the same label: the polygons of label *i* at place *i*.
  ///
  /// - Parameter labels: for each atom its label, −1 for none; atoms beyond the array have none.
  /// - Complexity: O(*n*) for *n* edges.
  package func unions(_ labels: [Int32]) -> [MultiPolygon] {
    let labelCount = Int(labels.max() ?? -1) + 1
    let faceLabels = faceAtoms.map { atom in
      atom >= 0 && Int(atom) < labels.count ? labels[Int(atom)] : -1
    }
    var tracing = UnionTracing(halfEdges, labels: faceLabels)
    return tracing.shapes(labelCount: max(0, labelCount))
  }

  /// The shape of each atom, empty where it has no face.
  package func atomShapes() -> [MultiPolygon] {
    var tracing = UnionTracing(halfEdges, labels: faceAtoms)
    return tracing.shapes(labelCount: atomCount)
  }

  /// The communities as the mesh has them, empty where one has no ground.
  package func communityShapes() -> [MultiPolygon] {
    var tracing = UnionTracing(halfEdges, labels: faceCommunities)
    return tracing.shapes(labelCount: communityCount)
  }

  /// The blocks that lines of the ground and borders of communities enclose.
  package func blockShapes() -> [MultiPolygon] {
    let labels = faceBlocks.indices.map { faceCommunities[$0] < 0 ? -1 : faceBlocks[$0] }
    var tracing = UnionTracing(halfEdges, labels: labels)
    return tracing.shapes(labelCount: blockCount)
  }

  /// Twice the area of each community in squared grid steps, exactly.
  package func doubledCommunityAreas() -> [Int64] {
    var areas = [Int64](repeating: 0, count: communityCount)
    for ring in halfEdges.ringAreas.indices {
      let community = faceCommunities[Int(halfEdges.ringFaces[ring])]
      if community >= 0 { areas[Int(community)] += halfEdges.ringAreas[ring] }
    }
    return areas
  }

  /// Twice the area of each face in squared grid steps; less than 0 for the unbounded one.
  package func doubledFaceAreas() -> [Int64] {
    var areas = [Int64](repeating: 0, count: halfEdges.faceCount)
    for ring in halfEdges.ringAreas.indices {
      areas[Int(halfEdges.ringFaces[ring])] += halfEdges.ringAreas[ring]
    }
    return areas
  }

  /// Square metres of each atom.
  package func atomAreas() -> [Double] {
    doubledAtomAreas.map { halfEdges.grid.squareMetres(doubled: $0) }
  }

  /// Metres around each atom, the borders of its holes included.
  package func atomPerimeters() -> [Double] {
    var perimeters = [Double](repeating: 0, count: atomCount)
    for h in halfEdges.origins.indices {
      let atom = faceAtoms[Int(halfEdges.face(h))]
      guard atom >= 0, atom != faceAtoms[Int(halfEdges.face(h ^ 1))] else { continue }
      perimeters[Int(atom)] += halfEdges.length(h)
    }
    return perimeters
  }

  /// The length by kind of borders between different labels inside communities.
  ///
  /// - Parameter labels: as for ``unions(_:)``; borders with atoms without label do not count.
  package func innerBorder(_ labels: [Int32]) -> KindLengths {
    var lengths = KindLengths()
    for edge in edgeKinds.indices where innerLabels(of: edge, labels) != nil {
      lengths[edgeKinds[edge]] += halfEdges.length(2 * edge)
    }
    return lengths
  }

  /// The borders between different labels inside communities, line by line, in order of labels,
  /// kind and line.
  package func labelBorders(_ labels: [Int32]) -> [LabelBorder] {
    var pieces: [LabelBorder] = []
    for edge in edgeKinds.indices {
      guard let (a, b) = innerLabels(of: edge, labels) else { continue }
      pieces.append(
        LabelBorder(
          a: a, b: b, kind: edgeKinds[edge], source: edgeSources[edge],
          length: halfEdges.length(2 * edge)))
    }
    let key = { (piece: LabelBorder) in (piece.a, piece.b, piece.kind.rawValue, piece.source) }
    // Lengths are added in order of edge, which the index keeps.
    let order = pieces.indices.sorted {
      let left = key(pieces[$0])
      let right = key(pieces[$1])
      return left == right ? $0 < $1 : left < right
    }
    var borders: [LabelBorder] = []
    for i in order {
      let piece = pieces[i]
      if let last = borders.last, key(last) == key(piece) {
        borders[borders.count - 1] = LabelBorder(
          a: piece.a, b: piece.b, kind: piece.kind, source: piece.source,
          length: last.length + piece.length)
      } else {
        borders.append(piece)
      }
    }
    return borders
  }

  /// The lower and higher label on the sides of an edge inside a community, if they differ.
  private func innerLabels(of edge: Int, _ labels: [Int32]) -> (Int32, Int32)? {
    let left = Int(halfEdges.face(2 * edge))
    let right = Int(halfEdges.face(2 * edge + 1))
    let leftAtom = Int(faceAtoms[left])
    let rightAtom = Int(faceAtoms[right])
    guard leftAtom >= 0, rightAtom >= 0, leftAtom < labels.count, rightAtom < labels.count,
      faceCommunities[left] == faceCommunities[right]
    else { return nil }
    let a = labels[leftAtom]
    let b = labels[rightAtom]
    return a >= 0 && b >= 0 && a != b ? (min(a, b), max(a, b)) : nil
  }
}
