package import Diagnostics
internal import Glibc

/// A file that GDAL reads, with the others of its set, as it was when it was read.
///
/// GDAL sees these bytes alone: what is hashed is what is read, nothing is written beside the
/// file, and no format can make it open another one.
package struct GDALFile: Sendable {
  package struct Part: Sendable {
    /// Its path in the set.
    package let name: String
    package let bytes: [UInt8]
  }

  package let address: GDALAddress
  package let parts: [Part]

  /// Reads the file and what belongs to it.
  ///
  /// - Throws: `gdal.not-built`, `gdal.part-missing`, `gdal.in-use`, `gdal.network`,
  ///   `gdal.database-password`, `gdal.database-address`,
  ///   `file.unreadable`, and where the bytes are no such format: `gdal.not-geopackage`,
  ///   `gdal.spreadsheet-…`, `gdal.unpacks-too-large`.
  package init(_ address: GDALAddress) throws(Failure) {
    let place = Place(file: address.path)
    guard GDAL.isBuilt else {
      throw Failure(.gdalNotBuilt, ["format": .text(address.format.name)], at: place)
    }
    self.address = address
    switch address.format {
    case .address:
      try Self.requireLocal(address.path)
      let archive = try InputFile.bytes(path: address.archive)
      if archive.isZip {
        do throws(Failure) {
          try ZipDirectory(archive).requireModest(most: ZipDirectory.mostBytesOfShapefiles)
        } catch { throw error.inside(place) }
      }
      parts = [Part(name: "archive", bytes: archive)]
      return
    case .database:
      if let refusal = address.database?.refusal { throw Failure(refusal, at: place) }
      parts = []
      return
    case .fileGDB: parts = try Self.folder(address.path)
    default: parts = try Self.set(address)
    }
    do throws(Failure) { try check() } catch { throw error.inside(place) }
  }

  /// All bytes, of sets one part behind the other in the order of their names.
  package var bytes: [UInt8] {
    parts.count == 1
      ? parts[0].bytes : parts.sorted { $0.name < $1.name }.flatMap(\.bytes)
  }

  package var byteCount: Int { parts.reduce(0) { $0 + $1.bytes.count } }

  /// Whether it is one of those that the program Ovital writes.
  package var isOvital: Bool { ["ovkml", "ovkmz"].contains(address.path.fileExtension) }

  /// What messages call the file.
  var place: Place { Place(file: address.path, layer: address.layer) }

  /// The format that GDAL is told: an XLS may be an XLSX inside.
  var format: GDALFormat {
    guard address.format == .xls, parts.first?.bytes.isZip == true else { return address.format }
    return .xlsx
  }

  /// Looks at what GDAL would not tell well, or not survive.
  private func check() throws(Failure) {
    guard let main = parts.first else { return }
    if format.isPacked, main.bytes.isZip {
      // Shapefiles may be large, and shrink to a tenth at the best.
      try ZipDirectory(main.bytes).requireModest(
        most: format == .zip ? ZipDirectory.mostBytesOfShapefiles : ZipDirectory.mostBytes)
    }
    if [.kml, .gpx].contains(format), !main.bytes.isZip, main.bytes.declaresEntities {
      throw Failure(.gdalEntities)
    }
    switch format {
    case .geoPackage: try requireGeoPackage(main.bytes)
    case .xlsx, .ods, .xls: try requireSpreadsheet(main.bytes)
    default: break
    }
  }

  private func requireGeoPackage(_ bytes: [UInt8]) throws(Failure) {
    guard bytes.starts(with: Array("SQLite format 3\0".utf8)) else {
      throw Failure(.gdalNotDatabase, ["format": .text(address.format.name)])
    }
    try requireWhole(bytes)
    let log = address.path + "-wal"
    var status = stat()
    guard unsafe stat(log, &status) != 0 || status.st_size == 0 else {
      throw Failure(.gdalInUse, ["log": .text(log)])
    }
  }

  /// The head of an SQLite file says how many pages it has, where the last to write it knew that.
  private func requireWhole(_ bytes: [UInt8]) throws(Failure) {
    func number(_ at: Int, _ length: Int) -> Int {
      bytes[at..<(at + length)].reduce(0) { $0 << 8 | Int($1) }
    }
    let cut = { Failure(.gdalBroken, ["format": "GeoPackage", "reason": .phrase(.gdalCutShort)]) }
    guard bytes.count >= 100 else { throw cut() }
    let size = number(16, 2)
    guard number(24, 4) == number(92, 4) else { return }
    if number(28, 4) * (size == 1 ? 65_536 : size) > bytes.count { throw cut() }
  }

  private func requireSpreadsheet(_ bytes: [UInt8]) throws(Failure) {
    let isOld = bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
    let isPacked = bytes.isZip
    // With a password all of them are locked up in the old form.
    if isOld, address.format != .xls { throw Failure(.gdalSpreadsheetLocked) }
    guard isOld || isPacked else {
      throw Failure(.gdalNotSpreadsheet, ["format": .text(address.format.name)])
    }
  }

  /// - Throws: `gdal.network`.
  private static func requireLocal(_ path: String) throws(Failure) {
    let local = ["vsizip", "vsitar", "vsigzip"]
    let systems = path.split(separator: "/").filter { $0.hasPrefix("vsi") }.map(String.init)
    guard path.hasPrefix("/vsi"), !path.contains("://"), systems.allSatisfy(local.contains) else {
      throw Failure(.gdalNetwork, at: Place(file: path))
    }
  }
}

extension [UInt8] {
  /// Whether they begin as a ZIP does.
  var isZip: Bool { starts(with: [0x50, 0x4B, 0x03, 0x04]) }

  /// Whether XML in them declares entities of its own; bytes of nought are passed over, so that
  /// UTF-16 is looked through, too.
  var declaresEntities: Bool {
    let mark = Array("<!ENTITY".utf8)
    var found = 0
    for byte in self where byte != 0 {
      found = byte == mark[found] ? found + 1 : (byte == mark[0] ? 1 : 0)
      if found == mark.count { return true }
    }
    return false
  }
}

extension GDALFile {
  /// The files of a set: the one that was named, and those beside it that are called like it.
  private static func set(_ address: GDALAddress) throws(Failure) -> [Part] {
    let format = address.format
    let main = Part(
      name: "\(layerName(address)).\(format.ending)",
      bytes: try InputFile.bytes(path: address.path))
    var parts = [main]
    let (needed, possible) = format.companions
    guard !needed.isEmpty || !possible.isEmpty else { return parts }
    let slash = address.path.lastIndex(of: "/")
    let folder = slash.map { String(address.path[...$0]) } ?? "./"
    let name = address.path[
      (slash.map { address.path.index(after: $0) } ?? address.path.startIndex)...]
    let stem = name.dropLast(address.path.fileExtension.count + 1)
    let beside = FolderTree.names(in: folder)
    var missing: [String] = []
    for ending in needed + possible {
      let found = beside.first {
        $0.count == stem.count + ending.count + 1 && $0.hasPrefix(stem + ".")
          && $0.fileExtension == ending
      }
      if let found {
        parts.append(
          Part(
            name: "\(layerName(address)).\(ending)",
            bytes: try InputFile.bytes(path: folder + found)))
      } else if needed.contains(ending) {
        missing.append("\(stem).\(ending)")
      }
    }
    guard missing.isEmpty else {
      throw Failure(
        .gdalPartMissing,
        [
          "format": .text(format.name), "missing": .names(missing),
          "wanted": .names(([format.ending] + needed).map { ".\($0)" }),
        ], at: Place(file: address.path))
    }
    return parts
  }

  /// The name of the file without its ending, by which GDAL calls its layer.
  private static func layerName(_ address: GDALAddress) -> String {
    let name = address.path.split(separator: "/").last ?? "layer"
    return String(name.dropLast(address.path.fileExtension.count + 1))
  }

  /// The files of a folder.
  private static func folder(_ path: String) throws(Failure) -> [Part] {
    var path = path
    while path.hasSuffix("/") { path.removeLast() }
    let names = FolderTree.names(in: path)
    guard !names.isEmpty else {
      // What is no folder is read, to be told apart from what is not there.
      _ = try InputFile(path: path)
      throw Failure(
        .gdalBroken, ["format": .text("FileGDB"), "reason": .phrase(.gdalNoFolder)],
        at: Place(file: path))
    }
    let folder = path.split(separator: "/").last ?? "folder.gdb"
    var parts: [Part] = []
    // Locks of programs that have it open say nothing of what is in it.
    for name in names where name.fileExtension != "lock" {
      parts.append(
        Part(name: "\(folder)/\(name)", bytes: try InputFile.bytes(path: "\(path)/\(name)")))
    }
    return parts
  }
}
