internal import Diagnostics
internal import StationSiting

/// Columns of sites, of candidates that were passed over, and of the curve.
extension Field {
  static let siteRole = Field("role", .fieldSiteRole)
  static let siteOrder = Field("order", .fieldSiteOrder)
  static let siteCost = Field("cost", .fieldSiteCost)
  static let gainAlone = Field("gain_alone_hh", .fieldGainAlone)
  static let gainInOrder = Field("gain_hh", .fieldGainInOrder)
  static let lossIfRemoved = Field("loss_hh", .fieldLossIfRemoved)
  static let replacementId = Field("replacement_id", .fieldReplacement)
  static let replacementLoss = Field("replacement_loss_hh", .fieldReplacementLoss)
  static let siteLoad = Field("load_hh", .fieldSiteLoad)
  static let capacityLeft = Field("capacity_left", .fieldCapacityLeft)
  static let nearCompound = Field("near_compound", .fieldNearCompound)
  static let nearBuilding = Field("near_building_id", .fieldNearBuilding)
  static let nearStreet = Field("near_street", .fieldNearStreet)
  static let alsoChosen = Field("also_chosen_under", .fieldAlsoChosen)

  static let leastLoss = Field("least_loss", .fieldLeastLoss)
  static let insteadOf = Field("instead_of", .fieldInsteadOf)
  static let exchangeLoss = Field("exchange_loss_hh", .fieldExchangeLoss)

  static let curveSites = Field("sites", .fieldCurveSites)
  static let curveValue = Field("value", .fieldCurveValue)
  static let curvePercent = Field("value_pct", .fieldCurvePercent)
  static let curveBound = Field("bound", .fieldCurveBound)
  static let curveBoundPercent = Field("bound_pct", .fieldCurveBoundPercent)
  static let curveGap = Field("gap_pct", .fieldCurveGap)
  static let curveInOrder = Field("in_order", .fieldCurveInOrder)
  static let curveMeets = Field("meets", .fieldCurveMeets)
}

extension SiteRole {
  var word: Word {
    switch self {
    case .new: Word(rawValue, .wordSiteNew)
    case .stays: Word(rawValue, .wordSiteStays)
    case .closes: Word(rawValue, .wordSiteCloses)
    case .moves: Word(rawValue, .wordSiteMoves)
    }
  }
}
