import Diagnostics
import Formats
import Testing

/// Addresses of databases hold no password, and what may be one is shown to nobody.
@Suite struct DatabaseAddressTests {
  @Test(arguments: [
    "PG:dbname=county", "pg:host=/run/x dbname=county user=u port=5432 tables=a,b",
    "PG:dbname='a b' USER = 'it\\'s = so'", "PG:host=a\\ b dbname=", "PG:",
    "PG:dbname=compass",
  ])
  func `An address without a password is shown as it is`(typed: String) {
    #expect(DatabaseAddress(typed)?.published == typed)
  }

  private static let refused = [
    "pg:dbname=county password=s3cret host=db", "PG:dbname=x PASSWORD = 's3cret",
    "PG:password=word s3cret user=u", "PG:dbname=x sslpassword=s3cret", "PG:s3cret",
    "PG:dbname=x s3cret", "PG:dbname='s3cret", "PG:dbname=x options=s3cret",
    "PG:postgresql://u:s3cret@h/c", "PG:passfile=s3cret", "PG:user = = s3cret x",
  ]

  @Test(arguments: refused)
  func `What may hold a password is refused without a word of it`(typed: String) throws {
    #expect(DatabaseAddress(typed)?.published == "PG:…")
    #expect(DatabaseAddress.published(typed) == "PG:…")
    guard GDAL.isBuilt else { return }
    var findings: [Finding] = []
    let failure = #expect(throws: Failure.self) {
      try GDAL.read(path: typed, findings: &findings)
    }
    #expect(["gdal.database-password", "gdal.database-address"].contains(failure?.code))
    for language in Language.allCases {
      #expect(failure?.words(in: language).contains("s3cret") == false)
    }
  }

  @Test(arguments: [
    "a.gpkg", "password=x.csv", "mysql:a", "postgresql://h/c", "/vsizip/a.zip", "C:password=1",
  ])
  func `Other names are no addresses of databases`(name: String) {
    #expect(DatabaseAddress(name) == nil)
    #expect(DatabaseAddress.published(name) == name)
  }

  /// Nobody listens at a folder that is not there: no connection leaves the machine.
  @Test(.enabled(if: GDAL.isBuilt, "the trait GDAL is off"))
  func `A server that does not answer is one clear error`() {
    var findings: [Finding] = []
    let failure = #expect(throws: Failure.self) {
      try GDAL.read(path: "PG:host=/nonexistent/socket dbname=county", findings: &findings)
    }
    #expect(failure?.code == "gdal.database")
    #expect(failure?.words(in: .chinese).contains("dbname=county") == true)
  }
}
