internal import Diagnostics
internal import Formats
internal import Geometry
internal import Workers

/// What is known of a layer that takes part in the test of datums.
struct DatumLayer {
  let name: String
  let ground: DatumGround
  /// Names of polygons, code and name alike, by row; `""` where there is none.
  let codes: [[String]]
  /// What a row says of the polygon it lies in, by the layer of polygons.
  let parents: [String: [[String]]]
}

extension DatumTrial {
  /// Places looked at for a pair; at about 35 moves a pair asks a tree 18,000 times.
  private static let sampleSize = 500
  /// A street of houses is rarely wider from its middle to the wall, in metres.
  private static let houseDistance = 7.0
  private static let borderWidth = 12.0
  private static let gateWidth = 15.0
  private static let stationDistance = 40.0
  /// Beyond this there is no town; 120 m is half a block.
  private static let townReach = 120.0

  private static let lines: Set<String> = ["streets"]
  private static let areal: Set<String> = [
    "communities", "compounds", "cells", "units", "areas",
  ]
  static func hasExtent(_ layer: String) -> Bool {
    lines.contains(layer) || areal.contains(layer) || layer.hasPrefix("against_")
  }

  /// All pairs of layers that tell something of each other.
  static func pairs(_ layers: [DatumLayer], workers: Workers) throws(Failure) -> [Pair] {
    let grounds = try workers.map(layers) { Prepared($0) }
    return try workers.map(count: layers.count * layers.count) { number -> [Pair] in
      let (one, other) = number.quotientAndRemainder(dividingBy: layers.count)
      guard one != other else { return [] }
      return tests(grounds[one], grounds[other]).filter { $0.sample.count >= leastSample }
        .map { Pair(moving: one, still: other, test: $0) }
    }.flatMap(\.self)
  }

  /// Fewer places tell nothing.
  private static let leastSample = 5

  /// A layer with what is asked of it many times.
  private struct Prepared {
    let layer: DatumLayer
    let areas: PolygonIndex
    let pieces: PackedRTree
    let middles: PackedRTree
    let usualArea: Double
    let isAreal: Bool
    let isLines: Bool

    init(_ layer: DatumLayer) {
      self.layer = layer
      areas = PolygonIndex(layer.ground.areas)
      pieces = PackedRTree(layer.ground.segments.map(\.box))
      middles = PackedRTree(positions: layer.ground.middles)
      usualArea = layer.ground.usualArea
      isAreal = layer.ground.isAreal
      isLines = DatumTrial.lines.contains(layer.name)
    }

    var isPoints: Bool { !isAreal && !isLines }
    var name: String { layer.name }
    var ground: DatumGround { layer.ground }
  }

  /// What moving `one` over `other` can tell.
  private static func tests(_ one: Prepared, _ other: Prepared) -> [DatumTest] {
    switch true {
    case one.isPoints && other.isAreal:
      let gate = one.name == "gates"
      return gate ? [borders(one, on: other, gateWidth)] : [inside(one, other)]
    case one.isPoints && other.isLines && one.name != "gates":
      return [
        DatumTest(
          rule: .beside(
            other.ground.segments, other.pieces, width: houseDistance, reach: townReach),
          sample: one.ground.middles.sampled(sampleSize))
      ]
    case one.isLines && other.name == "compounds" && other.isAreal:
      let middles = one.ground.segments.map { $0.position(at: 0.5) }
      return [
        DatumTest(
          rule: .outside(other.areas, near: other.pieces, reach: townReach),
          sample: middles.sampled(sampleSize))
      ]
    case one.isAreal && other.isLines:
      return [borders(one, on: other, borderWidth)]
    case one.isAreal && other.isAreal && one.usualArea * 2 < other.usualArea:
      return [together(one, other)]
    case one.isPoints && other.name == "buildings" && one.name != "gates" && other.isPoints:
      let tree = other.middles
      let segments = other.ground.middles.map { Segment($0, $0) }
      return [
        DatumTest(
          rule: .on(segments, tree, width: stationDistance),
          sample: one.ground.middles.sampled(sampleSize))
      ]
    default: return []
    }
  }

  /// Points in polygons: in those they name, where they do.
  private static func inside(_ one: Prepared, _ other: Prepared) -> DatumTest {
    var numbers: [String: Int32] = [:]
    for (number, row) in other.ground.areaRows.enumerated() {
      for code in other.layer.codes[row] where !code.isEmpty { numbers[code] = Int32(number) }
    }
    let named = one.layer.parents[other.name]
    let order = one.ground.rows.indices.map(\.self).sampled(sampleSize)
    let own = order.map { index in
      named?[one.ground.rows[index]].lazy.compactMap { numbers[$0] }.first ?? -1
    }
    return DatumTest(
      rule: .inside(other.areas, own: own), sample: order.map { one.ground.middles[$0] })
  }

  private static func borders(_ one: Prepared, on other: Prepared, _ width: Double) -> DatumTest {
    let places =
      one.isPoints ? one.ground.middles : one.ground.segments.map { $0.position(at: 0.5) }
    return DatumTest(
      rule: .on(other.ground.segments, other.pieces, width: width),
      sample: places.sampled(sampleSize))
  }

  /// Corners of polygons, drawn a little towards the middle, in the polygon that holds that.
  private static func together(_ one: Prepared, _ other: Prepared) -> DatumTest {
    var corners: [(corner: Position, middle: Position)] = []
    for area in one.ground.areas {
      let positions = area.polygons.first?.exterior.positions ?? []
      let middle = Box(around: positions).center
      for corner in Array(positions.dropFirst()).sampled(8) {
        let drawn = Segment(corner, middle).position(at: 0.1)
        corners.append((drawn, middle))
      }
    }
    let taken = corners.sampled(sampleSize)
    return DatumTest(
      rule: .together(other.areas, anchors: taken.map(\.middle)), sample: taken.map(\.corner))
  }
}
