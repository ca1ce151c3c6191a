internal import ArgumentParser
internal import Diagnostics
internal import Formats
internal import GridReach
internal import Intake
internal import Plans

/// A `--fields` value: the file is read where it is named, once for all inputs.
struct FieldsArgument: ExpressibleByArgument {
  let path: String
  let vocabulary: FieldVocabulary
  /// What is wrong with the file; told before anything else is read.
  let failure: Failure?

  init?(argument: String) {
    path = argument
    do throws(Failure) {
      let bytes = try InputFile.bytes(path: argument)
      vocabulary = FieldVocabulary(try FieldsFile.reading(bytes, file: argument))
      failure = nil
    } catch {
      vocabulary = FieldVocabulary()
      failure = error
    }
  }
}

/// A verb that reads files, all of them in the same way.
protocol ReadsFiles {
  var fields: FieldsArgument? { get }
}

/// A verb that has the options of reading.
protocol HasReadingOptions: ReadsFiles {
  var reading: ReadingOptions { get }
}

extension HasReadingOptions {
  var fields: FieldsArgument? { reading.fields }
}

extension AuditCommand: HasReadingOptions {}
extension CoverageCommand: HasReadingOptions {}
extension GroupCommand: HasReadingOptions {}
extension PartitionCommand: HasReadingOptions {}
extension ReachCommand: HasReadingOptions {}
extension RedrawCommand: HasReadingOptions {}
extension RunCommand: ReadsFiles {}
extension SiteCommand: HasReadingOptions {}
extension TallyCommand: HasReadingOptions {}
