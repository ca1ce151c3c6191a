/// What a cell costs, in household·m².
struct Pricing {
  /// The moment of a unit square about its centre, by unit of mass.
  private static let squareMoment = 1.0 / 6.0

  let band: Band
  /// The moment of an average cell: the unit of all prices.
  let unit: Double
  /// Square metres of an average cell.
  let cellArea: Double
  private let opening: Double
  private let perimeter: Double
  private let zone: Double
  private let compound: Double
  private let margin: Int
  private let marginPrice: Double
  private let stay: Double
  /// From here on every total can be parted into cells in band; `.max` where there is no such.
  let alwaysFits: Int

  /// - Parameter fixedCells: their number where it is given: what a cell costs to open then makes
  ///   that number the cheapest, so that bounds on the cost of a plan stay close.
  init(
    _ graph: ComponentGraph, band: Band, options: PartitionOptions, fixedCells: Int? = nil
  ) {
    self.band = band
    alwaysFits = band.alwaysFits
    let total = graph.sums.reduce(0) { $0 + $1.weight + $1.excess }
    let cells = max(1, Double(total) / Double(band.aim))
    cellArea = graph.area > 0 ? graph.area / cells : 1
    unit = max(1, Double(total)) / cells * cellArea * Self.squareMoment
    let size = fixedCells.map { Double(total) / Double($0) / Double(band.aim) } ?? 1
    opening = options.opening * unit * size * size
    perimeter = options.perimeter * unit / (4 * cellArea.squareRoot())
    zone = options.zone * unit
    compound = options.compound * unit
    margin = options.margin
    marginPrice = options.margin > 0 ? options.marginPrice * unit / Double(options.margin) : 0
    stay = (options.stay ?? 0) * unit
  }

  /// The smallest gain worth a change: below it, rounding could make a search run in circles.
  var tolerance: Double { 1e-9 * unit }

  /// As ``Band/leastViolation(of:)``, without a division for most totals.
  @inline(__always)
  func leastViolation(of total: Int) -> Int {
    total >= alwaysFits ? 0 : band.leastViolation(of: total)
  }

  /// - Parameter moved: what left its old cell; ``OldCells`` has the rule.
  @inline(__always)
  func score(_ sums: Sums, moved: Double = 0) -> Score {
    let violation = band.violation(of: sums.weight)
    let isOut = violation > 0 || sums.excess > 0
    var cost = sums.moment + opening + perimeter * sums.perimeter
    cost += zone * Double(sums.zones - 1) + compound * Double(sums.compounds)
    if margin > 0 {
      let near = max(0, band.lower + margin - sums.weight, sums.weight - band.upper + margin)
      cost += marginPrice * Double(min(near, margin))
    }
    cost += stay * moved
    return Score(
      violation: violation, affected: isOut ? sums.weight + sums.excess : 0, cost: cost)
  }
}
