internal import ArgumentParser
internal import Diagnostics
internal import Formats
internal import Glibc
internal import Plans

/// The command `gridreach` as a function from arguments to an exit status.
public enum CommandLineTool {
  /// How a run ended, for scripts.
  enum Status {
    static let done: Int32 = 0
    /// Something that should have worked did not: a full disk, an engine.
    static let failed: Int32 = 1
    /// The input or the command line cannot be used.
    static let unusable: Int32 = 2
    /// Done, and a target asked for by `--require` is missed.
    static let targetMissed: Int32 = 3
  }

  /// Runs the process's command line and ends the process.
  public static func main() -> Never {
    let arguments = Array(CommandLine.arguments.dropFirst())
    let console = Console.process(
      language: GlobalOptions.language(in: arguments), progress: nil)
    Interruption.removeTemporaryFilesWhenStopped(
      memoryUsedUp: console.line(Failure(.memoryUsedUp)) + "\n",
      tell: { console.tell(.interrupted) })
    exit(run(arguments))
  }

  /// Runs one command line.
  ///
  /// - Returns: the exit status: 0 done, 1 failed, 2 unusable input or usage, 3 target missed.
  static func run(_ arguments: [String]) -> Int32 {
    let language = GlobalOptions.language(in: arguments)
    let console = Console.process(language: language, progress: nil)
    do {
      try requireKnownVerb(arguments)
      var command = try GridReachCommand.parseAsRoot(arguments)
      guard let verb = command as? any Verb else {
        try command.run()
        return Status.done
      }
      if let failure = (verb as? any ReadsFiles)?.fields?.failure { throw failure }
      try (verb as? any WritesLayers)?.output.requirePlace()
      return try verb.execute(verb.global.console(language))
    } catch let failure as Failure {
      console.tell(failure)
      return failure.isOurs ? Status.failed : Status.unusable
    } catch {
      let message = GridReachCommand.fullMessage(for: error)
      if GridReachCommand.exitCode(for: error).isSuccess {
        console.result(message)
        return Status.done
      }
      console.tell(message)
      return Status.unusable
    }
  }
}

extension CommandLineTool {
  /// Tells a misspelt verb by its name; the parser would call it an unexpected argument.
  ///
  /// - Throws: `command.verb.similar` or `command.verb.unknown`.
  private static func requireKnownVerb(_ arguments: [String]) throws(Failure) {
    let verbs = GridReachCommand.configuration.subcommands.compactMap { verb in
      verb.configuration.commandName
    }
    guard let verb = arguments.first, !verb.hasPrefix("-"), verb != "help", !verbs.contains(verb)
    else { return }
    if let meant = Spelling.nearest(to: verb, among: verbs) {
      throw Failure(.verbSimilar, ["verb": .text(verb), "meant": .text(meant)])
    }
    throw Failure(
      .verbUnknown, ["verb": .text(verb), "known": .names(verbs)])
  }
}

/// A subcommand.
protocol Verb: ParsableCommand {
  var global: GlobalOptions { get }
  /// Does the work and returns the exit status.
  func execute(_ console: Console) throws(Failure) -> Int32
}

extension Failure {
  /// Whether the fault lies with the machine or with us, not with the input.
  fileprivate var isOurs: Bool {
    let prefixes = [
      "file.unwritable", "file.output-closed", "geometry.engine.", "projection.engine",
      "projection.database.", "gdal.unwritable", "gdal.not-here",
    ]
    return prefixes.contains { code.hasPrefix($0) }
  }
}
