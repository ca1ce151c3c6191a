// swift-tools-version: 6.2
import PackageDescription

/// Settings every Swift target of ours is built with.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("InferIsolatedConformances"),
]

/// A room of the house: ARCHITECTURE.md says what each owns.
func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// The tests of one room, under Tests/<room>Tests.
func tests(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(name)Tests",
    dependencies: [.target(name: name), "TestSupport"] + dependencies,
    swiftSettings: strict)
}

/// What libosmium needs: without the trait the target is one door that leads nowhere.
let osm: (flags: [CXXSetting], libraries: [LinkerSetting]) = (
  [
    .define("GRIDREACH_OSM", .when(traits: ["OSM"])), .enableWarning("all"),
    .enableWarning("extra"), .treatAllWarnings(as: .error),
  ],
  ["z", "bz2", "expat"].map { .linkedLibrary($0, .when(traits: ["OSM"])) }
)

/// What CBC needs: without the trait its target is such a door, too.
let milp: (flags: [CXXSetting], libraries: [LinkerSetting]) = (
  [
    .define("GRIDREACH_MILP", .when(traits: ["MILP"])), .enableWarning("all"),
    .enableWarning("extra"), .treatAllWarnings(as: .error),
  ],
  ["CbcSolver", "Cbc", "OsiClp", "Osi", "Clp", "CoinUtils"].map {
    .linkedLibrary($0, .when(traits: ["MILP"]))
  }
)

/// What GDAL's headers need; the library is opened when a file asks for it, and not linked.
let gdal: [CXXSetting] = [
  .define("GRIDREACH_GDAL", .when(traits: ["GDAL"])), .enableWarning("all"),
  .enableWarning("extra"), .treatAllWarnings(as: .error),
]

let package = Package(
  name: "gridreach",
  products: [
    .library(name: "Geometry", targets: ["Geometry"]),
    .library(name: "GridReach", targets: ["GridReach"]),
    .executable(name: "gridreach", targets: ["GridReachMain"]),
  ],
  traits: [
    .trait(
      name: "GDAL",
      description: "Read and write GeoPackage, Shapefile, XLSX and others; needs libgdal-dev."),
    .trait(
      name: "OSM", description: "Read OpenStreetMap's files; needs libosmium (libosmium2-dev)."),
    .trait(
      name: "MILP", description: "Prove sitings with CBC and Clp; needs them (coinor-libcbc-dev)."),
    .default(enabledTraits: []),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CGEOSLibrary", pkgConfig: "geos",
      providers: [.apt(["libgeos-dev"]), .yum(["geos-devel"]), .brew(["geos"])]),
    .systemLibrary(
      name: "CPROJLibrary", pkgConfig: "proj",
      providers: [.apt(["libproj-dev"]), .yum(["proj-devel"]), .brew(["proj"])]),
    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib",
      providers: [.apt(["zlib1g-dev"]), .yum(["zlib-devel"]), .brew(["zlib"])]),
    .target(name: "CGEOS", dependencies: ["CGEOSLibrary"]),
    .target(name: "CPROJ", dependencies: ["CPROJLibrary"]),
    .target(name: "CCBC", cxxSettings: milp.flags, linkerSettings: milp.libraries),
    .target(name: "CFiles"),
    .target(name: "CPrograms"),
    .target(name: "CGDAL", cxxSettings: gdal),
    .target(name: "COsmium", cxxSettings: osm.flags, linkerSettings: osm.libraries),

    room("Diagnostics"),
    room("Privacy", ["Diagnostics"]),
    room("Workers", ["Diagnostics", "CFiles", "CPrograms"]),
    .target(
      name: "Geometry", dependencies: ["Diagnostics"], swiftSettings: strict,
      linkerSettings: [.linkedLibrary("m")]),
    room("GeometryEngine", ["Geometry", "Diagnostics", "CGEOS"]),
    room("Projection", ["Geometry", "Diagnostics", "CPROJ"]),
    room("Formats", ["Geometry", "Workers", "Diagnostics", "CFiles", "CGDAL", "COsmium", "CZlib"]),
    room("Survey", ["Geometry", "Diagnostics"]),
    room(
      "Intake",
      [
        "Formats", "Projection", "GeometryEngine", "Privacy", "Survey", "Geometry", "Workers",
        "Diagnostics",
      ]),
    room("Districting", ["Workers", "Diagnostics"]),
    room(
      "StationSiting",
      ["FacilityLocation", "TravelTimes", "Survey", "Geometry", "Workers", "Diagnostics"]),
    room("FacilityLocation", ["Workers", "Diagnostics", "CCBC"]),
    room("GroundMesh", ["Geometry", "GeometryEngine", "Survey", "Workers", "Diagnostics"]),
    room(
      "GridPartition",
      ["Survey", "GroundMesh", "Districting", "Geometry", "Workers", "Diagnostics"]),
    room(
      "Audit",
      [
        "Survey", "GridPartition", "Projection", "GeometryEngine", "Geometry", "Workers",
        "Diagnostics",
      ]),
    room("SampleCounty", ["Survey", "Geometry", "Workers", "Diagnostics"]),
    room("TravelTimes", ["Survey", "Geometry", "Workers", "Diagnostics"]),
    room("WalkNetwork", ["TravelTimes", "Survey", "Geometry", "Workers", "Diagnostics"]),
    room(
      "ServiceAreas",
      [
        "WalkNetwork", "TravelTimes", "GeometryEngine", "Projection", "Geometry", "Workers",
        "Diagnostics",
      ]),
    room(
      "ServiceCoverage",
      ["Survey", "TravelTimes", "GeometryEngine", "Geometry", "Workers", "Diagnostics"]),
    room(
      "Tallying", ["Survey", "ServiceCoverage", "Geometry", "Workers", "Diagnostics"]),
    room("Plans", ["Formats", "Survey", "Diagnostics", .product(name: "Yams", package: "Yams")]),
    room(
      "Publishing",
      [
        "Formats", "Projection", "Intake", "GridPartition", "Audit", "TravelTimes", "WalkNetwork",
        "ServiceAreas", "ServiceCoverage", "StationSiting", "Tallying", "Privacy", "Survey",
        "Geometry", "Workers", "Diagnostics",
      ]),
    room(
      "GridReach",
      [
        "Plans", "SampleCounty", "Intake", "Publishing", "GridPartition", "Districting",
        "TravelTimes", "WalkNetwork", "ServiceAreas", "ServiceCoverage", "FacilityLocation",
        "StationSiting", "Audit", "Tallying", "Privacy",
        "GeometryEngine", "Projection", "Formats", "Survey", "Geometry", "Workers", "Diagnostics",
      ]),
    room(
      "GridReachCLI",
      [
        "GridReach", "SampleCounty", "Plans", "Intake", "GridPartition", "Districting",
        "TravelTimes", "WalkNetwork", "ServiceAreas", "ServiceCoverage", "Audit", "Tallying",
        "Publishing", "Formats", "Survey", "Workers", "Diagnostics",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "GridReachMain", dependencies: ["GridReachCLI"], swiftSettings: strict),

    .target(
      name: "TestSupport", dependencies: ["Districting", "Geometry", "Diagnostics", "CZlib"],
      path: "Tests/TestSupport", swiftSettings: strict),
    tests("Diagnostics"),
    tests("Privacy", ["Diagnostics"]),
    tests("Workers", ["Diagnostics"]),
    tests("Geometry", ["Diagnostics"]),
    tests("GeometryEngine", ["Geometry", "Diagnostics", "Workers"]),
    tests("Projection", ["Geometry", "Diagnostics"]),
    tests("Formats", ["Geometry", "Workers", "Diagnostics"]),
    tests("Survey", ["Projection", "Geometry", "Diagnostics"]),
    tests("SampleCounty", ["Survey", "Geometry", "Workers", "Diagnostics"]),
    tests("GroundMesh", ["Geometry", "GeometryEngine", "Survey", "Workers", "Diagnostics"]),
    tests("Plans", ["Survey", "Diagnostics"]),
    tests("Districting", ["Geometry", "Workers", "Diagnostics"]),
    tests("FacilityLocation", ["Workers", "Diagnostics"]),
    tests(
      "StationSiting",
      [
        "FacilityLocation", "WalkNetwork", "TravelTimes", "Survey", "Geometry", "Workers",
        "Diagnostics",
      ]),
    tests(
      "Intake",
      [
        "SampleCounty", "GeometryEngine", "Projection", "Privacy", "Survey", "Geometry", "Workers",
        "Diagnostics",
      ]),
    tests(
      "GridPartition",
      [
        "SampleCounty", "GeometryEngine", "Districting", "Survey", "Geometry", "Workers",
        "Diagnostics",
      ]),
    tests(
      "Audit",
      ["GeometryEngine", "Projection", "Survey", "Geometry", "Workers", "Diagnostics"]),
    tests("TravelTimes", ["Survey", "Geometry", "Workers", "Diagnostics"]),
    tests("WalkNetwork", ["TravelTimes", "Survey", "Geometry", "Workers", "Diagnostics"]),
    tests(
      "ServiceAreas",
      [
        "WalkNetwork", "TravelTimes", "GeometryEngine", "Projection", "Survey", "Geometry",
        "Workers",
        "Diagnostics",
      ]),
    tests(
      "ServiceCoverage",
      ["TravelTimes", "GeometryEngine", "Survey", "Geometry", "Workers", "Diagnostics"]),
    tests("Tallying", ["ServiceCoverage", "Survey", "Geometry", "Workers", "Diagnostics"]),
    // Runs the program itself, so it depends on the product and on no room.
    .testTarget(
      name: "CommandTests", dependencies: ["GridReachMain"], exclude: ["cases", "pages"],
      swiftSettings: strict),
    tests(
      "Publishing",
      [
        "Formats", "Projection", "Intake", "GridPartition", "TravelTimes", "ServiceAreas",
        "ServiceCoverage", "Tallying", "SampleCounty", "Survey", "Geometry", "Workers",
        "Diagnostics",
      ]),
    tests(
      "GridReach",
      [
        "Plans", "SampleCounty", "Intake", "Publishing", "GridPartition", "TravelTimes",
        "WalkNetwork", "ServiceAreas", "ServiceCoverage", "Formats", "Survey", "Geometry",
        "Workers", "Diagnostics",
      ]),
  ],
  cxxLanguageStandard: .cxx17
)
