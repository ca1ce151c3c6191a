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

/// As in the package of the house.
let osm: (flags: [CXXSetting], libraries: [LinkerSetting]) = (
  [.define("GRIDREACH_OSM", .when(traits: ["OSM"]))],
  ["z", "bz2", "expat"].map { .linkedLibrary($0, .when(traits: ["OSM"])) }
)

let milp: (flags: [CXXSetting], libraries: [LinkerSetting]) = (
  [.define("GRIDREACH_MILP", .when(traits: ["MILP"]))],
  ["CbcSolver", "Cbc", "OsiClp", "Osi", "Clp", "CoinUtils"].map {
    .linkedLibrary($0, .when(traits: ["MILP"]))
  }
)

/// As in the package of the house.
let gdal: [CXXSetting] = [.define("GRIDREACH_GDAL", .when(traits: ["GDAL"]))]

let package = Package(
  name: "benchmarks",
  traits: [
    .trait(name: "MILP", description: "Times the proofs of sitings with Clp and CBC, too."),
    .trait(name: "GDAL", description: "Times the formats that GDAL reads, too."),
    .trait(name: "OSM", description: "Times the reading of OpenStreetMap's files, too."),
    .default(enabledTraits: []),
  ],
  targets: [
    .target(name: "Diagnostics", swiftSettings: settings),
    .target(
      name: "Geometry", dependencies: ["Diagnostics"], swiftSettings: settings,
      linkerSettings: [.linkedLibrary("m")]),
    .target(name: "CCBC", cxxSettings: milp.flags, linkerSettings: milp.libraries),
    .target(name: "CFiles"),
    .target(name: "CGDAL", cxxSettings: gdal),
    .target(name: "COsmium", cxxSettings: osm.flags, linkerSettings: osm.libraries),
    .target(
      name: "Formats",
      dependencies: [
        "Geometry", "Workers", "Diagnostics", "CFiles", "CGDAL", "COsmium", "CZlib",
      ],
      swiftSettings: settings),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib"),
    .systemLibrary(name: "CGEOSLibrary", pkgConfig: "geos"),
    .systemLibrary(name: "CPROJLibrary", pkgConfig: "proj"),
    .target(name: "CGEOS", dependencies: ["CGEOSLibrary"]),
    .target(name: "CPROJ", dependencies: ["CPROJLibrary"]),
    .target(
      name: "GeometryEngine", dependencies: ["Geometry", "Diagnostics", "CGEOS"],
      swiftSettings: settings),
    .target(
      name: "Projection", dependencies: ["Geometry", "Diagnostics", "CPROJ"],
      swiftSettings: settings),
    .target(name: "Survey", dependencies: ["Geometry", "Diagnostics"], swiftSettings: settings),
    .target(name: "Privacy", dependencies: ["Diagnostics"], swiftSettings: settings),
    .target(
      name: "Intake",
      dependencies: [
        "Formats", "Projection", "GeometryEngine", "Privacy", "Survey", "Geometry", "Workers",
        "Diagnostics",
      ], swiftSettings: settings),
    .target(
      name: "TravelTimes", dependencies: ["Survey", "Geometry", "Workers", "Diagnostics"],
      swiftSettings: settings),
    .target(
      name: "WalkNetwork",
      dependencies: ["TravelTimes", "Survey", "Geometry", "Workers", "Diagnostics"],
      swiftSettings: settings),
    .target(
      name: "ServiceAreas",
      dependencies: [
        "WalkNetwork", "TravelTimes", "GeometryEngine", "Projection", "Geometry", "Workers",
        "Diagnostics",
      ], swiftSettings: settings),
    .target(name: "CPrograms"),
    .target(
      name: "Workers", dependencies: ["Diagnostics", "CFiles", "CPrograms"],
      swiftSettings: settings),
    .target(
      name: "Districting", dependencies: ["Workers", "Diagnostics"], swiftSettings: settings),
    .target(
      name: "GroundMesh",
      dependencies: ["Geometry", "GeometryEngine", "Survey", "Workers", "Diagnostics"],
      swiftSettings: settings),
    .target(
      name: "GridPartition",
      dependencies: ["Survey", "GroundMesh", "Districting", "Geometry", "Workers", "Diagnostics"],
      swiftSettings: settings),
    .target(
      name: "SampleCounty", dependencies: ["Survey", "Geometry", "Workers", "Diagnostics"],
      swiftSettings: settings),
    .target(
      name: "FacilityLocation", dependencies: ["Workers", "Diagnostics", "CCBC"],
      swiftSettings: settings),
    .executableTarget(
      name: "FormatBenchmarks", dependencies: ["Formats", "Diagnostics"], swiftSettings: settings),
    .executableTarget(
      name: "PartitionBenchmarks",
      dependencies: [
        "GridPartition", "GroundMesh", "SampleCounty", "Districting", "Survey", "Workers",
        "Diagnostics",
      ], swiftSettings: settings),
    .executableTarget(
      name: "SitingBenchmarks", dependencies: ["FacilityLocation", "Workers", "Diagnostics"],
      swiftSettings: settings),
    .executableTarget(
      name: "WalkBenchmarks",
      dependencies: [
        "WalkNetwork", "TravelTimes", "Intake", "Survey", "Geometry", "Workers", "Diagnostics",
      ], swiftSettings: settings),
    .executableTarget(
      name: "AreaBenchmarks",
      dependencies: [
        "ServiceAreas", "WalkNetwork", "TravelTimes", "Intake", "GeometryEngine", "Projection",
        "Formats", "Survey", "Geometry", "Workers", "Diagnostics",
      ], swiftSettings: settings),
  ],
  cxxLanguageStandard: .cxx17
)
