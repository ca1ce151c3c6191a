// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that nobody who uses GridReach resolves or builds a benchmark. The
// rooms it times are links into the house: `package` access ends at a package's border.

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("InferIsolatedConformances"),
]

let package = Package(
  name: "benchmarks",
  targets: [
    .target(name: "Diagnostics", swiftSettings: settings),
    .target(
      name: "Geometry", dependencies: ["Diagnostics"], swiftSettings: settings,
      linkerSettings: [.linkedLibrary("m")]),
    .target(name: "CFiles"),
    .target(
      name: "Formats", dependencies: ["Geometry", "Diagnostics", "CFiles"],
      swiftSettings: settings),
    .target(name: "Workers", dependencies: ["Diagnostics"], swiftSettings: settings),
    .target(
      name: "Districting", dependencies: ["Workers", "Diagnostics"], swiftSettings: settings),
    .executableTarget(
      name: "FormatBenchmarks", dependencies: ["Formats", "Diagnostics"], swiftSettings: settings),
    .executableTarget(
      name: "PartitionBenchmarks", dependencies: ["Districting", "Workers", "Diagnostics"],
      swiftSettings: settings),
  ]
)
