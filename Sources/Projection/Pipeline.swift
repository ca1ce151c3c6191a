package import Diagnostics

/// The way from one coordinate system to another, decided and written down.
///
/// Text, free to cross threads: each thread makes its own `Transformation` of it.
package struct Pipeline: Hashable, Sendable {
  let steps: Steps

  /// What PROJ builds the transformation from; stands in `run.json`.
  package var definition: String { steps.definition }

  /// Whether every position stays as it is.
  package var isIdentity: Bool { steps.isIdentity }

  /// The way back.
  package var inverted: Pipeline { Pipeline(steps: steps.inverted) }

  init(steps: Steps) { self.steps = steps }

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
    if source.datum == target.datum || (source.datum.isWorld && target.datum.isWorld) {
      steps = source.steps.inverted + target.steps
      return
    }
    let there = try Self.fromWorld(to: source, shift: shift, failing: (source, target)).inverted
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
