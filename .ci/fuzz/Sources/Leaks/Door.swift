internal import Diagnostics

/// One way into a library of the system, opened with the same small question each time.
struct Door {
  let name: String
  let open: () throws(Failure) -> Void

  init(_ name: String, _ open: @escaping () throws(Failure) -> Void) {
    self.name = name
    self.open = open
  }

  /// A door that has to refuse; that must cost nothing either.
  static func refused(_ name: String, _ open: @escaping () throws(Failure) -> Void) -> Door {
    Door("\(name), refused") { () throws(Failure) in
      do throws(Failure) { try open() } catch { return }
      preconditionFailure("\(name) was to be refused")
    }
  }
}
