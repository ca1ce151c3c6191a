package import Diagnostics

/// The way from one coordinate system to another, decided and written down.
///
/// Text, free to cross threads: each thread makes its own `Transformation` of it.
package struct Pipeline: Hashable, Sendable {
  let steps: Steps
  /// Whether CGCS2000 was taken as WGS 84 on the way, which is to be told.
  package let equatesDatums: Bool

  /// What PROJ builds the transformation from; stands in `run.json`.
  package var definition: String { steps.definition }

  /// Whether every position stays as it is.
  package var isIdentity: Bool { steps.isIdentity }

  /// The way back.
  package var inverted: Pipeline {
    Pipeline(steps: steps.inverted, equatesDatums: equatesDatums)
  }

  /// What the way takes for granted, for the record of a run; `nil` where it is nothing.
  package var assumption: Finding? {
    equatesDatums ? Finding(.note, .datumsEquated) : nil
  }

  init(steps: Steps, equatesDatums: Bool = false) {
    self.steps = steps
    self.equatesDatums = equatesDatums
  }

  /// Finds the way from `source` to `target`, in x/y order on both sides.
  ///
  /// WGS 84 and CGCS2000 are taken as one datum (`Datum.isWorld`). For the old datums of China
  /// `shift`, or the parameters the definition itself carries, lead to them; a `shift` from
  /// another datum than that of the data is not used. Of other datums PROJ's best operation for
  /// the whole area is taken, never its "ballpark" guess.
  ///
  /// - Throws: `projection.datum.needs-parameters` or `projection.datum.no-operation`.
  /// - Complexity: microseconds; where PROJ has to search its database, up to 0.1 s.
  package init(
    from source: CoordinateSystem, to target: CoordinateSystem, shift: DatumShift? = nil
  ) throws(Failure) {
    if source.sharesDatum(with: target) || (source.datum.isWorld && target.datum.isWorld) {
      steps = source.steps.inverted + target.steps
      equatesDatums = source.datum != target.datum
      return
    }
    let there = try Self.fromWorld(to: source, shift: shift, failing: (source, target)).inverted
    // Own parameters lead to CGCS2000; those of a definition and PROJ's lead to WGS 84.
    let isShifted = shift.map { $0.datum == source.datum || $0.datum == target.datum } ?? false
    let passed: Datum = isShifted ? .wgs84 : .cgcs2000
    equatesDatums = source.datum == passed || target.datum == passed
    steps = there + (try Self.fromWorld(to: target, shift: shift, failing: (source, target)))
  }

  /// From degrees on WGS 84 or CGCS2000 to `system`.
  private static func fromWorld(
    to system: CoordinateSystem, shift: DatumShift?,
    failing ends: (source: CoordinateSystem, target: CoordinateSystem)
  ) throws(Failure) -> Steps {
    if system.datum.isWorld { return system.steps }
    let given = shift?.datum == system.datum ? shift : nil
    if let shift = given ?? system.ownShift {
      return shift.steps(from: system.ellipsoid, to: .wgs84).inverted + system.steps
    }
    let names: [String: Argument] = [
      "source": .text(ends.source.name), "target": .text(ends.target.name),
    ]
    guard !system.datum.needsOwnParameters else { throw Failure(.datumNeedsParameters, names) }
    guard let found = try OperationSearch.fromWorld(to: system) else {
      throw Failure(.datumNoOperation, names)
    }
    return found
  }
}

extension CoordinateSystem {
  /// Whether the degrees under both are the same, without any doubt.
  ///
  /// Datums known by name alone ("unknown" is one) have to agree in the ellipsoid too.
  fileprivate func sharesDatum(with other: CoordinateSystem) -> Bool {
    guard case .other = datum else { return datum == other.datum }
    return datum == other.datum && ellipsoid == other.ellipsoid
  }
}
