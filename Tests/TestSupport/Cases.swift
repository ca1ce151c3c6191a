package import Foundation

/// The shared folder of real data with known answers, used where it is present.
///
/// It lies beside the checkout, or where `GRIDREACH_CASES` says. Tests that need it are enabled
/// by `Cases.arePresent`, and so are listed as skipped where it is not.
package enum Cases {
  package static let folder: URL? = {
    if let named = ProcessInfo.processInfo.environment["GRIDREACH_CASES"] {
      return URL(fileURLWithPath: named, isDirectory: true)
    }
    let checkout = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let beside = checkout.deletingLastPathComponent().appending(path: "shared/cases")
    return FileManager.default.fileExists(atPath: beside.path) ? beside : nil
  }()

  package static var arePresent: Bool { folder != nil }

  /// The path of one file or folder of the cases.
  package static func path(_ name: String) -> String {
    (folder ?? URL(fileURLWithPath: "/nonexistent")).appending(path: name).path
  }

  package static func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: path(name))))
  }

  package static func text(_ name: String) throws -> String {
    String(decoding: try bytes(name), as: UTF8.self)
  }
}
