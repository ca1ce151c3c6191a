/// A format that is read through GDAL.
package enum GDALFormat: String, CaseIterable, Sendable {
  case geoPackage, shapefile, dbf, xlsx, xls, ods, kml, kmz, fileGDB, flatGeobuf, dxf, mapInfo
  case mapInfoInterchange, gpx
  /// A ZIP with Shapefiles or other files in it.
  case zip
  /// What GDAL itself calls a source: `/vsizip/…`.
  case address
  /// A PostgreSQL database that the user names: `PG:…`.
  case database

  /// The format that the ending of `path` names, `nil` where GDAL is not asked for it.
  package init?(path: String) {
    let start = path.lowercased()
    if Self.databases.contains(where: { start.hasPrefix($0) }) {
      self = .database
      return
    }
    if start.hasPrefix("/vsi") || Self.elsewhere.contains(where: { start.hasPrefix($0) })
      || path.contains("://")
    {
      self = .address
      return
    }
    let path = path.hasSuffix("/") ? String(path.dropLast()) : path
    guard let format = Self.endings[path.fileExtension] else { return nil }
    self = format
  }

  private static let databases = ["pg:"]

  /// How addresses begin of what else may be on other machines.
  private static let elsewhere = ["postgresql:", "postgres:", "mysql:", "mssql:", "wfs:", "oapif:"]

  private static let endings: [String: GDALFormat] = [
    "gpkg": .geoPackage, "shp": .shapefile, "dbf": .dbf, "xlsx": .xlsx, "xlsm": .xlsx,
    "xls": .xls, "et": .xls, "ods": .ods, "kml": .kml, "ovkml": .kml, "kmz": .kmz,
    "ovkmz": .kmz, "gdb": .fileGDB, "fgb": .flatGeobuf, "dxf": .dxf, "tab": .mapInfo,
    "mif": .mapInfoInterchange, "gpx": .gpx, "zip": .zip,
  ]

  /// What people call it.
  package var name: String {
    switch self {
    case .geoPackage: "GeoPackage"
    case .shapefile: "Shapefile"
    case .dbf: "DBF"
    case .xlsx: "XLSX"
    case .xls: "XLS"
    case .ods: "ODS"
    case .kml: "KML"
    case .kmz: "KMZ"
    case .fileGDB: "FileGDB"
    case .flatGeobuf: "FlatGeobuf"
    case .dxf: "DXF"
    case .mapInfo, .mapInfoInterchange: "MapInfo"
    case .gpx: "GPX"
    case .zip: "ZIP"
    case .address: "GDAL"
    case .database: "PostgreSQL"
    }
  }

  /// GDAL's drivers that may read it: no other may have a try at the bytes.
  var drivers: [String] {
    switch self {
    case .geoPackage: ["GPKG"]
    case .shapefile, .dbf: ["ESRI Shapefile"]
    case .xlsx: ["XLSX"]
    case .xls: ["XLS"]
    case .ods: ["ODS"]
    case .kml, .kmz: ["LIBKML", "KML"]
    case .fileGDB: ["OpenFileGDB"]
    case .flatGeobuf: ["FlatGeobuf"]
    case .dxf: ["DXF"]
    case .mapInfo, .mapInfoInterchange: ["MapInfo File"]
    case .gpx: ["GPX"]
    case .zip: ["ESRI Shapefile", "MapInfo File", "OpenFileGDB"]
    case .database: ["PostgreSQL"]
    case .address:
      [
        "ESRI Shapefile", "GPKG", "XLSX", "ODS", "LIBKML", "KML", "OpenFileGDB", "FlatGeobuf",
        "DXF", "MapInfo File", "GPX",
      ]
    }
  }

  /// `NAME=VALUE` of the drivers.
  func options(_ path: String) -> [String] {
    switch self {
    // Text as it stands: what it is in, is told by more than what the file says.
    case .shapefile, .dbf, .zip: ["ENCODING="]
    case .address: ["shp", "dbf", "zip"].contains(path.fileExtension) ? ["ENCODING="] : []
    case .geoPackage: ["LIST_ALL_TABLES=NO"]
    // The server itself refuses what would change anything.
    case .database: ["PRELUDE_STATEMENTS=SET default_transaction_read_only = on"]
    default: []
    }
  }

  /// The ending by which GDAL knows it.
  var ending: String {
    switch self {
    case .geoPackage: "gpkg"
    case .shapefile: "shp"
    case .dbf: "dbf"
    case .xlsx: "xlsx"
    case .xls: "xls"
    case .ods: "ods"
    case .kml: "kml"
    case .kmz: "kmz"
    case .fileGDB: "gdb"
    case .flatGeobuf: "fgb"
    case .dxf: "dxf"
    case .mapInfo: "tab"
    case .mapInfoInterchange: "mif"
    case .gpx: "gpx"
    case .zip: "zip"
    case .address, .database: ""
    }
  }

  /// Whether rows are those of sheets, without types and with a heading among them.
  package var isSpreadsheet: Bool { [.xlsx, .xls, .ods].contains(self) }

  /// Whether the file is a ZIP.
  var isPacked: Bool { [.xlsx, .ods, .kmz, .zip].contains(self) }

  /// The endings of files that a set must have, and of those that it may have.
  var companions: (needed: [String], possible: [String]) {
    switch self {
    case .shapefile: (["shx", "dbf"], ["prj", "cpg"])
    case .dbf: ([], ["cpg"])
    case .mapInfo: (["dat", "map", "id"], ["ind"])
    case .mapInfoInterchange: (["mid"], [])
    default: ([], [])
    }
  }
}

extension String {
  /// What stands behind the last dot of the last name in a path, in lower case; "" for nothing.
  var fileExtension: String {
    let name = split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }
}
