/// An axis-parallel rectangle; edges belong to it.
public struct Box: Hashable, Sendable {
  public var minX: Double
  public var minY: Double
  public var maxX: Double
  public var maxY: Double

  @inlinable
  public init(minX: Double, minY: Double, maxX: Double, maxY: Double) {
    self.minX = minX
    self.minY = minY
    self.maxX = maxX
    self.maxY = maxY
  }

  /// The box that holds nothing; joining it with another gives the other.
  @inlinable public static var empty: Box {
    Box(minX: .infinity, minY: .infinity, maxX: -.infinity, maxY: -.infinity)
  }

  @inlinable public init(_ position: Position) {
    self.init(minX: position.x, minY: position.y, maxX: position.x, maxY: position.y)
  }

  /// The smallest box around `positions`; empty where there are none.
  @inlinable
  public init(around positions: some Sequence<Position>) {
    self = .empty
    for position in positions { formUnion(position) }
  }

  @inlinable public var isEmpty: Bool { !(minX <= maxX && minY <= maxY) }
  @inlinable public var width: Double { isEmpty ? 0 : maxX - minX }
  @inlinable public var height: Double { isEmpty ? 0 : maxY - minY }
  @inlinable public var center: Position { Position(x: (minX + maxX) / 2, y: (minY + maxY) / 2) }

  @inlinable
  public mutating func formUnion(_ position: Position) {
    minX = Swift.min(minX, position.x)
    minY = Swift.min(minY, position.y)
    maxX = Swift.max(maxX, position.x)
    maxY = Swift.max(maxY, position.y)
  }

  @inlinable
  public mutating func formUnion(_ other: Box) {
    minX = Swift.min(minX, other.minX)
    minY = Swift.min(minY, other.minY)
    maxX = Swift.max(maxX, other.maxX)
    maxY = Swift.max(maxY, other.maxY)
  }

  @inlinable
  public func contains(_ position: Position) -> Bool {
    position.x >= minX && position.x <= maxX && position.y >= minY && position.y <= maxY
  }

  @inlinable
  public func intersects(_ other: Box) -> Bool {
    minX <= other.maxX && other.minX <= maxX && minY <= other.maxY && other.minY <= maxY
  }

  /// The box grown by `margin` on each side.
  @inlinable
  public func expanded(by margin: Double) -> Box {
    Box(minX: minX - margin, minY: minY - margin, maxX: maxX + margin, maxY: maxY + margin)
  }
}
