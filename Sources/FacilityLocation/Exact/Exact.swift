internal import CCBC

/// Linear and mixed-integer programs: what the trait `MILP` adds to siting.
///
/// Without it everything here is there, and solving throws `siting.milp-not-built`; writing a
/// program for somebody else's solver needs no trait.
package enum Exact {
  /// Whether this program was built with Clp and CBC.
  package static var isAvailable: Bool { gr_milp_is_built() == 1 }

  /// CBC's version, as "2.10.8"; "" where it is not built.
  package static var version: String { unsafe String(cString: gr_milp_version()) }
}
