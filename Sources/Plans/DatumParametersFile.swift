package import Diagnostics
internal import Yams

/// A user's own way from an old datum of China to CGCS2000, as a small YAML or JSON file has it.
///
///     datum: xian80                # xian80, beijing54 or new-beijing
///     rotation: coordinate-frame   # or position-vector; needed where something turns
///     seven: {x_m: …, y_m: …, z_m: …, rx_arcsec: …, ry_arcsec: …, rz_arcsec: …, scale_ppm: …}
///     area: [129, 45.5, 131.5, 47] # where they hold: west, south, east, north
///     accuracy_m: 0.5              # what whoever made them says
///
/// Instead of `seven`: `three: {x_m, y_m, z_m}`, or `four: {from: EPSG:2364, to: EPSG:4527,
/// north_m, east_m, rotation_arcsec, scale_ppm}` between two grids. Units stand in the names.
package struct DatumParametersFile: Hashable, Sendable {
  package enum Datum: String, CaseIterable, Sendable {
    case xian80, beijing54
    case newBeijing = "new-beijing"
  }

  package enum Rotation: String, CaseIterable, Sendable {
    case positionVector = "position-vector"
    case coordinateFrame = "coordinate-frame"
  }

  /// Three parameters, or seven: metres, arc-seconds and parts per million.
  package struct Geocentric: Hashable, Sendable {
    package var x = 0.0
    package var y = 0.0
    package var z = 0.0
    package var rx = 0.0
    package var ry = 0.0
    package var rz = 0.0
    package var scale = 0.0

    package init() {}

    fileprivate var turns: Bool { rx != 0 || ry != 0 || rz != 0 }
  }

  /// Four parameters between two grids.
  package struct Plane: Hashable, Sendable {
    package var from = ""
    package var to = ""
    package var north = 0.0
    package var east = 0.0
    package var rotation = 0.0
    package var scale = 0.0
  }

  package var datum = Datum.xian80
  package var rotation: Rotation?
  package var three: Geocentric?
  package var seven: Geocentric?
  package var four: Plane?
  /// West, south, east and north in degrees; empty where the file does not say.
  package var area: [Double] = []
  /// Metres.
  package var accuracy: Double?

  /// Reads such a file.
  ///
  /// - Throws: a failure of the family `plan.…` with line and column; `datum-parameters.none`,
  ///   `datum-parameters.rotation`, `datum-parameters.area`.
  package static func reading(_ bytes: [UInt8], file: String) throws(Failure)
    -> DatumParametersFile
  {
    let text = try PlanText(bytes, file: file)
    var reading = Reading(text, known: Shape<DatumParametersFile>.datumParameters.paths)
    let read = try Shape<DatumParametersFile>.datumParameters.read(text.root(), "", &reading)
    let place = Place(file: file)
    guard read.three != nil || read.seven != nil || read.four != nil else {
      throw Failure(.datumParametersNone, at: place)
    }
    let turns = read.seven?.turns ?? ((read.four?.rotation ?? 0) != 0)
    guard !turns || read.rotation != nil else { throw Failure(.datumParametersRotation, at: place) }
    let isBox = read.area.count == 4 && read.area[0] < read.area[2] && read.area[1] < read.area[3]
    guard read.area.isEmpty || isBox else { throw Failure(.datumParametersArea, at: place) }
    return read
  }
}

extension Shape where Value == DatumParametersFile {
  fileprivate static var datumParameters: Shape {
    .group(
      DatumParametersFile(),
      keys: [
        Key(
          "datum", .choice, \.datum, required: true,
          en: "The datum of the data.", zh: "数据所用的旧坐标基准。"),
        Key(
          "rotation", Shape<DatumParametersFile.Rotation>.choice.optional, \.rotation,
          en: "What turns: the position vector or the axes.", zh: "旋转的对象：位置矢量或坐标轴。"),
        Key(
          "three", Shape<DatumParametersFile.Geocentric>.three.optional, \.three,
          en: "Three parameters.", zh: "三参数。"),
        Key(
          "seven", Shape<DatumParametersFile.Geocentric>.seven.optional, \.seven,
          en: "Seven parameters.", zh: "七参数。"),
        Key(
          "four", Shape<DatumParametersFile.Plane>.four.optional, \.four,
          en: "Four parameters between two grids.", zh: "两个高斯平面之间的四参数。"),
        Key(
          "area",
          .list(of: .number(-180...180), count: 4...4, example: "[129, 45.5, 131.5, 47]"), \.area,
          en: "Where they hold: west, south, east, north.", zh: "适用范围：西、南、东、北。"),
        Key(
          "accuracy_m", Shape<Double>.number(0...1000).optional, \.accuracy,
          en: "Their accuracy in metres.", zh: "精度（米）。"),
      ], exclusive: ["three", "seven", "four"])
  }
}

extension Shape where Value == DatumParametersFile.Geocentric {
  private static var translations: [Key<Value>] {
    let metres = Shape<Double>.number(-10_000...10_000)
    return [
      Key("x_m", metres, \.x, required: true, en: "Metres along x.", zh: "X 平移（米）。"),
      Key("y_m", metres, \.y, required: true, en: "Metres along y.", zh: "Y 平移（米）。"),
      Key("z_m", metres, \.z, required: true, en: "Metres along z.", zh: "Z 平移（米）。"),
    ]
  }

  fileprivate static var three: Shape { .group(Value(), keys: translations) }

  fileprivate static var seven: Shape {
    let seconds = Shape<Double>.number(-3600...3600)
    return .group(
      Value(),
      keys: translations + [
        Key(
          "rx_arcsec", seconds, \.rx, required: true, en: "Arc-seconds about x.", zh: "X 旋转（角秒）。"),
        Key(
          "ry_arcsec", seconds, \.ry, required: true, en: "Arc-seconds about y.", zh: "Y 旋转（角秒）。"),
        Key(
          "rz_arcsec", seconds, \.rz, required: true, en: "Arc-seconds about z.", zh: "Z 旋转（角秒）。"),
        Key(
          "scale_ppm", .number(-1000...1000), \.scale, required: true,
          en: "Parts per million.", zh: "尺度（百万分之一）。"),
      ])
  }
}

extension Shape where Value == DatumParametersFile.Plane {
  fileprivate static var four: Shape {
    let metres = Shape<Double>.number(-100_000_000...100_000_000)
    return .group(
      Value(),
      keys: [
        Key(
          "from", .text, \.from, required: true, en: "The grid of the data, as EPSG:2364.",
          zh: "数据所在的高斯平面，如 EPSG:2364。"),
        Key(
          "to", .text, \.to, required: true, en: "The grid of CGCS2000, as EPSG:4528.",
          zh: "CGCS2000 的高斯平面，如 EPSG:4528。"),
        Key("north_m", metres, \.north, required: true, en: "Metres north.", zh: "纵向平移（米）。"),
        Key("east_m", metres, \.east, required: true, en: "Metres east.", zh: "横向平移（米）。"),
        Key(
          "rotation_arcsec", .number(-648_000...648_000), \.rotation, required: true,
          en: "Arc-seconds.", zh: "旋转（角秒）。"),
        Key(
          "scale_ppm", .number(-1000...1000), \.scale, required: true,
          en: "Parts per million.", zh: "尺度（百万分之一）。"),
      ])
  }
}
