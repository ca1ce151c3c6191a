internal import Diagnostics
internal import Geometry
internal import Glibc
internal import Projection
internal import Workers

/// Which datums make the layers of a run lie as layers lie.
///
/// Each pair of layers that can tell anything is tried at all relative moves that some choice of
/// datums means, and at controls: moves as long, in other directions. A move of the right
/// length and direction stands out of all controls; where a layer says little of the other
/// (points in the middle of a large community) nothing stands out, and nothing is claimed.
///
/// The formulas move both layers alike where both are offset: that cannot be seen and is not asked.
struct DatumTrial {
  /// One layer in it.
  struct Side {
    let ground: DatumGround
    /// How it was read.
    let current: MapDatum
    /// What it can be, `current` first; one where somebody said it.
    let choices: [MapDatum]
    /// What a name hints at.
    let hint: MapDatum?
  }

  /// Two layers and how they agree.
  struct Pair {
    let moving: Int
    let still: Int
    let test: DatumTest
  }

  /// What a pair found: for each choice of the moving layer and of the still one.
  struct Scores {
    let shares: [[Double]]
    /// How far a share stands above the best control, in deviations of such a share by chance.
    let standings: [[Double]]
  }

  let sides: [Side]
  let pairs: [Pair]
  let frame: DatumGround.Frame
  private(set) var scores: [Scores] = []

  init(
    sides: [Side], pairs: [Pair], frame: DatumGround.Frame, workers: Workers
  ) throws(Failure) {
    self.sides = sides
    self.pairs = pairs
    self.frame = frame
    scores = try workers.map(pairs) { Self.score($0, sides, frame) }
  }

  private static func score(_ pair: Pair, _ sides: [Side], _ frame: DatumGround.Frame) -> Scores {
    let (moving, still) = (sides[pair.moving], sides[pair.still])
    let there = pair.test.sample.map(frame.degrees)
    let unmoved = [Position](repeating: Position(x: 0, y: 0), count: there.count)
    let left = moving.choices.map { vectors(there, from: moving.current, to: $0, frame) }
    let right = still.choices.map { vectors(there, from: still.current, to: $0, frame) }
    let moves = left.map { one in right.map { other in zip(one, other).map { $0 - $1 } } }
    let shares = moves.map { row in
      row.map { pair.test.share(movedBy: $0) }
    }
    let meant = moves.joined().map { $0.first ?? unmoved[0] }
    let controls = controls(there, avoiding: meant, frame)
      .map { pair.test.share(movedBy: $0) }
    let best = controls.max() ?? 0
    // A share of few places is not surer than they are many.
    let chance = max(best * (1 - best), leastVariance) / pair.test.independent
    let unit = chance.squareRoot()
    return Scores(shares: shares, standings: shares.map { $0.map { ($0 - best) / unit } })
  }

  /// Even where all places agree, one in twenty may not.
  private static let leastVariance = 0.05 * 0.95

  /// How `places`, read as `current`, move when they are read as `choice`.
  private static func vectors(
    _ places: [Position], from current: MapDatum, to choice: MapDatum,
    _ frame: DatumGround.Frame
  ) -> [Position] {
    guard current != choice else {
      return [Position](repeating: Position(x: 0, y: 0), count: places.count)
    }
    return places.map { place in
      let original = MapDatum.wgs84.convert(place, to: current)
      return frame.metres(choice.convert(original, to: .wgs84)) - frame.metres(place)
    }
  }

  /// Moves that mean nothing: the offset of GCJ-02, turned and stretched, and that of BD-09.
  private static func controls(
    _ places: [Position], avoiding moves: [Position], _ frame: DatumGround.Frame
  ) -> [[Position]] {
    let map = vectors(places, from: .wgs84, to: .gcj02, frame)
    let baidu = vectors(places, from: .wgs84, to: .bd09, frame)
    let turns = 8
    var found: [[Position]] = []
    for (base, lengths) in [(map, [0.7, 1, 1.5]), (baidu, [0.75, 1])] {
      for length in lengths {
        for turn in 0..<turns {
          let angle = 2 * Double.pi * Double(turn) / Double(turns)
          let control = base.map { $0.turned(angle, stretched: length) }
          guard let first = control.first else { continue }
          let size = first.distance(to: Position(x: 0, y: 0))
          let isFar = moves.allSatisfy { $0.distance(to: first) > max(60, size * 0.3) }
          if isFar { found.append(control) }
        }
      }
    }
    return found
  }
}

extension Position {
  static func - (left: Position, right: Position) -> Position {
    Position(x: left.x - right.x, y: left.y - right.y)
  }

  fileprivate func turned(_ angle: Double, stretched length: Double) -> Position {
    Position(
      x: length * (x * cos(angle) - y * sin(angle)),
      y: length * (x * sin(angle) + y * cos(angle)))
  }
}
