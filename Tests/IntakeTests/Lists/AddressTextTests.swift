import Intake
import Testing

@Suite struct AddressTextTests {
  static let table: [(text: String, parts: [String])] = [
    ("友谊镇 幸福社区 阳光小区 3幢2单元", ["友谊镇", "幸福社区", "阳光小区", "3幢", "2单元"]),
    ("友谊镇幸福社区阳光小区3幢2单元301室", ["友谊镇", "幸福社区", "阳光小区", "3幢", "2单元"]),
    ("黑龙江省双鸭山市友谊县友谊镇幸福社区阳光小区3号楼", ["友谊镇", "幸福社区", "阳光小区", "3号楼", ""]),
    ("幸福社区阳光小区１２栋", ["", "幸福社区", "阳光小区", "12栋", ""]),
    ("阳光小区A座1单元", ["", "", "阳光小区", "A座", "1单元"]),
    ("和平街道 向阳社区居委会 一号院 2# 3单元 502", ["和平街道", "向阳社区居委会", "一号院", "2#", "3单元"]),
    ("约改镇长江村", ["约改镇", "长江村", "", "", ""]), ("阳光小区十二栋", ["", "", "阳光小区", "十二栋", ""]),
    ("阳光小区", ["", "", "阳光小区", "", ""]), ("", ["", "", "", "", ""]), ("幢", ["", "", "幢", "", ""]),
  ]

  @Test(arguments: table)
  func `An address falls into its parts`(_ row: (text: String, parts: [String])) {
    let address = AddressText(row.text)
    #expect(
      [address.town, address.community, address.compound, address.building, address.unit]
        == row.parts, "\(row.text)")
  }
}
