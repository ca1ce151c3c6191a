internal import Diagnostics
internal import SampleCounty

extension DirtyKind {
  /// What it is, in few words.
  var phrase: Phrase {
    switch self {
    case .noHouseholds: .dirtyNoHouseholds
    case .oneHousehold: .dirtyOneHousehold
    case .manyHouseholds: .dirtyManyHouseholds
    case .missingHouseholds: .dirtyMissingHouseholds
    case .notANumber: .dirtyNotANumber
    case .occupiedExceeds: .dirtyOccupiedExceeds
    case .fullWidth: .dirtyFullWidth
    case .unit: .dirtyUnit
    case .numberAsText: .dirtyNumberAsText
    case .blanks: .dirtyBlanks
    case .wordForNothing: .dirtyWordForNothing
    case .samePlace: .dirtySamePlace
    case .otherProvince: .dirtyOtherProvince
    case .noPlace: .dirtyNoPlace
    case .bowTie: .dirtyBowTie
    case .duplicateCode: .dirtyDuplicateCode
    case .nearName: .dirtyNearName
    case .wrongCommunity: .dirtyWrongCommunity
    case .statusSynonym: .dirtyStatusSynonym
    case .unknownStatus: .dirtyUnknownStatus
    case .mobileNumber: .dirtyMobileNumber
    case .identityNumber: .dirtyIdentityNumber
    case .personalColumn: .dirtyPersonalColumn
    case .mistypedCount: .dirtyMistypedCount
    case .movedPoint: .dirtyMovedPoint
    case .impossibleIdentity: .dirtyImpossibleIdentity
    case .blankRow: .dirtyBlankRow
    case .headerAgain: .dirtyHeaderAgain
    case .total: .dirtyTotal
    case .wrongTotal: .dirtyWrongTotal
    case .note: .dirtyNote
    case .title: .dirtyTitle
    case .twoRowHeader: .dirtyTwoRowHeader
    case .mergedCells: .dirtyMergedCells
    case .coordinatesInOneCell: .dirtyCoordinatesInOneCell
    case .degreesMinutesSeconds: .dirtyDegreesMinutesSeconds
    case .swappedCoordinates: .dirtySwappedCoordinates
    case .gcj02: .dirtyGcj02
    case .gbk: .dirtyGbk
    }
  }
}
