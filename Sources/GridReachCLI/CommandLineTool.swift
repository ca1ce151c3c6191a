internal import ArgumentParser
internal import Diagnostics
internal import Formats
internal import Glibc

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
    Interruption.removeTemporaryFilesWhenStopped {}
    exit(run(Array(CommandLine.arguments.dropFirst())))
  }

  /// Runs one command line.
  ///
  /// - Returns: the exit status: 0 done, 1 failed, 2 unusable input or usage, 3 target missed.
  static func run(_ arguments: [String]) -> Int32 {
    let language = GlobalOptions.language(in: arguments)
    let console = Console.process(language: language, progress: nil)
    do {
      var command = try GridReachCommand.parseAsRoot(arguments)
      guard let verb = command as? any Verb else {
        try command.run()
        return Status.done
      }
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

/// A subcommand.
protocol Verb: ParsableCommand {
  var global: GlobalOptions { get }
  /// Does the work and returns the exit status.
  func execute(_ console: Console) throws(Failure) -> Int32
}

extension Failure {
  /// Whether the fault lies with the machine or with us, not with the input.
  fileprivate var isOurs: Bool {
    let prefixes = ["file.unwritable", "file.output-closed", "engine.", "projection.engine"]
    return prefixes.contains { code.hasPrefix($0) }
  }
}
