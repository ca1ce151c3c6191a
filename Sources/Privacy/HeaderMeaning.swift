/// What the header of a column says of persons, before any value is looked at.
package enum HeaderMeaning {
  /// Whether what stands under the header belongs to persons and is not to be read.
  ///
  /// A header that counts (户主数, 民族人口) is none. A remark is one: nobody knows what it holds.
  package static func isPersonal(_ header: String) -> Bool {
    let plain = plain(header)
    if endings.contains(where: plain.hasSuffix) { return false }
    return parts.contains(where: plain.contains) || words.contains(plain)
      || beginnings.contains(where: plain.hasPrefix)
  }

  /// Whether the header names a post, under which names may stand as well as its slots.
  package static func isPost(_ header: String) -> Bool {
    let plain = plain(header)
    return posts.contains(plain)
  }

  /// Whether the header counts a sensitive group, whose small figures are hidden.
  ///
  /// Party members, people over sixty and heads of buildings are counts that may be told.
  package static func isSensitive(_ header: String) -> Bool {
    let plain = plain(header)
    return sensitiveParts.contains(where: plain.contains)
  }

  /// Whether rows under the header are households, finer than anything that is written.
  package static func isHousehold(_ header: String) -> Bool {
    households.contains(plain(header))
  }

  /// Whether the values are identifiers of OpenStreetMap, whose nodes look like mobile numbers.
  package static func isOSM(_ header: String) -> Bool {
    ["osmid", "@id", "osmnodeid", "osmwayid"].contains(plain(header))
  }

  private static let parts = [
    "姓名", "户主", "身份证", "证件号", "证件类型", "电话", "手机", "联系方式", "联系人", "出生", "生日", "民族", "政治面貌",
    "备注", "微信号", "qq号", "邮箱", "电子邮件", "性别", "婚姻", "配偶", "家庭成员", "银行卡", "银行账号", "车牌", "宗教",
    "病史", "文化程度", "残疾证",
  ]
  /// A header that ends so counts or describes an area.
  private static let endings = [
    "数", "数量", "人数", "户数", "总数", "率", "比例", "占比", "合计", "人口", "类别数", "count", "pct", "rate",
  ]
  private static let words: Set<String> = [
    "tel", "email", "mail", "birth", "birthday", "birthdate", "dateofbirth", "dob", "ethnicity",
    "ethnicgroup", "contact", "contacts", "contactname", "householder", "householdhead",
    "headofhousehold", "fullname", "firstname", "lastname", "surname", "personname", "ownername",
    "residentname", "gender", "sex", "wechat", "remark", "remarks", "idno",
  ]
  private static let beginnings = [
    "phone", "telephone", "mobile", "cellphone", "idcard", "idnumber", "identity", "contactphone",
    "contactnumber", "contactemail",
  ]
  private static let posts: Set<String> = [
    "网格长", "网格员", "专职网格员", "兼职网格员", "楼长", "楼栋长", "单元长", "党小组长", "负责人", "包保干部", "责任人",
  ]
  private static let sensitiveParts = [
    "残疾", "独居", "孤寡", "空巢", "失独", "低保", "特困", "五保", "困境", "留守", "精神障碍", "精障", "慢性病", "重病",
    "患者", "刑满", "社区矫正", "吸毒", "信访", "失能", "孤儿", "alone", "disab", "handicap", "lowincome",
    "leftbehind", "orphan", "patient",
  ]
  private static let households: Set<String> = [
    "户号", "户编号", "住户编号", "家庭编号", "房号", "房间号", "室号", "户室号", "householdid", "hhid",
    "householdno", "room", "roomno", "roomid", "flatid", "flatno", "dwellingid",
  ]

  /// Lower case, without spaces, marks and what stands in brackets.
  private static func plain(_ header: String) -> String {
    var plain = ""
    var depth = 0
    for character in header.lowercased() {
      switch character {
      case "（", "(": depth += 1
      case "）", ")": depth = max(0, depth - 1)
      case _ where depth > 0: break
      case "_", "-", ":", ".", "/", "*", "：", "、": break
      case _ where character.isWhitespace: break
      default: plain.append(character)
      }
    }
    return plain
  }
}
