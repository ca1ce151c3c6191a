package import Diagnostics
package import Geometry
internal import Survey
package import TravelTimes

/// How far people walk to their nearest station, before siting and after it (F9).
package struct WalkMeans: Hashable, Sendable {
  /// Mean metres of those who have a walk before and after, each time.
  ///
  /// Nobody's walk is longer where stations only come; it may be where stations move or close.
  package let before: Double
  package let after: Double
  /// Who is meant by both.
  package let counted: Int64
  /// Who has a walk to any station, however long.
  package let walkingBefore: Int64
  package let walkingAfter: Int64
  /// Mean metres of all who have a walk after.
  package let afterOfAll: Double

  /// - Parameters:
  ///   - weights: of each building: households, persons.
  ///   - before: where stations stood, and `after` where they will; `nan` means where there is
  ///     nobody to count.
  /// - Throws: what `measure` throws.
  package init(
    of weights: [Int64], before: [Position], after: [Position], by measure: TravelMeasure
  ) throws(Failure) {
    let old = try measure.nearest(among: .places(before))
    let new = try measure.nearest(among: .places(after))
    self.init(of: weights, before: old, after: new)
  }

  package init(of weights: [Int64], before: TravelTable, after: TravelTable) {
    var sums = (before: 0.0, after: 0.0, all: 0.0)
    var people: (both: Int64, before: Int64, after: Int64) = (0, 0, 0)
    for building in weights.indices where weights[building] > 0 {
      let weight = Double(weights[building])
      let (was, hasWas) = (before.metres[building], before.owner[building] >= 0)
      let (now, hasNow) = (after.metres[building], after.owner[building] >= 0)
      if hasWas { people.before += weights[building] }
      if hasNow {
        people.after += weights[building]
        sums.all += weight * now
      }
      guard hasWas, hasNow else { continue }
      people.both += weights[building]
      sums.before += weight * was
      sums.after += weight * now
    }
    self.before = sums.before / Double(people.both)
    self.after = sums.after / Double(people.both)
    counted = people.both
    walkingBefore = people.before
    walkingAfter = people.after
    afterOfAll = sums.all / Double(people.after)
  }
}
