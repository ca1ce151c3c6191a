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

  @Test(arguments: LinkRules.Compounds.allCases, [true, false])
  func `Beside a network with other walls it is what it is alone`(
    mode: LinkRules.Compounds, isCut: Bool
  ) throws {
    // The street X-Y leads through the wall, or there is none.
    var sketch = try TownSketch(
      """
      U-------------V
      |  P---g---Q  |
      X--+-------+--Y
      |  |   b   |  |
      |  N-------M  |
      S-------------T
      """, streets: ["SXUVYTS"] + (isCut ? ["XY"] : []))
    try sketch.addCompound("PQMN")
    sketch.addGate("g")
    sketch.addBuildings("bSV")
    let places = sketch.survey.buildings.positions
    var rules = LinkRules()
    rules.compounds = mode
    let alone = StreetNetwork(sketch.survey, rules: rules, preset: .cn67)
    for known in LinkRules.Compounds.allCases {
      var other = LinkRules()
      other.compounds = known
      let beside = StreetNetwork(
        sketch.survey, rules: rules, preset: .cn67,
        beside: StreetNetwork(sketch.survey, rules: other, preset: .cn67))
      #expect(beside.graph.shape == alone.graph.shape)
      #expect(beside.graph.from == alone.graph.from)
      #expect(beside.isWalled == alone.isWalled)
      let links = try beside.links(of: places, workers: .inline)
      #expect(links.links == (try alone.links(of: places, workers: .inline)).links)
      #expect(
        alone.isSame(walls: known, of: sketch.survey)
          == (mode == known || mode != .open && known != .open))
    }
  }

  @Test func `A river parts places, and the wall of a compound does not`() throws {
    var sketch = try TownSketch(
      """
        a
      R---W
        b
      P-----Q
      | c   |
      N-g---M
        d
      """, streets: ["PQ"])
    try sketch.addBarrier("RW")
    try sketch.addCompound("PQMN")
    sketch.addGate("g")
    let network = StreetNetwork(sketch.survey, preset: .cn67)
    let barriers = Barriers(sketch.survey.barriers)
    let (a, b, c, d) = (sketch.map["a"], sketch.map["b"], sketch.map["c"], sketch.map["d"])
    #expect(network.isWalled == [true])
    #expect(network.isParted(a, b) && barriers.isParted(a, b))
    #expect(!network.isParted(c, d) && !network.isParted(b, c) && !barriers.isParted(b, d))
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
