import Formats
import Foundation
import TestSupport
import Testing

@Suite struct FolderTreeTests {
  @Test func `A folder goes though a file is made in it while it is being emptied`() throws {
    let scratch = try Scratch()
    let folder = scratch.path("half")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    let files = (1000..<4000).map { "\(folder)/\($0)" }
    for file in files { #expect(FileManager.default.createFile(atPath: file, contents: nil)) }
    let writer = Thread {
      // Once the first is gone all names have been read.
      while FileManager.default.fileExists(atPath: files[0]) {}
      _ = FileManager.default.createFile(atPath: "\(folder)/late", contents: nil)
    }
    writer.start()
    FolderTree.removeBesideWriters([folder, "\(folder)/late"])
    #expect(scratch.names == [])
  }

  @Test func `What is not there is no error`() throws {
    let scratch = try Scratch()
    FolderTree.removeBesideWriters([scratch.path("nothing")])
    #expect(scratch.names == [])
  }
}
