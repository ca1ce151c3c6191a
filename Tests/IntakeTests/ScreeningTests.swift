import Diagnostics
import Intake
import Privacy
import Survey
import Testing

@Suite struct ScreeningTests {
  /// The example of GB 11643-1999 itself, and a number of nobody.
  private static let identity = "11010519491231002X"
  private static let mobile = "13800000000"

  @Test func `A19: personal columns are dropped and told by name, numbers in texts are masked`()
    throws
  {
    let reading = try reading([
      \.stations: """
      站点编号,站点名称,经度,纬度,服务项目,身份证号,站长电话,备注
      S1,中心站,126.5,46.95,议事,\(Self.identity),\(Self.mobile),\(Self.identity)
      S2,"东站（张三 \(Self.identity)）",126.5,46.951,助餐 \(Self.mobile)；法律,,,
      S3,西站 a.b@example.cn \(Self.mobile),126.5,46.952,,,,
      """
    ])
    let stations = reading.survey.stations
    #expect(stations.ids == ["S1", "S2", "S3"])
    #expect(stations.names == ["中心站", "东站（张三 ***）", "西站 *** ***"])
    #expect(stations.services[1] == ["助餐 ***", "法律"])
    #expect(reading.log.rejected.isEmpty)

    #expect(reading.findingCodes == ["privacy.dropped", "privacy.masked", "privacy.masked"])
    let words = reading.findings.map { $0.words(in: .chinese) }
    #expect(words[0].hasSuffix("：读入时已舍弃含个人信息的列：身份证号、站长电话、备注"))
    #expect(words[1].contains("站点名称") && words[1].contains("行号 2、3"))
    #expect(words[1].contains("身份证号；手机号；电子邮箱"))
    for sentence in words {
      #expect(!sentence.contains(Self.identity) && !sentence.contains(Self.mobile))
    }

    let masked = reading.log.masked.map { cell in
      "\(cell.layer) \(cell.place.field ?? "") \(cell.place.row ?? 0) \(cell.kind.rawValue)"
    }
    #expect(
      masked == [
        "stations 站点名称 2 identity_number", "stations 站点名称 3 email",
        "stations 站点名称 3 mobile_number", "stations 服务项目 2 mobile_number",
      ])
  }

  @Test func `What is let through is read as it stands, and the log says so`() throws {
    let table = "id,name,lon,lat,电话\nS1,东站 \(Self.mobile),126.5,46.95,\(Self.mobile)\n"
    let reading = try reading([\.stations: table]) { $0.stations?.allowsPersonal = true }
    #expect(reading.survey.stations.names == ["东站 \(Self.mobile)"])
    #expect(reading.log.allowsPersonal && reading.log.masked.isEmpty)
    #expect(reading.findingCodes.isEmpty)
  }

  @Test func `A number as an identifier is masked, even where the file has it as a number`()
    throws
  {
    let table = "id,name,lon,lat\n\(Self.mobile),东站,126.5,46.95\n12,西站,126.5,46.951\n"
    let reading = try reading([\.stations: table])
    #expect(reading.survey.stations.ids == ["***", "12"])
    #expect(reading.findingCodes == ["privacy.masked"])
  }

  @Test func `Identifiers of OpenStreetMap are left alone`() throws {
    let table = "osm_id,name,lon,lat\nnode/13012345678,东站,126.5,46.95\n"
    let reading = try reading([\.stations: table]) {
      $0.stations?.fields[.id] = "osm_id"
    }
    #expect(reading.survey.stations.ids == ["node/13012345678"])
    #expect(reading.findingCodes.isEmpty)
  }

  @Test func `Names under the header of a post are dropped, its slots are not told`() throws {
    let names = try reading([
      \.stations: "id,lon,lat,网格员\nS1,126.5,46.95,王小二\nS2,126.5,46.951,W-012\n"
    ])
    #expect(names.findingCodes == ["privacy.dropped"])
    let slots = try reading([
      \.stations: "id,lon,lat,网格员\nS1,126.5,46.95,W-011\nS2,126.5,46.951,W-012\n"
    ])
    #expect(slots.findingCodes.isEmpty)
  }

  @Test func `A column about persons cannot be named`() throws {
    let table = "id,lon,lat,户主\nS1,126.5,46.95,王小二\n"
    let failure = #expect(throws: Failure.self) {
      try reading([\.stations: table]) { $0.stations?.fields[.name] = "户主" }
    }
    #expect(failure?.code == "privacy.column-refused")
    let allowed = try reading([\.stations: table]) {
      $0.stations?.fields[.name] = "户主"
      $0.stations?.allowsPersonal = true
    }
    #expect(allowed.survey.stations.names == ["王小二"])
  }

  @Test func `The apostrophe before what looks like a formula is taken away again`() throws {
    let table = "id,name,lon,lat\nS1,'=1+1,126.5,46.95\nS2,'quoted',126.5,46.951\n"
    let reading = try reading([\.stations: table])
    #expect(reading.survey.stations.names == ["=1+1", "'quoted'"])
    #expect(reading.findingCodes.isEmpty)
  }
}
