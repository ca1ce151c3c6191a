import Diagnostics
import Plans
import Testing

/// A plan that is refused: where, with which code, in which words.
struct Refusal: Sendable, CustomTestStringConvertible {
  let text: String
  let line: Int?
  let column: Int?
  let code: String
  let words: String

  init(_ text: String, _ line: Int?, _ column: Int?, _ code: String, _ words: String) {
    self.text = text
    self.line = line
    self.column = column
    self.code = code
    self.words = words
  }

  var testDescription: String { "\(code): \(text.prefix(40))" }
}

@Suite struct PlanFailureTests {
  static let keys = [
    Refusal(
      "inputs: {buildings: b}\npartitions: {}", 2, 1, "plan.key.similar",
      "there is no key partitions; did you mean partition?"),
    Refusal(
      "inputs: {buildings: {file: b, households-field: n}}", 1, 31, "plan.key.similar",
      "there is no key households-field; did you mean households_field?"),
    Refusal(
      "inputs: {buildings: b}\nminutes: [5]", 2, 1, "plan.key.misplaced",
      "the key minutes does not stand here; did you mean reach.minutes?"),
    Refusal(
      "inputs: {buildings: b}\ncoverage: {weather: good}", 2, 12, "plan.key.unknown-inside",
      "there is no key weather in coverage; its keys are require, least_floor_area, gap_distance"),
    Refusal(
      "weather: good", 1, 1, "plan.key.unknown",
      "there is no key weather; the keys are gridreach, name, inputs, fields_file, "
        + "partition, reach, walks, coverage, targets, siting, output, threads"),
    Refusal(
      "inputs: {stations: {file: s, households_field: n}}", 1, 30, "plan.key.misplaced",
      "the key households_field does not stand here; did you mean "
        + "inputs.buildings.households_field?"),
    Refusal(
      "name: 甲\nname: 乙", 1, 1, "plan.key.duplicate", "the key name is given more than once"),
    Refusal(
      "inputs: {buildings: b}\nthreads: 1\n\"threads\": 2", 2, 1, "plan.key.duplicate",
      "the key threads is given more than once"),
    Refusal("name: 甲", 1, 1, "plan.key.missing", "the key inputs is missing"),
    Refusal("inputs:", 1, 8, "plan.key.missing", "the key inputs.buildings is missing"),
    Refusal(
      "partition: {code_scheme: cjt349}", 1, 26, "plan.key.missing",
      "the key partition.object_class is missing"),
    Refusal(
      "inputs: {buildings: {crs: auto}}", 1, 21, "plan.key.missing",
      "the key inputs.buildings.file is missing"),
    Refusal(
      "reach: {preset: cn67, speed: 50}", 1, 23, "plan.key.exclusive",
      "speed and preset exclude each other: remove one of them"),
    Refusal("[1, 2]: 3", 1, 1, "plan.key.not-a-name", "a key is a name, not a list or a group"),
  ]

  static let values = [
    Refusal(
      "gridreach: 2", 1, 12, "plan.version",
      "the plan is of format 2, this version reads format 1"),
    Refusal(
      "threads: many", 1, 10, "plan.value.type",
      "threads needs a whole number from 0 to 256, found \"many\""),
    Refusal(
      "threads: \"2\"", 1, 10, "plan.value.type",
      "threads needs a whole number from 0 to 256, found \"2\""),
    Refusal(
      "threads: 99999999999999999999", 1, 10, "plan.value.type",
      "threads needs a whole number from 0 to 256, found \"99999999999999999999\""),
    Refusal(
      "reach: {detour: .inf}", 1, 17, "plan.value.type",
      "reach.detour needs a number from 1 to 3, found \".inf\""),
    Refusal(
      "reach: {detour: nan}", 1, 17, "plan.value.type",
      "reach.detour needs a number from 1 to 3, found \"nan\""),
    Refusal(
      "reach: {speed: 4}", 1, 16, "plan.value.type",
      "reach.speed needs a number from 20 to 250, found \"4\""),
    Refusal(
      "reach: {rings: yes}", 1, 16, "plan.value.type",
      "reach.rings needs true or false, found \"yes\""),
    Refusal(
      "reach: {minutes: 15}", 1, 18, "plan.value.type",
      "reach.minutes needs a list of 1 to 12 values such as [10, 15, 20], found \"15\""),
    Refusal(
      "reach: {minutes: []}", 1, 18, "plan.value.type",
      "reach.minutes needs a list of 1 to 12 values such as [10, 15, 20], found a list"),
    Refusal(
      "reach: {minutes: [10, x]}", 1, 23, "plan.value.type",
      "reach.minutes[1] needs a whole number from 1 to 120, found \"x\""),
    Refusal(
      "reach: {minutes: [10, 10]}", 1, 23, "plan.list.repeated",
      "reach.minutes[1] repeats an earlier value of the list"),
    Refusal(
      "reach: {overlap: splt}", 1, 18, "plan.value.similar",
      "reach.overlap cannot be \"splt\"; did you mean split?"),
    Refusal(
      "reach: {preset: fast}", 1, 17, "plan.value.type",
      "reach.preset needs one of cn67, senior, cn75, cn80, gb50180, found \"fast\""),
    Refusal(
      "partition: {object_class: 12345}", 1, 27, "plan.value.type",
      "partition.object_class needs 6 digits, found \"12345\""),
    Refusal(
      "partition: {band: 200}", 1, 19, "plan.value.type",
      "partition.band needs two numbers of households such as 200-300, found \"200\""),
    Refusal(
      "partition: {aim: 250, band: 300-200}", 1, 29, "band.empty",
      "the band 300-200 is empty: give two positive whole numbers, the smaller first"),
    Refusal(
      "partition: {aim: 90, band: 100-200}", 1, 18, "band.aim-outside",
      "the aim 90 lies outside the band 100-200"),
    Refusal(
      "coverage: {require: [15]}", 1, 22, "plan.value.type",
      "coverage.require[0] needs minutes and a percentage such as 15:95%, found \"15\""),
    Refusal(
      "name:", 1, 6, "plan.value.none", "name has no value: give a text, or remove the key"),
    Refusal(
      "name: [a]", 1, 7, "plan.value.type", "name needs a text, found a list"),
    Refusal(
      "inputs: b.csv", 1, 9, "plan.value.type",
      "inputs needs a group of keys, found \"b.csv\""),
  ]

  static let texts = [
    Refusal("", nil, nil, "plan.empty", "the plan is empty: it needs at least inputs.buildings"),
    Refusal(
      "# nothing\n", nil, nil, "plan.empty", "the plan is empty: it needs at least inputs.buildings"
    ),
    Refusal(
      "threads: 1\n---\nthreads: 2", 2, 1, "plan.documents",
      "a second YAML document begins here: a plan is one document, remove the line ---"),
    Refusal(
      "reach:\n\trings: true", 2, nil, "plan.tab",
      "the line is indented with a tab: YAML wants spaces"),
    Refusal(
      "- a\n- b", 1, 1, "plan.not-keys", "a plan consists of keys and values, such as threads: 2"),
    Refusal(
      "just words", 1, 1, "plan.not-keys", "a plan consists of keys and values, such as threads: 2"),
    Refusal("name: *who", 1, 7, "plan.syntax", "not YAML: found undefined alias"),
    Refusal("名: {a", 1, 8, "plan.syntax", "not YAML: did not find expected ',' or '}'"),
    Refusal("name: \u{1}", 1, nil, "plan.syntax", "not YAML: control characters are not allowed"),
  ]

  @Test(arguments: keys + values + texts)
  func `A plan is refused with line, column and words`(refusal: Refusal) {
    let failure = #expect(throws: Failure.self) { try reading(refusal.text, file: "p") }
    #expect(failure?.code == refusal.code)
    let place = Place(file: "p", line: refusal.line, column: refusal.column)
    #expect(failure?.place == place)
    #expect(
      failure?.words(in: .english) == place.words(in: .english) + ": " + refusal.words)
  }

  @Test func `A plan in another encoding is refused`() {
    let gb18030: [UInt8] = Array("name: ".utf8) + [0xCA, 0xBE, 0xC0, 0xFD]
    for bytes in [gb18030, [0xFF, 0xFE, 0x6E, 0x00]] {
      let failure = #expect(throws: Failure.self) { try Plan.reading(bytes, file: "p") }
      #expect(failure?.code == "plan.not-utf8")
    }
  }

  @Test func `Chinese words carry the same facts`() {
    let failure = #expect(throws: Failure.self) { try reading("threads: many", file: "计划.yaml") }
    #expect(
      failure?.words(in: .chinese) == "计划.yaml，第 1 行，第 10 列：threads 应为 0 到 256 的整数，实为 \"many\"")
  }

  @Test func `A huge file is no plan`() {
    let failure = #expect(throws: Failure.self) {
      try Plan.reading([UInt8](repeating: 0x20, count: 1 << 20), file: "p")
    }
    #expect(failure?.code == "plan.too-large")
  }
}
