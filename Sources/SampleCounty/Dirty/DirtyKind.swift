/// A kind of defect that files of offices arrive with.
///
/// They are sown in this order, so that what stands at the end counts what stands before it.
package enum DirtyKind: String, CaseIterable, Hashable, Sendable {
  // Households.
  case noHouseholds = "no-households"
  case oneHousehold = "one-household"
  case manyHouseholds = "many-households"
  case missingHouseholds = "missing-households"
  case notANumber = "not-a-number"
  case occupiedExceeds = "occupied-exceeds"
  // Numbers as they are typed.
  case fullWidth = "full-width"
  case unit
  case numberAsText = "number-as-text"
  case blanks
  case wordForNothing = "word-for-nothing"
  // Places.
  case samePlace = "same-place"
  case otherProvince = "other-province"
  case noPlace = "no-place"
  case bowTie = "bow-tie"
  // Codes, names and words.
  case duplicateCode = "duplicate-code"
  case nearName = "near-name"
  case wrongCommunity = "wrong-community"
  case statusSynonym = "status-synonym"
  case unknownStatus = "unknown-status"
  // Persons.
  case mobileNumber = "mobile-number"
  case identityNumber = "identity-number"
  case personalColumn = "personal-column"
  // What nothing contradicts.
  case mistypedCount = "mistyped-count"
  case movedPoint = "moved-point"
  case impossibleIdentity = "impossible-identity"
  // Rows that are no records.
  case blankRow = "blank-row"
  case headerAgain = "header-again"
  case total
  case wrongTotal = "wrong-total"
  case note
  case title
  case twoRowHeader = "two-row-header"
  // Whole files.
  case mergedCells = "merged-cells"
  case coordinatesInOneCell = "one-cell"
  case degreesMinutesSeconds = "degrees-minutes-seconds"
  case swappedCoordinates = "swapped"
  case gcj02
  case gbk

  /// Whether nothing in the files contradicts it, so that no program can find it.
  ///
  /// A number of persons with a region that does not exist is no number of anybody.
  package var isHidden: Bool {
    switch self {
    case .mistypedCount, .movedPoint, .impossibleIdentity: true
    default: false
    }
  }

  /// Whether it is understood as it stands, so that there is nothing to tell.
  package var isUnderstood: Bool { self == .statusSynonym }
}

/// A defect, and where it was sown.
package struct SownDefect: Hashable, Sendable {
  package let kind: DirtyKind
  package let file: String
  /// Of the record, counted from 1; `nil` where it is no record, or the file as a whole.
  package let row: Int?
  /// Of a list, counted from 1; `nil` for the file as a whole, and for a map.
  package let line: Int?
  /// "" where it is none of one column.
  package let column: String
  /// Of the record; "" for none.
  package let id: String
  /// What was there, and what was put in its place.
  package let was: String
  package let put: String
}
