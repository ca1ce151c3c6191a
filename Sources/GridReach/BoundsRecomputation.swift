internal import Audit
internal import Diagnostics
internal import Districting
internal import Formats
internal import GridPartition
internal import Intake
internal import Publishing
internal import Survey
internal import Workers

/// Cuts the communities again, to hear what can be said of their least violations.
///
/// The ground is that of the written communities, whose borders are the mesh's to some centimetres.
/// The same files and rules nearly always find the same; with others a claim may hold though it is
/// not found.
struct BoundsRecomputation {
  let job: PartitionJob
  let origin: WrittenOrigin?

  /// What cells are made from besides communities, and how it is given.
  private static let layers = [
    ("buildings", "--buildings"), ("households", "--households-from"),
    ("compounds", "--compounds"), ("streets", "--streets"), ("barriers", "--barriers"),
    ("stairwells", "--stairwells"), ("cells", "--existing"), ("adjacency", "--adjacency"),
  ]
  /// What the search and its bounds go by, and how it is given.
  private static let rules = [
    ("band", "--band"), ("aim", "--aim"), ("effort", "--effort"), ("towers", "--vertical"),
    ("compounds", "--compound-rule"), ("crossing", "--crossing"), ("cells", "--cells"),
    ("keep", "--keep"), ("opening", "--opening"), ("perimeter", "--perimeter"),
    ("straddling", "--straddling"), ("splitting", "--splitting"), ("margin", "--margin"),
    ("margin_price", "--margin-price"), ("exact", "--exact"),
  ]

  /// - Parameters:
  ///   - given: the other files.
  ///   - communities: as they were written.
  func bounds(
    from given: InputSources, communities: InputSource, workers: Workers
  ) -> RecomputedBounds {
    var sources = given
    let hadCommunities = origin.map { $0.hashes["communities"] != nil } ?? true
    sources.communities = hadCommunities ? communities : nil
    sources.buildings?.mayBeList = true
    var computed = RecomputedBounds()
    do throws(Failure) {
      let read = try SurveyIntake.read(sources, workers: workers)
      computed.doubt = doubt(read.inputs)
      // A search that the clock ends would judge by how busy the machine is.
      var job = job
      job.partitioner.options.cancellation = Cancellation()
      let grid = try job.run(on: read.survey, workers: workers)
      for outcome in grid.communities {
        let code = read.survey.communities.codes[outcome.community]
        computed.bounds[code] = RecomputedBounds.Bound(
          violation: outcome.violation, leastViolation: outcome.leastViolation,
          proof: outcome.proof.rawValue)
      }
    } catch {
      let reason = Argument.phrase(error.phrase, error.arguments)
      computed.doubt = computed.doubt ?? .phrase(.verifyProofFailed, ["reason": reason])
    }
    return computed
  }

  /// Why the same need not be found again; `nil` where files and rules are the same.
  private func doubt(_ inputs: [InputRecord]) -> Argument? {
    guard let origin else { return .phrase(.verifyProofOrigin) }
    let differing =
      (["partition", "run"].contains(origin.verb) ? [] : [origin.verb])
      + differingLayers(inputs, origin) + differingRules(origin)
    return differing.isEmpty
      ? nil : .phrase(.verifyProofOther, ["names": .names(differing)])
  }

  private func differingLayers(_ inputs: [InputRecord], _ origin: WrittenOrigin) -> [String] {
    let own = Dictionary(
      inputs.map { ($0.layer, $0.sha256) }, uniquingKeysWith: { first, _ in first })
    return Self.layers.filter { own[$0.0] != origin.hashes[$0.0] }.map { $0.1 }
  }

  /// What is not stated on either side is as usual.
  private func differingRules(_ origin: WrittenOrigin) -> [String] {
    let own = Self.stated(by: job)
    let usual = Self.stated(by: PartitionJob())
    return Self.rules.filter { name, _ in
      let unstated = usual?[name] ?? .null
      return (origin.parameter(name) ?? unstated) != (own?[name] ?? unstated)
    }.map { $0.1 }
  }

  private static func stated(by job: PartitionJob) -> JSONTree? {
    try? JSONTree(Array(JSONValue.object(job.parameters).compact.utf8))
  }
}
