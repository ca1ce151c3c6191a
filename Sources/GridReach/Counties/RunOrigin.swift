internal import Diagnostics
internal import Formats
internal import Intake
internal import Plans
package import Publishing

/// What a run is made from: the program, the plan, the options, and every file that is read.
///
/// It stands in `run.json` as `made_from`. Two runs of the same origin give the same results, so a
/// county of many whose origin did not change is not run again.
package struct RunOrigin: Hashable, Sendable {
  package enum Part: String, CaseIterable, Sendable {
    case program, plan, options, files
  }

  /// A name and what it is, or the SHA-256 of its bytes.
  package struct Entry: Hashable, Sendable {
    package let part: Part
    package let name: String
    package var value: String
  }

  package private(set) var entries: [Entry] = []
  /// Files that a run reads whole: their hashes are those of the bytes that it read.
  private var pathOfEntry: [Int: String] = [:]

  /// What `job` would be made from now.
  ///
  /// - Parameter leavingPlainFiles: whether files that are read whole are left to
  ///   ``take(_:)``, since reading them hashes them, too.
  /// - Complexity: O(*n*) for *n* bytes of files.
  package init(of job: RunJob, leavingPlainFiles: Bool = false) {
    addProgram()
    add(.plan, Self.fileName(job.plan.file), job.planDigest)
    addOptions(job)
    for (name, path) in Self.files(of: job) {
      let parts = FolderFiles.parts(of: path)
      let isPlain = parts == [path] && GDALAddress(path) == nil
      for part in parts {
        if isPlain { pathOfEntry[entries.count] = path }
        add(
          .files, "\(name): \(Self.fileName(part))",
          isPlain && leavingPlainFiles ? "" : Self.digest(part))
      }
    }
  }

  /// Takes over the hashes of files that were read.
  mutating func take(_ records: [InputRecord]) {
    for (index, path) in pathOfEntry {
      guard let record = records.first(where: { $0.path == path }) else {
        entries[index].value = Self.digest(path)
        continue
      }
      entries[index].value = record.sha256
    }
    pathOfEntry = [:]
  }

  private mutating func add(_ part: Part, _ name: String, _ value: String) {
    entries.append(Entry(part: part, name: name, value: value))
  }

  private mutating func addProgram() {
    let versions = Versions.current
    add(.program, "gridreach", versions.gridreach)
    add(.program, "traits", versions.traits.joined(separator: " "))
    add(.program, "geos", versions.geos)
    add(.program, "proj", versions.proj)
    add(.program, "epsg", versions.epsg)
  }

  /// What options say, over what the plan says: together they decide.
  private mutating func addOptions(_ job: RunJob) {
    let output = job.plan.output
    add(.options, "lang", job.language.rawValue)
    add(.options, "layers", job.form.rawValue)
    add(.options, "output-crs", job.outputCRS ?? "")
    add(.options, "dbf-encoding", job.encoding)
    add(.options, "tables", job.tables.rawValue)
    add(.options, "public", String(output.isPublic))
    add(.options, "allow-personal", String(output.allowsPersonal))
    add(.options, "households", String(output.households))
  }

  /// All files that a run of `job` opens, but for the plan itself.
  private static func files(of job: RunJob) -> [(name: String, path: String)] {
    let plan = job.plan
    var files: [(name: String, path: String)] = []
    for (key, input) in plan.inputs.given where key != "reported" {
      files.append((key, plan.path(input.file)))
      if let parameters = input.datumParameters {
        files.append(("\(key).datum_parameters", plan.path(parameters)))
      }
    }
    if let reported = job.reported { files.append(("reported", reported.path)) }
    if let fields = job.fieldsFile ?? plan.fieldsFile.map({ plan.path($0) }) {
      files.append(("fields", fields))
    }
    return files
  }

  /// How many bytes a run of `job` reads.
  static func bytes(of job: RunJob) -> Int {
    files(of: job).flatMap { FolderFiles.parts(of: $0.path) }.reduce(0) {
      $0 + FolderFiles.size($1)
    }
  }

  /// The SHA-256 of a file; "" where it cannot be read, which is no file's.
  private static func digest(_ path: String) -> String {
    guard path != "-", let bytes = try? InputFile.bytes(path: path) else { return "" }
    return SHA256.hexadecimal(of: bytes)
  }

  /// Files are named without their folders: where somebody keeps them is nobody's business.
  private static func fileName(_ path: String) -> String {
    String(path.split(separator: "/").last ?? "")
  }
}

extension RunOrigin {
  package var json: JSONValue {
    .object(
      Part.allCases.map { part in
        (
          part.rawValue,
          .object(entries.filter { $0.part == part }.map { ($0.name, .string($0.value)) })
        )
      })
  }

  /// What `run.json` holds; `nil` where it holds none, as of older versions.
  init?(_ tree: JSONTree?) {
    guard let tree, !tree.members.isEmpty else { return nil }
    for part in Part.allCases {
      for member in tree[part.rawValue]?.members ?? [] {
        guard let value = member.value.text else { return nil }
        add(part, member.name, value)
      }
    }
  }

  /// The first entry of either that the other does not have; `nil` where they are the same.
  ///
  /// A file that cannot be read now is never the same.
  package func firstDifference(from old: RunOrigin) -> Entry? {
    let (mine, others) = (Set(entries), Set(old.entries))
    return entries.first { !others.contains($0) || ($0.part == .files && $0.value.isEmpty) }
      ?? old.entries.first { !mine.contains($0) }
  }
}
