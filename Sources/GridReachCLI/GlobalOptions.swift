internal import ArgumentParser
internal import Diagnostics
internal import Glibc
internal import Workers

/// Options that every verb takes.
struct GlobalOptions: ParsableArguments {
  @Option(help: "Language of messages and tables: zh or en (default: by locale).")
  var lang: LanguageChoice?

  @Option(help: "Threads to work with (default: one a core). Results do not depend on it.")
  var threads: Int?

  @Flag(inversion: .prefixedNo, help: "Show progress on standard error (default: on a terminal).")
  var progress: Bool?

  func validate() throws {
    guard (threads ?? 1) >= 1, (threads ?? 1) <= 1024 else {
      throw ValidationError("--threads takes a number from 1 to 1024.")
    }
  }

  var workers: Workers {
    Workers(threads: threads ?? max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))))
  }

  /// The threads of the command line, else of the plan; 0 there is one a core.
  func workers(ofPlan planned: Int) -> Workers {
    threads == nil && planned > 0 ? Workers(threads: planned) : workers
  }

  func console(_ language: Language) -> Console {
    .process(language: lang?.language ?? language, progress: progress)
  }

  /// The language of messages about a command line that does not parse.
  static func language(in arguments: [String]) -> Language {
    for (index, argument) in arguments.enumerated() {
      if argument == "--lang", index + 1 < arguments.count {
        return Language(rawValue: arguments[index + 1]) ?? environment
      }
      if argument.hasPrefix("--lang=") {
        return Language(rawValue: String(argument.dropFirst(7))) ?? environment
      }
    }
    return environment
  }

  private static var environment: Language {
    .preferred { name in unsafe getenv(name).map { unsafe String(cString: $0) } }
  }
}

/// A `--lang` value.
enum LanguageChoice: String, ExpressibleByArgument, CaseIterable {
  case zh, en

  var language: Language { self == .zh ? .chinese : .english }
}
