package import Diagnostics
internal import Formats
internal import Geometry
package import Intake
internal import Plans
internal import Projection

/// A user's own parameters from an old datum, read from a file.
package struct DatumFile: Hashable, Sendable {
  private let parameters: DatumParameters

  /// - Throws: what makes the file unreadable, and what its numbers are refused for.
  package init(path: String) throws(Failure) {
    let file = try DatumParametersFile.reading(try InputFile.bytes(path: path), file: path)
    do throws(Failure) {
      let sides = file.area
      parameters = DatumParameters(
        try file.way,
        area: sides.count == 4
          ? Box(minX: sides[0], minY: sides[1], maxX: sides[2], maxY: sides[3]) : nil,
        accuracy: file.accuracy, file: path)
    } catch { throw error.inside(Place(file: path)) }
  }

  /// Gives the parameters to a source; they are used where it is on their datum.
  package func apply(to source: inout InputSource) { source.parameters = parameters }
}

extension DatumParametersFile {
  fileprivate var way: DatumParameters.Way {
    get throws(Failure) {
      let convention: DatumShift.Convention =
        rotation == .coordinateFrame ? .coordinateFrame : .positionVector
      if let four {
        return .plane(
          try PlaneSimilarity(
            from: try Self.grid(four.from, of: old), to: try Self.grid(four.to, of: .cgcs2000),
            north: four.north, east: four.east, rotation: four.rotation, scale: four.scale,
            convention: convention))
      }
      let values = seven ?? three ?? Geocentric()
      return .geocentric(
        try DatumShift(
          from: old, x: values.x, y: values.y, z: values.z, rotationX: values.rx,
          rotationY: values.ry, rotationZ: values.rz, scale: values.scale, convention: convention))
    }
  }

  private var old: Projection.Datum {
    switch datum {
    case .xian80: .xian1980
    case .beijing54: .beijing1954
    case .newBeijing: .newBeijing
    }
  }

  private static func grid(_ name: String, of datum: Projection.Datum) throws(Failure)
    -> GaussKruger
  {
    guard let zone = try CoordinateSystem(name).gaussKruger, zone.datum.datum == datum else {
      throw Failure(
        .datumParametersGrid, ["name": .text(name), "datum": .text(datum.name)])
    }
    return zone
  }
}
