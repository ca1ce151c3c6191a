import Geometry
import Survey
import TestSupport
import Testing
import TravelTimes
import WalkNetwork
import Workers

/// F37: a compound is entered at its gates alone.
@Suite struct CompoundWalkTests {
  /// The building stands by the street S-T, and the gate is at the back.
  func compound(gate: Bool) throws -> TownSketch {
    var sketch = try TownSketch(
      """
      U-------------V
      |             |
      |  P---g---Q  |
      |  |       |  |
      |  |       |  |
      |  |   b   |  |
      |  N-------M  |
      |             |
      S-------------T
      """, streets: ["STVUS"])
    try sketch.addCompound("PQMN")
    if gate { sketch.addGate("g") }
    sketch.addBuildings("b", compound: 0)
    return sketch
  }

  @Test func `From a walled compound the walk leads through the gate`() throws {
    let travel = try compound(gate: true).travel(to: "S")
    // 30 m to the gate, 20 m to the street, 70 m along it, 80 m down.
    #expect(travel.table.metres == [30 + 20 + 70 + 80])
    #expect(travel.walks.network.isWalled == [true])
    #expect(travel.walks.network.areGatesAssumed == [false])
  }

  @Test func `Without a known gate a compound is open, and marked`() throws {
    let travel = try compound(gate: false).travel(to: "S")
    #expect(travel.table.metres == [30 + 70])
    #expect(travel.walks.network.isWalled == [false])
    #expect(travel.walks.network.areGatesAssumed == [true])
  }

  @Test func `A compound that is taken for walled opens on each adjoining street`() throws {
    var rules = LinkRules()
    rules.compounds = .walled
    let sketch = try compound(gate: false)
    let travel = try sketch.travel(to: "S", rules: rules)
    #expect(travel.walks.network.isWalled == [true])
    #expect(travel.walks.network.gates.isAssumed == [true])
    #expect(travel.table.metres[0] >= 100)
    rules.compounds = .open
    #expect(try compound(gate: true).travel(to: "S", rules: rules).table.metres == [100])
  }

  @Test func `Inside a compound people walk straight to its own station`() throws {
    var sketch = try TownSketch(
      """
      P-------Q
      | s   b |
      N---g---M

      A-------B
      """, streets: ["AB"])
    try sketch.addCompound("PQMN")
    sketch.addGate("g")
    sketch.addBuildings("b", compound: 0)
    let travel = try sketch.travel(to: "s")
    #expect(travel.table.metres == [40])
    #expect(travel.table.isOffNetwork == [false])
  }

  @Test func `A street runs through the wall only at a gate`() throws {
    var sketch = try TownSketch(
      """
          P-------Q
          |       |
      A---+-------+---S
          |       |
          N---g---M
              |
              B
      """, streets: ["AS", "gB"])
    try sketch.addCompound("PQMN")
    sketch.addGate("g")
    sketch.addBuildings("A")
    let through = try sketch.travel(to: "S")
    #expect(through.table.owner == [-1])
    var open = LinkRules()
    open.compounds = .open
    #expect(try sketch.travel(to: "S", rules: open).table.metres == [160])
    // With gates where the street passes the walls it is whole.
    var gated = try TownSketch(
      """
          P-------Q
          |       |
      A---g-------h---S
          |       |
          N-------M
      """, streets: ["AS"])
    try gated.addCompound("PQMN")
    gated.addGate("g")
    gated.addGate("h")
    gated.addBuildings("A")
    #expect(try gated.travel(to: "S").table.metres == [160])
  }

  @Test func `Nobody walks through a compound's wall to the street behind`() throws {
    // b stands outside; the nearest street is inside the compound.
    var sketch = try TownSketch(
      """
      P-------Q
      | C---D |
      N-------g
        b

      A-------S
      """, streets: ["CD", "AS"])
    try sketch.addCompound("PQgN")
    sketch.addGate("g")
    sketch.addBuildings("b")
    #expect(try sketch.travel(to: "S").table.metres == [20 + 60])
  }
}
