internal import Diagnostics

/// The registry of columns: every property that a layer or a table can carry.
///
/// Keys are an interface: QGIS projects and scripts depend on them.
extension Field {
  static let gridCode = Field("grid_code", .fieldGridCode)
  static let gridSequence = Field("grid_seq", .fieldGridSequence)
  static let gridKind = Field("grid_kind", .fieldGridKind)
  static let communityCode = Field("community_code", .fieldCommunityCode)
  static let communityName = Field("community_name", .fieldCommunityName)
  static let householdKind = Field("household_kind", .fieldHouseholdKind)
  static let buildings = Field("buildings", .fieldBuildings)
  static let bandState = Field("band_state", .fieldBandState)
  static let violation = Field("violation", .fieldViolation)
  /// Whether the shape was made from buildings, since none was given.
  static let derived = Field("derived", .fieldDerived)
  static let area = Field("area_m2", .fieldArea)
  static let perimeter = Field("perimeter_m", .fieldPerimeter)
  static let compactness = Field("compactness", .fieldCompactness)
  static let neighbours = Field("neighbours", .fieldNeighbours)
  static let parts = Field("parts", .fieldParts)
  /// A number from 0 that cells with a common border never share.
  package static let mapColour = Field("map_colour", .kitColour)
  static let codeScheme = Field("code_scheme", .fieldCodeScheme)
  static let explanation = Field("explanation", .fieldExplanation)
  static let buildingId = Field("building_id", .fieldBuildingId)
  static let compoundId = Field("compound_id", .fieldCompoundId)
  static let compoundName = Field("compound_name", .fieldCompoundName)
  static let occupied = Field("occupied_hh", .fieldOccupied)
  static let persons = Field("persons", .fieldPersons)
  static let elderly = Field("age60plus", .fieldElderly)
  static let stationId = Field("station_id", .fieldStationId)
  /// The station that a row is about; ``nearestStationName`` where it is the one found nearest.
  static let stationName = Field("station_name", .fieldServingStation)
  static let nearestStationName = Field("station_name", .fieldStationName)
  static let stationTier = Field("station_tier", .fieldStationTier)
  static let stationKind = Field("station_kind", .fieldStationKind)
  static let status = Field("status", .fieldStatus)
  static let floorArea = Field("floor_area", .fieldFloorArea)
  static let services = Field("services", .fieldServices)
  static let opening = Field("opening", .fieldOpening)
  static let straightDistance = Field("dist_eu_m", .fieldStraightDistance)
  static let seconds = Field("seconds", .fieldSeconds)
  static let bandMinutes = Field("band_min", .fieldBandMinutes)
  /// The cutoff at which the column `state` speaks.
  static let stateMinutes = Field("state_min", .fieldStateMinutes)
  static let reason = Field("reason", .fieldReason)
  static let minutes = Field("minutes", .fieldMinutes)
  static let walkMetres = Field("distance_m", .fieldWalkMetres)
  static let innerMetres = Field("inner_m", .fieldInnerMetres)
  static let radius = Field("radius_m", .fieldRadius)
  static let preset = Field("preset", .fieldPreset)
  static let method = Field("method", .fieldMethod)
  static let detour = Field("detour", .fieldDetour)
  static let agreement = Field("agreement", .fieldAgreement)
  static let layer = Field("layer", .fieldLayer)
  static let row = Field("row", .fieldRow)
  static let id = Field("id", .fieldId)
  static let code = Field("code", .fieldCode)
  static let cells = Field("cells", .fieldCells)
  static let smallest = Field("min_hh", .fieldSmallest)
  static let mean = Field("mean_hh", .fieldMean)
  static let largest = Field("max_hh", .fieldLargest)
  static let outOfBand = Field("out_of_band", .fieldOutOfBand)
  static let forcedBy = Field("forced_by", .fieldForcedBy)
  static let proof = Field("proof", .fieldProof)
  static let cost = Field("cost", .fieldCost)
  static let costBound = Field("cost_bound", .fieldCostBound)
  static let leastViolation = Field("least_violation", .fieldLeastViolation)
  static let feasibility = Field("feasibility", .fieldFeasibility)
  static let denominator = Field("denominator", .fieldDenominator)
  static let reached = Field("reached", .fieldReached)
  static let beyond = Field("beyond", .fieldBeyond)
  static let undetermined = Field("undetermined", .fieldUndetermined)
  static let total = Field("total", .fieldTotal)
  static let lower = Field("lower_pct", .fieldLower)
  static let upper = Field("upper_pct", .fieldUpper)
  static let scope = Field("scope", .fieldScope)
  static let floors = Field("floors", .fieldFloors)
  static let buildingName = Field("building_name", .fieldBuildingName)
  static let address = Field("address", .fieldAddress)
  static let use = Field("use", .fieldUse)
  static let stairwells = Field("units", .fieldStairwells)
  static let residentialArea = Field("residential_area", .fieldResidentialArea)
  static let name = Field("name", .fieldName)
  static let walled = Field("walled", .fieldWalled)
  static let propertyManager = Field("has_pm", .fieldPropertyManager)
  static let streetId = Field("street_id", .fieldStreetId)
  static let streetClass = Field("highway", .fieldStreetClass)
  static let bridge = Field("bridge", .fieldBridge)
  static let tunnel = Field("tunnel", .fieldTunnel)
  static let barrierId = Field("barrier_id", .fieldBarrierId)
  static let barrierKind = Field("barrier_kind", .fieldBarrierKind)
  static let gateId = Field("gate_id", .fieldGateId)
  static let unitId = Field("unit_id", .fieldUnitId)
  static let slot = Field("worker_slot", .fieldSlot)
  static let candidateId = Field("candidate_id", .fieldCandidateId)
  static let homeId = Field("home_id", .fieldHomeId)
  static let witnessCell = Field("cell", .fieldWitnessCell)

  /// Households of one kind: the kind stands in the heading.
  static func households(_ kind: Phrase) -> Field {
    Field("households", .fieldHouseholds, ["kind": .phrase(kind)])
  }

  /// The state at a cutoff.
  static func state(_ minutes: Int) -> Field {
    Field("state", .fieldState, ["minutes": .integer(minutes)])
  }

  /// Whether something is reached within a cutoff: `reached_10`.
  static func reached(_ minutes: Int) -> Field {
    Field("reached_\(minutes)", .fieldReachedWithin, ["minutes": .integer(minutes)])
  }

  /// The share of `what` that is reached: `cov_hh_10_lower_pct`.
  static func lower(_ what: Word, _ minutes: Int) -> Field {
    Field(
      "cov_\(what.key)_\(minutes)_lower_pct", .fieldRateLower,
      ["what": .phrase(what.phrase), "minutes": .integer(minutes)])
  }

  static func upper(_ what: Word, _ minutes: Int) -> Field {
    Field(
      "cov_\(what.key)_\(minutes)_upper_pct", .fieldRateUpper,
      ["what": .phrase(what.phrase), "minutes": .integer(minutes)])
  }
}
