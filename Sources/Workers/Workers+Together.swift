package import Diagnostics

extension Workers {
  /// Two results that do not depend on each other, made side by side.
  ///
  /// - Throws: the failure of the first that fails.
  package func together<A: Sendable, B: Sendable>(
    _ first: @Sendable () throws(Failure) -> A, _ second: @Sendable () throws(Failure) -> B
  ) throws(Failure) -> (A, B) {
    let (one, two, _) = try together(first, second, {})
    return (one, two)
  }

  /// Three results that do not depend on each other, made side by side.
  ///
  /// - Throws: the failure of the first that fails.
  package func together<A: Sendable, B: Sendable, C: Sendable>(
    _ first: @Sendable () throws(Failure) -> A, _ second: @Sendable () throws(Failure) -> B,
    _ third: @Sendable () throws(Failure) -> C
  ) throws(Failure) -> (A, B, C) {
    let made = try map(count: 3) { (number) throws(Failure) -> OneOfThree<A, B, C> in
      switch number {
      case 0: .first(try first())
      case 1: .second(try second())
      default: .third(try third())
      }
    }
    guard case .first(let one) = made[0], case .second(let two) = made[1],
      case .third(let three) = made[2]
    else { preconditionFailure("results stand in the order of their numbers") }
    return (one, two, three)
  }
}

private enum OneOfThree<A: Sendable, B: Sendable, C: Sendable>: Sendable {
  case first(A)
  case second(B)
  case third(C)
}
