internal import Workers

extension CoverSearch {
  /// Puts as many in as rules allow: each the best of those that are not taken out just now.
  mutating func refill(without out: ArraySlice<Int32>) {
    let isStrict = random.below(2) == 0
    if isStrict { stampAll(out) }
    while state.rules.sites < state.rules.limit {
      var bestColumn = -1
      var most: Int64 = 0
      for column in state.gains.indices where state.gains[column] > most {
        if state.isOut(column), !isStrict || stamps[column] != stamp,
          state.rules.allowAdding(column)
        {
          most = state.gains[column]
          bestColumn = column
        }
      }
      state.work += state.gains.count
      if bestColumn < 0 { break }
      state.add(bestColumn)
    }
    state.fill()
  }

  mutating func stampAll(_ columns: ArraySlice<Int32>) {
    stamp += 1
    for column in columns { stamps[Int(column)] = stamp }
  }

  /// Chosen columns around `centre`, nearest first, by steps from neighbour to neighbour.
  mutating func gather(around centre: Int, count: Int) {
    stamp += 1
    var queue = [Int32(centre)]
    stamps[centre] = stamp
    reach.removeAll(keepingCapacity: true)
    var first = 0
    while first < queue.count, reach.count < count {
      let column = Int(queue[first])
      first += 1
      if state.isChosen(column) { reach.append(Int32(column)) }
      for other in near.of(column) where stamps[Int(other)] != stamp {
        stamps[Int(other)] = stamp
        queue.append(other)
      }
    }
    state.work += queue.count
  }
}
