/// Cells made connected: each keeps its heaviest part, the rest goes to cells beside it, as do
/// atoms with a label below 0.
enum Contiguity {
  /// Connected cells, numbered from 0 in order of their first atoms.
  ///
  /// Connected cells keep their atoms.
  static func repaired(_ labels: [Int], in graph: ComponentGraph) -> [Int] {
    var labels = labels
    let parts = parts(of: labels, graph.offsets) { graph.neighbours[$0] }
    var heaviest: [Int: (part: Int, weight: Double)] = [:]
    for (number, part) in parts.enumerated() {
      let weight = part.reduce(0.0) { $0 + graph.sums[$1].inertia }
      if weight > heaviest[labels[part[0]]]?.weight ?? -1 {
        heaviest[labels[part[0]]] = (number, weight)
      }
    }
    var strays: [[Int]] = []
    for (number, part) in parts.enumerated()
    where labels[part[0]] < 0 || heaviest[labels[part[0]]]?.part != number {
      strays.append(part)
    }
    for atom in strays.joined() { labels[atom] = -1 }
    attach(Array(strays.joined()), &labels, graph)
    return renumbered(labels)
  }

  /// The connected parts of all cells, in order of their first atoms.
  static func parts(of labels: [Int], in graph: AtomGraph) -> [[Int]] {
    parts(of: labels, graph.offsets) { Int(graph.neighbours[$0]) }
  }

  private static func parts(
    of labels: [Int], _ offsets: [Int], neighbour: (Int) -> Int
  ) -> [[Int]] {
    var seen = [Bool](repeating: false, count: labels.count)
    var parts: [[Int]] = []
    for start in labels.indices where !seen[start] {
      var part = [start]
      seen[start] = true
      var index = 0
      while index < part.count {
        let atom = part[index]
        index += 1
        for side in offsets[atom]..<offsets[atom + 1] {
          let other = neighbour(side)
          guard !seen[other], labels[other] == labels[atom] else { continue }
          seen[other] = true
          part.append(other)
        }
      }
      parts.append(part)
    }
    return parts
  }

  /// Gives each stray to the lightest cell beside it, from the borders of the strays inwards.
  private static func attach(_ strays: [Int], _ labels: inout [Int], _ graph: ComponentGraph) {
    var weights = [Int](repeating: 0, count: (labels.max() ?? 0) + 1)
    for atom in 0..<graph.count where labels[atom] >= 0 {
      weights[labels[atom]] += graph.sums[atom].weight
    }
    var waiting = strays
    while !waiting.isEmpty {
      var later: [Int] = []
      for atom in waiting {
        var best = -1
        for side in graph.offsets[atom]..<graph.offsets[atom + 1] {
          let cell = labels[graph.neighbours[side]]
          if cell >= 0, best < 0 || weights[cell] < weights[best] { best = cell }
        }
        guard best >= 0 else {
          later.append(atom)
          continue
        }
        labels[atom] = best
        weights[best] += graph.sums[atom].weight
      }
      waiting = later
    }
  }

  /// The same cells, numbered from 0 in order of their first atoms.
  static func renumbered(_ labels: [Int]) -> [Int] {
    var numbers: [Int: Int] = [:]
    return labels.map { label in
      if let known = numbers[label] { return known }
      numbers[label] = numbers.count
      return numbers.count - 1
    }
  }
}
