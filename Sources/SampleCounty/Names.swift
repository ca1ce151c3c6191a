/// Fictional names: pairs of syllables that sound like a county seat and belong to none.
enum Names {
  static let county = "和溪县"
  static let countyCode = "990101"

  private static let communityHeads = Array("和清永福文景长东安瑞吉德新康玉金明华祥嘉")
  private static let communityTails = Array("顺溪宁泽昌澜乐升桥丰园庆兴源林泰平春河山")
  private static let streetHeads = Array("人文建兴民学工北朝迎友光胜团创向红青松柳")
  private static let streetTails = Array("和昌设业生府农苑阳宾善明利结新荣旗年江林")
  private static let compoundHeads = Array("锦翠金阳丽御龙凤紫世星天康祥富馨雅静怡荷梅兰竹桂柏枫杏桃云月")
  private static let compoundTails = Array("绣湖峰光景城泽澜湾庭河成泰瑞贵香致安和塘岭亭园苑杨林花源溪影")

  /// The place's name, without its kind; no two indices have the same.
  static func community(_ index: Int) -> String {
    pair(index, communityHeads, communityTails, stride: 21)
  }

  static func street(_ index: Int) -> String { pair(index, streetHeads, streetTails, stride: 21) }

  static func compound(_ index: Int) -> String {
    pair(index, compoundHeads, compoundTails, stride: 31)
  }

  /// The pair number `index`; where all pairs are used up, they come again with a number.
  private static func pair(
    _ index: Int, _ heads: [Character], _ tails: [Character], stride: Int
  ) -> String {
    let count = heads.count * tails.count
    // A stride without a common factor visits every pair once, the like ones far apart.
    let place = index * stride % count
    let round = index / count
    let name = String([heads[place / tails.count], tails[place % tails.count]])
    return round == 0 ? name : name + "\(round + 1)"
  }
}
