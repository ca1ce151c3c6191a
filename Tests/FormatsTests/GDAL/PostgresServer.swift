import Foundation

/// A PostgreSQL server with PostGIS of a test's own: its data in a folder that goes with it, reached
/// by a socket in that folder and by no network.
///
/// The server refuses to run as root; there it runs as the user that Debian's package made.
final class PostgresServer: Sendable {
  private static let programs: String? = {
    let root = "/usr/lib/postgresql"
    let versions = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
    return versions.compactMap { Double($0) }.max().flatMap { newest in
      let name = versions.first { Double($0) == newest } ?? ""
      let postgis = "/usr/share/postgresql/\(name)/extension/postgis.control"
      let isWhole =
        FileManager.default.fileExists(atPath: "\(root)/\(name)/bin/initdb")
        && FileManager.default.fileExists(atPath: postgis)
      return isWhole ? "\(root)/\(name)/bin" : nil
    }
  }()
  static var isInstalled: Bool { programs != nil }

  private let folder: String
  private let programs: String
  /// The server itself; `pg_ctl` would leave it behind with the handles of whoever waits for it.
  private let server = Process()

  /// How GDAL is asked for it.
  var address: String { "PG:host=\(folder) dbname=postgres user=postgres" }

  /// Nobody else gets into the folder of its socket, so that it asks for no password.
  init() throws {
    guard let programs = Self.programs else { throw Refused(program: "PostgreSQL") }
    self.programs = programs
    // The path of a socket may have no more than 107 bytes.
    folder =
      "/tmp/gr-pg-\(ProcessInfo.processInfo.processIdentifier)-\(UInt16.random(in: 0...9999))"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    if geteuid() == 0 { try Self.run(Process(), "/bin/chown", ["-R", "postgres", folder]) }
    try asServer(
      "initdb",
      [
        "-D", "\(folder)/data", "-A", "trust", "-U", "postgres", "--no-sync", "-E", "UTF8",
        "--locale=C",
      ])
    try begin(
      server, "postgres",
      ["-D", "\(folder)/data", "-k", folder, "-c", "listen_addresses=", "-c", "fsync=off"])
    let start = ContinuousClock.now
    while (try? asServer("psql", ["-q", "-c", "SELECT 1", connection])) == nil {
      guard server.isRunning, ContinuousClock.now - start < .seconds(30) else {
        throw Refused(program: "postgres")
      }
      usleep(100_000)
    }
    try run(sql: "CREATE EXTENSION postgis")
  }

  deinit {
    let lines = try? String(contentsOfFile: "\(folder)/data/postmaster.pid", encoding: .utf8)
    // SIGQUIT ends it at once; its data go with the folder.
    if let id = lines?.split(separator: "\n").first.flatMap({ pid_t($0) }) { kill(id, SIGQUIT) }
    if server.isRunning { server.waitUntilExit() }
    try? FileManager.default.removeItem(atPath: folder)
  }

  private var connection: String { "host=\(folder) dbname=postgres user=postgres" }

  func run(sql: String) throws {
    let file = "\(folder)/statements.sql"
    try sql.write(toFile: file, atomically: true, encoding: .utf8)
    if geteuid() == 0 { try Self.run(Process(), "/bin/chown", ["postgres", file]) }
    try asServer("psql", ["-q", "-v", "ON_ERROR_STOP=1", "-f", file, connection])
  }

  private func asServer(_ program: String, _ arguments: [String]) throws {
    let process = Process()
    try begin(process, program, arguments)
    try Self.end(process, program)
  }

  private func begin(_ process: Process, _ program: String, _ arguments: [String]) throws {
    let path = "\(programs)/\(program)"
    if geteuid() == 0 {
      try Self.begin(process, "/sbin/runuser", ["-u", "postgres", "--", path] + arguments)
    } else {
      try Self.begin(process, path, arguments)
    }
  }

  private static func run(_ process: Process, _ program: String, _ arguments: [String]) throws {
    try begin(process, program, arguments)
    try end(process, program)
  }

  private static func begin(_ process: Process, _ program: String, _ arguments: [String]) throws {
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    process.currentDirectoryURL = URL(fileURLWithPath: "/tmp")
    try process.run()
  }

  private static func end(_ process: Process, _ program: String) throws {
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Refused(program: program) }
  }

  struct Refused: Error { let program: String }
}
