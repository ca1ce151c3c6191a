package import Survey

/// A length in metres for each kind of ground.
///
/// Nearly all borders are of one kind, and a county has millions: only others keep a list.
package struct KindLengths: Hashable, Sendable {
  /// The kind that `length` is of, as long as `all` is empty.
  private var only = GroundKind.between
  private var length = 0.0
  /// By kind, once there are several.
  private var all: [Double] = []

  package init() {}

  package subscript(kind: GroundKind) -> Double {
    get { all.isEmpty ? (kind == only ? length : 0) : all[Int(kind.rawValue)] }
    set {
      if all.isEmpty, kind == only || length == 0 {
        only = kind
        length = newValue
      } else {
        if all.isEmpty {
          all = [Double](repeating: 0, count: Self.kinds.count)
          all[Int(only.rawValue)] = length
        }
        all[Int(kind.rawValue)] = newValue
      }
    }
  }

  package var total: Double { all.isEmpty ? length : all.reduce(0, +) }

  /// What lies on no barrier.
  package var open: Double { total(of: Self.openKinds) }

  /// The sum over some kinds, in their order.
  package func total(of kinds: [GroundKind]) -> Double { kinds.reduce(0) { $0 + self[$1] } }

  // `allCases` makes an array whenever it is asked for.
  fileprivate static let kinds = GroundKind.allCases
  private static let openKinds = kinds.filter { !$0.isBarrier }

  /// What lies on a line of the ground, and not just between two buildings.
  package var onLines: Double { total - self[.between] }

  package static func == (left: KindLengths, right: KindLengths) -> Bool {
    kinds.allSatisfy { left[$0] == right[$0] }
  }

  package func hash(into hasher: inout Hasher) {
    for kind in Self.kinds { hasher.combine(self[kind]) }
  }
}

/// The border that two atoms of one community share.
package struct AtomBorder: Hashable, Sendable {
  /// The lower atom, then the higher.
  package let a: Int32
  package let b: Int32
  package let lengths: KindLengths

  /// Metres.
  package var length: Double { lengths.total }

  /// The most precedent kind along it.
  package var kind: GroundKind {
    KindLengths.kinds.first { lengths[$0] > 0 } ?? .between
  }
}

/// Two atoms that a bridge joins across a barrier that is a border of both.
package struct BridgeLink: Hashable, Sendable {
  /// The lower atom, then the higher.
  package let a: Int32
  package let b: Int32
  /// Row of the street that is the bridge.
  package let source: Int32

  package init(a: Int32, b: Int32, source: Int32) {
    self.a = a
    self.b = b
    self.source = source
  }
}

/// A piece of border between two labels, along one line of the ground.
package struct LabelBorder: Hashable, Sendable {
  /// The lower label, then the higher.
  package let a: Int32
  package let b: Int32
  package let kind: GroundKind
  /// Row of the line in its table, −1 where the border follows none.
  package let source: Int32
  /// Metres.
  package let length: Double
}
