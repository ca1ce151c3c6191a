import Foundation

// AreaBenchmarks FILE… [--write FOLDER]: reads the streets of each file and draws the areas of 40
// stations by street; tells how far they agree with exact distances along the streets, and what
// they cost on one thread. With --write stations and test points are written for
// peers/isochrones.py, which asks others the same.

var files: [String] = []
var folder: String?
var arguments = Array(CommandLine.arguments.dropFirst())
while let argument = arguments.first {
  arguments.removeFirst()
  if argument == "--write", let next = arguments.first {
    folder = next
    arguments.removeFirst()
  } else {
    files.append(argument)
  }
}
guard !files.isEmpty else {
  print("usage: AreaBenchmarks FILE… [--write FOLDER]")
  exit(2)
}
do {
  for file in files { try AreaBenchmark(file: file, folder: folder).run() }
} catch {
  print(error)
  exit(1)
}
