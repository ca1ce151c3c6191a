import Privacy
import Testing

@Suite struct HeaderMeaningTests {
  @Test(arguments: [
    "姓名", "户主", "户主姓名", "身份证号", "身份证号码", "证件号", "联系电话", "手机", "手机号码", "联系方式", "出生年月",
    "出生日期", "民族", "政治面貌", "备注", " 户 主 ", "联系人（网格员）", "站长电话", "Phone", "mobile_phone", "ID Card",
    "id_number", "contact:phone", "E-mail", "Date of Birth", "网格员姓名",
  ])
  func `A header about a person is known`(header: String) {
    #expect(HeaderMeaning.isPersonal(header))
  }

  @Test(arguments: [
    "户数", "户主数", "民族人口", "少数民族人口", "手机号码数量", "名称", "小区名称", "name", "社区代码", "households", "persons",
    "age60plus", "party_members", "人口数", "building_id", "status", "出生率", "联系电话数（个）", "楼栋长",
  ])
  func `A header that counts or names a place is none`(header: String) {
    #expect(!HeaderMeaning.isPersonal(header))
  }

  @Test func `Sensitive groups are known, and those that may be told are not among them`() {
    for header in ["残疾人数", "独居老人", "alone_elder", "disabled_persons", "低保户数", "留守儿童"] {
      #expect(HeaderMeaning.isSensitive(header), "\(header)")
    }
    for header in ["党员数", "party_members", "60岁以上", "age60plus", "楼栋长数", "环境", "environmental"] {
      #expect(!HeaderMeaning.isSensitive(header), "\(header)")
    }
  }

  @Test func `Posts and households are known by their headers`() {
    #expect(HeaderMeaning.isPost("网格员") && HeaderMeaning.isPost("楼栋长"))
    #expect(!HeaderMeaning.isPost("网格员岗位") && !HeaderMeaning.isPost("网格员数"))
    #expect(HeaderMeaning.isHousehold("户号") && HeaderMeaning.isHousehold("household_id"))
    #expect(!HeaderMeaning.isHousehold("households") && !HeaderMeaning.isHousehold("楼号"))
    #expect(HeaderMeaning.isOSM("osm_id") && HeaderMeaning.isOSM("@id"))
  }
}
