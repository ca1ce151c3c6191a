/// Order of whole numbers by counting digits from the lowest up.
///
/// Sorting by comparison took a third of the time of a mesh; this one is linear. Digits that all
/// keys share are passed over.
enum RadixOrder {
  /// Bits of a digit: counters of longer ones do not stay in the fastest memory.
  private static let digit: UInt64 = 11
  /// Below so many keys sorting by comparison is the faster way.
  private static let few = 256

  /// Sorts `keys` and drops repeated ones.
  static func sortUnique(_ keys: inout [UInt64]) {
    sort(&keys)
    var kept = 0
    for i in keys.indices where i == 0 || keys[i] != keys[kept - 1] {
      keys[kept] = keys[i]
      kept += 1
    }
    keys.removeLast(keys.count - kept)
  }

  private static func sort(_ keys: inout [UInt64]) {
    guard keys.count >= few else { return keys.sort() }
    let first = keys[0]
    var open: UInt64 = 0
    for key in keys { open |= key ^ first }
    var spare = [UInt64](repeating: 0, count: keys.count)
    while open != 0 {
      let shift = UInt64(open.trailingZeroBitCount)
      pass(keys, into: &spare, shift)
      swap(&keys, &spare)
      let next = shift + digit
      open = next < 64 ? (open >> next) << next : 0
    }
  }

  /// Puts `keys` in the order of one digit, equal ones as they are.
  private static func pass(_ keys: [UInt64], into target: inout [UInt64], _ shift: UInt64) {
    let mask: UInt64 = 1 << digit - 1
    var starts = [Int](repeating: 0, count: 1 << Int(digit) + 1)
    for key in keys { starts[Int(truncatingIfNeeded: (key >> shift) & mask) + 1] += 1 }
    for place in 1..<starts.count { starts[place] += starts[place - 1] }
    var sorted = target.mutableSpan
    for key in keys {
      let place = Int(truncatingIfNeeded: (key >> shift) & mask)
      sorted[starts[place]] = key
      starts[place] += 1
    }
  }

  /// The places of pairs in ascending order of `first`, then `second`, equal pairs in order of
  /// place.
  ///
  /// - Parameter count: numbers are below it.
  /// - Complexity: O(*n* + `count`).
  static func places(_ first: [Int32], _ second: [Int32], count: Int) -> [Int32] {
    let order = (0..<Int32(truncatingIfNeeded: first.count)).map { $0 }
    return pass(pass(order, by: second, count: count), by: first, count: count)
  }

  /// `order` put in the order of `numbers`, equal ones as they are.
  private static func pass(_ order: [Int32], by numbers: [Int32], count: Int) -> [Int32] {
    var starts = [Int32](repeating: 0, count: count + 1)
    for number in numbers { starts[Int(number) + 1] += 1 }
    for number in 0..<count { starts[number + 1] += starts[number] }
    var sorted = [Int32](repeating: 0, count: order.count)
    for place in order {
      let number = Int(numbers[Int(place)])
      sorted[Int(starts[number])] = place
      starts[number] += 1
    }
    return sorted
  }
}
