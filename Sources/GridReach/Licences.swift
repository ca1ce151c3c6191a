/// What the program is made of and what it opens, with the licence of each.
///
/// A test holds the list against Package.swift, so that nothing is used that is not named.
public enum Licences {
  /// One thing of others.
  public struct Entry: Hashable, Sendable {
    public let name: String
    /// By its SPDX identifier.
    public let licence: String
    /// How it comes into the program, and for what.
    public let use: String
  }

  public static let own = Entry(
    name: "gridreach", licence: "Apache-2.0", use: "this program")

  public static let others: [Entry] = [
    Entry(
      name: "Swift's standard library, Foundation",
      licence: "Apache-2.0 WITH Swift-exception",
      use: "linked; Foundation for the command line alone"),
    Entry(
      name: "swift-argument-parser", licence: "Apache-2.0 WITH Swift-exception",
      use: "built in: options and help"),
    Entry(name: "Yams", licence: "MIT", use: "built in: YAML (with libyaml, MIT)"),
    Entry(name: "GEOS", licence: "LGPL-2.1-or-later", use: "linked: geometry"),
    Entry(name: "PROJ", licence: "MIT", use: "linked: coordinate systems"),
    Entry(
      name: "EPSG data set", licence: "LicenseRef-EPSG-terms",
      use: "read by PROJ; https://epsg.org/terms-of-use.html"),
    Entry(
      name: "libosmium", licence: "BSL-1.0",
      use: "built in with the trait OSM: OpenStreetMap's files"),
    Entry(
      name: "protozero", licence: "BSD-2-Clause", use: "built in with the trait OSM, by libosmium"),
    Entry(name: "zlib", licence: "Zlib", use: "linked: workbooks and the project for QGIS"),
    Entry(name: "bzip2", licence: "bzip2-1.0.6", use: "linked with the trait OSM"),
    Entry(name: "expat", licence: "MIT", use: "linked with the trait OSM"),
    Entry(
      name: "Cbc, CbcSolver", licence: "EPL-2.0",
      use: "linked with the trait MILP: proofs of sitings"
    ),
    Entry(
      name: "Clp, OsiClp, Osi, CoinUtils", licence: "EPL-2.0",
      use: "linked with the trait MILP, by Cbc"),
    Entry(
      name: "GDAL", licence: "MIT",
      use: "opened at run time with the trait GDAL: GeoPackage and others"),
  ]

  /// A line for each, in columns.
  public static var text: String {
    let rows = [own] + others
    let widths = (rows.map(\.name.count).max() ?? 0, rows.map(\.licence.count).max() ?? 0)
    return rows.map { row in
      padded(row.name, widths.0) + "  " + padded(row.licence, widths.1) + "  " + row.use
    }.joined(separator: "\n")
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: width - text.count)
  }
}
