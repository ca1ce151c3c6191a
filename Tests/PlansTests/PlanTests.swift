import Diagnostics
import Plans
import Survey
import Testing

/// A plan that gives every key.
let fullPlan = """
  gridreach: 1                      # format version
  name: 示例县
  inputs:
    communities: communities.geojson
    compounds: {file: compounds.geojson, fields: {walled: 围墙, has_pm: 物业}}
    buildings:
      file: buildings.csv
      households_field: 户数
      household_kind: registered
      crs: EPSG:4526
      datum: cgcs2000
      encoding: gb18030
      fields: {id: 楼栋编号, x: 经度, y: 纬度, community: 社区代码}
    stations: stations.geojson
    candidates: candidates.geojson
    streets: streets.geojson
    barriers: barriers.geojson
    gates: gates.geojson
  partition:
    band: 300-500
    aim: 380
    code_scheme: cjt349
    object_class: 060101
    county_code: "990101"
    effort: 2.5
  reach:
    speed: 50
    minutes: [5, 15]
    rings: true
    overlap: split
    detour: 1.4
    status: [in_use, built]
    tiers: [micro]
    kinds: [residential]
    services: [助餐, 法律]
  coverage: {require: ["15:95%", "10:62.5%"]}
  output: {folder: out, lang: zh, overwrite: true}
  threads: 2
  """

func reading(_ text: String, file: String = "county/plan.yaml") throws(Failure) -> Plan {
  try Plan.reading(Array(text.utf8), file: file)
}

@Suite struct PlanTests {
  @Test func `The smallest plan names the buildings and gets the defaults`() throws {
    let plan = try reading("inputs: {buildings: b.csv}")
    #expect(plan.inputs.buildings.file == "b.csv")
    #expect(plan.inputs.given.map(\.key) == ["buildings"])
    #expect(plan.inputs.buildings.crs == nil)
    #expect(plan.inputs.buildings.householdKind == .unspecified)
    #expect(plan.partition.size == .standard)
    #expect(plan.reach.walking == .cn67)
    #expect(plan.reach.minutes == [10, 15, 20])
    #expect(plan.reach.statuses == [.inUse])
    #expect(plan.coverage.requirements == [])
    #expect(plan.output.language == nil)
    #expect(plan.threads == 0)
  }

  @Test func `Every key reaches its property`() throws {
    let plan = try reading(fullPlan)
    #expect(plan.name == "示例县")
    #expect(plan.inputs.given.count == 8)
    let buildings = plan.inputs.buildings
    #expect(buildings.householdsField == "户数")
    #expect(buildings.householdKind == .registered)
    #expect(buildings.crs == "EPSG:4526")
    #expect(buildings.datum == .cgcs2000)
    #expect(buildings.encoding == .gb18030)
    #expect(buildings.column(for: .x) == "经度")
    #expect(buildings.column(for: .elderly) == nil)
    #expect(buildings.fields.map(\.role) == [.id, .x, .y, .community])
    #expect(plan.inputs.compounds?.column(for: .propertyManager) == "物业")
    #expect(plan.partition.size == (try SizeBand(lower: 300, upper: 500, aim: 380)))
    #expect(plan.partition.codeScheme == .cjt349(objectClass: "060101"))
    #expect(plan.partition.countyCode == "990101")
    #expect(plan.partition.effort == 2.5)
    #expect(plan.reach.walking == .custom(metresPerMinute: 50))
    #expect(plan.reach.minutes == [5, 15])
    #expect(plan.reach.rings)
    #expect(plan.reach.overlap == .split)
    #expect(plan.reach.detour == 1.4)
    #expect(plan.reach.statuses == [.inUse, .built])
    #expect(plan.reach.tiers == [.micro])
    #expect(plan.reach.kinds == ["residential"])
    #expect(plan.reach.services == ["助餐", "法律"])
    #expect(plan.coverage.requirements.map(\.text) == ["15:95%", "10:62.5%"])
    #expect(
      plan.output
        == {
          var output = plan.output; output.folder = "out"; return output
        }())
    #expect(plan.output.language == .chinese)
    #expect(plan.output.overwrite)
    #expect(plan.threads == 2)
  }

  @Test func `What communities reported and the form of tables are said in the plan`() throws {
    let plan = try reading("inputs: {buildings: b}")
    #expect(plan.inputs.reported == nil && plan.output.tables == .xlsx)
    let short = try reading("inputs: {buildings: b, reported: r.xlsx}\noutput: {tables: csv}")
    #expect(short.inputs.reported?.file == "r.xlsx" && short.output.tables == .csv)
    let long = try reading(
      "inputs:\n  buildings: b\n  reported: {file: r.xls, layer: 汇总, encoding: gb18030}")
    #expect(long.inputs.reported?.layer == "汇总" && long.inputs.reported?.encoding == .gb18030)
    #expect(long.inputs.given.map(\.key) == ["buildings", "reported"])
  }

  @Test(arguments: [
    ("inputs: {buildings: b}\noutput: {tables: xls}", "plan.value.similar"),
    ("inputs: {buildings: b}\noutput: {tables: pdf}", "plan.value.type"),
    ("inputs: {buildings: b}\noutput: {tables: [csv]}", "plan.value.type"),
    ("inputs: {buildings: b, reported: }", "plan.value.none"),
    ("inputs: {buildings: b, reported: {layer: a}}", "plan.key.missing"),
    ("inputs: {buildings: b, reported: {file: a, crs: EPSG:4490}}", "plan.key.misplaced"),
  ])
  func `What cannot be a table is told`(_ text: String, _ code: String) {
    let failure = #expect(throws: Failure.self) { try reading(text) }
    #expect(failure?.code == code)
  }

  @Test func `The aim is the middle of the band where it is not given`() throws {
    let plan = try reading("inputs: {buildings: b}\npartition: {band: 300–500}")
    #expect(plan.partition.size.aim == 400)
  }

  @Test func `A group whose lines are all commented out is an empty group`() throws {
    let plan = try reading("inputs: {buildings: b}\nreach:\n  # minutes: [5]\n")
    #expect(plan.reach.minutes == [10, 15, 20])
  }

  @Test func `A byte order mark is passed over`() throws {
    let plan = try Plan.reading(
      [0xEF, 0xBB, 0xBF] + Array("inputs: {buildings: b}".utf8), file: "")
    #expect(plan.inputs.buildings.file == "b")
    #expect(plan.place(of: "inputs.buildings").column == 21)
  }

  @Test func `Targets of groups, floor area and the distance of gaps reach the coverage`() throws {
    let plan = try reading(
      """
      inputs: {buildings: b}
      coverage: {require: ["cell:15:90%"], least_floor_area: 25, gap_distance: 60}
      """)
    #expect(plan.coverage.requirements.map(\.level) == [.cell])
    #expect(plan.coverage.leastFloorArea == 25 && plan.coverage.gapDistance == 60)
    let standard = try reading("inputs: {buildings: b}").coverage
    #expect(standard.leastFloorArea == 30 && standard.gapDistance == 100)
  }

  @Test func `Aliases are followed`() throws {
    let plan = try reading(
      "inputs:\n  stations: &s {file: s.csv, crs: EPSG:4490}\n  candidates: *s\n  buildings: b")
    #expect(plan.inputs.candidates == plan.inputs.stations)
  }

  @Test func `Files are relative to the plan`() throws {
    let plan = try reading("inputs: {buildings: b.csv}")
    #expect(plan.path("b.csv") == "county/b.csv")
    #expect(plan.path("/data/b.csv") == "/data/b.csv")
    let bare = try reading("inputs: {buildings: b.csv}", file: "plan.yaml")
    #expect(bare.path("b.csv") == "b.csv")
  }

  @Test(arguments: ["15:95%", "community:15:90%", "cell:5:62.5%"])
  func `Requirements are written as they are read`(text: String) {
    #expect(Plan.Requirement(text)?.text == text)
  }

  @Test(arguments: [
    "15:95", "15:95,5%", "0:95%", "15:101%", "15:-5%", "15%", "", ":%", "15:9.%", "town:15:95%",
    "cell:95%",
  ])
  func `Requirements of another form are refused`(text: String) {
    #expect(Plan.Requirement(text) == nil)
  }
}

@Suite struct PlanPlaceTests {
  @Test(arguments: [
    ("inputs.buildings.crs", 10, 10), ("reach.minutes", 28, 12), ("reach.minutes[1]", 28, 16),
    ("reach.services[1]", 35, 22), ("inputs.compounds.fields.has_pm", 5, 73),
    ("inputs.communities.crs", 4, 16), ("output.lang", 37, 29),
  ])
  func `Every value has its line and byte`(path: String, line: Int, column: Int) throws {
    let place = try reading(fullPlan).place(of: path)
    #expect(place == Place(file: "county/plan.yaml", line: line, column: column))
  }

  @Test func `What the plan does not give has its group's place, or the file`() throws {
    let plan = try reading("inputs: {buildings: b}\nreach: {rings: true}")
    #expect(plan.place(of: "reach.minutes[2]").line == 2)
    #expect(plan.place(of: "partition.band") == Place(file: "county/plan.yaml"))
    #expect(plan.gives("reach.rings"))
    #expect(!plan.gives("reach.minutes"))
  }
}
