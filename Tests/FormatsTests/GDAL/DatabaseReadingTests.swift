import Diagnostics
import Formats
import Geometry
import TestSupport
import Testing

/// Layers of a PostgreSQL database with PostGIS, which the user names himself.
@Suite(
  .enabled(if: GDAL.isBuilt, "the trait GDAL is off"),
  .enabled(
    if: PostgresServer.isInstalled, "needs Debian's postgresql and postgresql-…-postgis-3"),
  .serialized)
struct DatabaseReadingTests {
  /// The rows of `table` as statements, the last first: the order of a server's rows is anybody's.
  private func statements(_ table: FeatureTable, _ name: String) -> String {
    var text = #"CREATE TABLE "\#(name)" (fid integer PRIMARY KEY, geom geometry(Geometry,4326)"#
    for column in table.columns {
      let type =
        switch column.values {
        case .integer: "bigint"
        case .number: "double precision"
        case .boolean: "boolean"
        case .text, .json: "text"
        }
      text += #", "\#(column.name)" \#(type)"#
    }
    text += ");\n"
    for row in (0..<table.rowCount).reversed() {
      let shape = table.geometry.flatMap { wkt($0, row) }.map { "ST_GeomFromText('\($0)',4326)" }
      let values = table.columns.map { column in
        column.isPresent(row) ? "'\(column.text(row) ?? "")'" : "NULL"
      }
      text += #"INSERT INTO "\#(name)" VALUES (\#(row + 1), \#(shape ?? "NULL")"#
      text += values.map { ", \($0)" }.joined() + ");\n"
    }
    return text
  }

  private func wkt(_ column: GeometryColumn, _ row: Int) -> String? {
    let parts = column.parts(ofRow: row).map { part in
      "("
        + column.rings(ofPart: part).map { ring in
          "("
            + column.positions(ofRing: ring).map {
              "\(column.positions[$0].x) \(column.positions[$0].y)"
            }.joined(separator: ",") + ")"
        }.joined(separator: ",") + ")"
    }
    switch column.kinds[row] {
    case .point: return "POINT" + parts[0].dropFirst().dropLast()
    case .polygon: return "POLYGON" + parts[0]
    case .multiPolygon: return "MULTIPOLYGON(" + parts.joined(separator: ",") + ")"
    default: return nil
    }
  }

  private func read(_ path: String) throws(Failure) -> FeatureTable {
    var findings: [Finding] = []
    return try GDAL.read(path: path, findings: &findings)
  }

  @Test func `Layers of a database are those of a GeoPackage, and errors say what is wrong`()
    throws
  {
    let server = try PostgresServer()
    let scratch = try Scratch()
    for (name, drawn) in [("楼栋", GDALTown.points), ("areas", GDALTown.areas)] {
      let table = GDALTown.table(drawn)
      try server.run(sql: statements(table, name))
      try GDAL.write(table, path: scratch.path("\(name).gpkg"))
      let wanted = try read(scratch.path("\(name).gpkg"))
      let found = try read("\(server.address) tables=\(name)")
      #expect(found.rowCount == 5 && found.declaredCRS == wanted.declaredCRS)
      #expect(found.columns.map(\.name) == wanted.columns.map(\.name))
      for (one, other) in zip(found.columns, wanted.columns) {
        #expect((0..<5).map { one.text($0) } == (0..<5).map { other.text($0) }, "\(one.name)")
      }
      #expect(shapes(of: found) == shapes(of: wanted))
      #expect(found.contentHash().hexadecimal() == (try again(server, name)))
    }
    try failures(server)
  }

  /// The same rows give the same digest, whatever the server did with them meanwhile.
  private func again(_ server: PostgresServer, _ name: String) throws -> String {
    try server.run(sql: #"UPDATE "\#(name)" SET fid = fid WHERE fid < 3; VACUUM FULL "\#(name)""#)
    return try read("\(server.address) tables=\(name)").contentHash().hexadecimal()
  }

  private func failures(_ server: PostgresServer) throws {
    let many = #expect(throws: Failure.self) { try read(server.address) }
    #expect(many?.code == "gdal.layers-many")
    #expect(many?.words(in: .chinese).contains(" tables=楼栋") == true)
    for (address, codes) in [
      (server.address + " tables=none", ["gdal.database", "gdal.layers-none"]),
      (server.address + " port=1", ["gdal.database"]),
    ] {
      let failure = #expect(throws: Failure.self) { try read(address) }
      #expect(codes.contains(failure?.code ?? ""))
      #expect(failure?.words(in: .english).contains("\n") == false)
    }
  }
}
