import Diagnostics
import GridReach
import Testing

/// What counties are called.
@Suite struct CountyPlanTests {
  @Test(arguments: [
    ("plans/north.yaml", "north"), ("north.plan.yml", "north.plan"), ("./和溪县.yaml", "和溪县"),
    ("/data/south/plan.yaml", "south"), ("south/./plan.yaml", "south"), ("plan.yaml", "plan"),
    ("south/planned.yaml", "planned"), ("bare", "bare"),
  ])
  func `A county is called after its plan, and a plan.yaml after its folder`(
    path: String, name: String
  ) throws {
    #expect(try CountyPlan.all([path]).map(\.name) == [name])
  }

  @Test(arguments: [
    "-", ".yaml", "..", "../plan.yaml", "south/", "/", "", "a/.hidden.yaml", "-x.yaml",
    "project.qgz.yaml", "counties.csv.yaml",
  ])
  func `A plan whose name cannot be a folder's is refused`(path: String) {
    let failure = #expect(throws: Failure.self) { try CountyPlan.all(["a.yaml", path]) }
    #expect(failure?.code == "counties.name-unusable")
  }

  @Test(arguments: [
    ["a/x.yaml", "b/x.yaml"], ["x.yaml", "x.yml"], ["x.yaml", "x/plan.yaml"],
    ["X.yaml", "b/x.yaml"], ["x.yaml", "x.yaml"],
  ])
  func `Two plans of one name are refused before anything runs`(paths: [String]) {
    let failure = #expect(throws: Failure.self) { try CountyPlan.all(["other.yaml"] + paths) }
    #expect(failure?.code == "counties.name-twice")
    for path in paths { #expect(failure?.description.contains(path) == true) }
  }

  @Test func `Counties stand in the order of their names, however they are given`() throws {
    let paths = ["c.yaml", "b/plan.yaml", "a.yaml", "d.yaml"]
    let names = try CountyPlan.all(paths).map(\.name)
    #expect(names == ["a", "b", "c", "d"])
    #expect(try CountyPlan.all(paths.reversed()).map(\.name) == names)
  }
}
