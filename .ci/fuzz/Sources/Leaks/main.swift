internal import Diagnostics
internal import Geometry
internal import GeometryEngine
internal import Glibc
internal import Projection

// leaks [RUNS]: opens each door to GEOS and PROJ so many times, and tells how the memory grew.
// Status 1 where a door took more than a megabyte between a tenth of the runs and all of them:
// a hundred bytes a run would be that.

/// Pages in memory, in bytes: what a leak makes grow.
private func residentBytes() -> Int {
  guard let file = unsafe fopen("/proc/self/statm", "r") else { return 0 }
  defer { unsafe fclose(file) }
  var line = [CChar](repeating: 0, count: 128)
  guard unsafe fgets(&line, Int32(line.count), file) != nil else { return 0 }
  let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  let pages = text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
  return pages * Int(sysconf(Int32(_SC_PAGESIZE)))
}

private func tell(_ line: String) {
  let bytes = Array("\(line)\n".utf8)
  _ = unsafe write(STDOUT_FILENO, bytes, bytes.count)
}

private func padded(_ text: String, _ width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - text.count))
}

private let runs = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 10_000
/// Pages that the heap's own bookkeeping may take meanwhile.
private let slack = 1 << 20
private var leaking: [String] = []

for door in GEOSDoors.all + PROJDoors.all {
  do throws(Failure) {
    for _ in 0..<runs / 10 { try door.open() }
    let early = residentBytes()
    for _ in runs / 10..<runs { try door.open() }
    let late = residentBytes()
    let growth = late - early
    if growth > slack { leaking.append(door.name) }
    let sizes = "\(early >> 10) KB after \(runs / 10), \(late >> 10) KB after \(runs)"
    tell("\(padded(door.name, 34)) \(sizes)\(growth > slack ? "  GROWS" : "")")
  } catch {
    tell("\(door.name): \(error.words(in: .english))")
    leaking.append(door.name)
  }
}
tell(leaking.isEmpty ? "memory is flat" : "grows or fails: \(leaking.joined(separator: ", "))")
exit(leaking.isEmpty ? 0 : 1)
