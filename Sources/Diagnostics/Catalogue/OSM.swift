extension Phrase {
  package static let osmNotBuilt = Phrase(
    "osm.not-built",
    en:
      "OSM files cannot be read, since this program was built without libosmium; install libosmium2-dev and build with --traits OSM (make does it)",
    zh: "无法读取 OSM 文件：本程序编译时未包含 libosmium；请安装 libosmium2-dev 并用 --traits OSM 重新编译（make 会自动处理）")
  package static let osmBroken = Phrase(
    "osm.broken",
    en: "the file is broken, or not in the format that its name says: {reason}",
    zh: "文件已损坏，或格式与文件名不符：{reason}")
  package static let osmNotText = Phrase(
    "osm.not-text", en: "a tag is not UTF-8", zh: "标签不是 UTF-8 文本")
  package static let osmTooLarge = Phrase(
    "osm.too-large",
    en: "the file is too large ({reason}); cut the county out of it, as with osmium extract",
    zh: "文件过大（{reason}）；请先截取本县范围，如用 osmium extract")
  package static let osmVerticesMissing = Phrase(
    "osm.vertices-missing",
    en:
      "vertices of ways that the file does not have were left out: {count} (first: {id}); extract with complete ways",
    zh: "有 {count} 个路径顶点不在文件中，已略去（首个：{id}）；截取时请保留完整路径")
  package static let osmWaysShort = Phrase(
    "osm.ways-short",
    en: "ways with fewer than two vertices in the file were left out: {count} (first: {id})",
    zh: "有 {count} 条路径在文件中不足两个顶点，已略去（首条：{id}）")
  package static let osmAreasOpen = Phrase(
    "osm.areas-open",
    en: "areas that do not close in this file were left out: {count} (first: {id})",
    zh: "有 {count} 个面在文件中不闭合，已略去（首个：{id}）")
  package static let osmNoSuchLayer = Phrase(
    "osm.no-such-layer",
    en:
      "an OSM file has no {layer}; it can be read as buildings, communities, stations, streets, barriers and gates",
    zh: "OSM 文件中没有“{layer}”；可作为 buildings、communities、stations、streets、barriers、gates 读取")
  package static let osmNoTable = Phrase(
    "osm.no-table",
    en:
      "an OSM file cannot be read here; it can be read as buildings, communities, stations, streets, barriers and gates",
    zh: "此处不能读取 OSM 文件；它可作为 buildings、communities、stations、streets、barriers、gates 读取")
  package static let osmStationsUnsaid = Phrase(
    "osm.stations-unsaid",
    en:
      "which objects of an OSM file are stations must be said: --osm-stations amenity=community_centre,townhall (osm_tags in a plan)",
    zh: "须说明 OSM 文件中哪些对象是站点：--osm-stations amenity=community_centre,townhall（计划中为 osm_tags）")
  package static let osmAttribution = Phrase(
    "osm.attribution",
    en: "Holds data {attribution} (openstreetmap.org/copyright).",
    zh: "含有 {attribution} 的数据（openstreetmap.org/copyright）。")

  static let osm: [Phrase] = [
    osmNotBuilt, osmBroken, osmNotText, osmTooLarge, osmVerticesMissing, osmWaysShort, osmAreasOpen,
    osmNoSuchLayer, osmNoTable, osmStationsUnsaid, osmAttribution,
  ]
}

// Households that nobody counted.
extension Phrase {
  package static let householdsOfFootprints = Phrase(
    "households.missing-of-footprints",
    en:
      "no column of households was recognised; name it with --households-field, or have them estimated with --estimate-households (columns: {columns})",
    zh: "未识别出户数列；请用 --households-field 指定，或用 --estimate-households 估算（现有列：{columns}）")
  package static let estimateMade = Phrase(
    "estimate.made",
    en:
      "{households} households are estimated, not counted, in {buildings} buildings: by their flats {flats}, as houses of one household {single}, by floor area with their own levels {own}{default}; {metres} m² of floor a household; buildings taken to be lived in by nobody: {others}",
    zh:
      "户数为估算而非统计：{buildings} 栋楼共 {households} 户，其中按套数 {flats} 栋，按独户住宅 {single} 栋，按建筑面积及自身层数 {own} 栋{default}；每户 {metres} 平方米；视为无人居住 {others} 栋"
  )
  package static let estimateByDefault = Phrase(
    "estimate.by-default",
    en: ", with {levels} levels for want of their own {count}",
    zh: "，无层数而按 {levels} 层计 {count} 栋")
  package static let estimateUnneeded = Phrase(
    "estimate.unneeded",
    en: "households are counted in the column {column}; nothing was estimated",
    zh: "已有户数列 {column}，未作估算")
  package static let estimateLevelsMissing = Phrase(
    "estimate.levels-missing",
    en:
      "households cannot be estimated: {count} of {of} buildings say neither flats nor levels (first: {id}); say how many levels such buildings have with --default-levels",
    zh: "无法估算户数：{of} 栋楼中有 {count} 栋既无套数也无层数（首个：{id}）；请用 --default-levels 指定层数")
  package static let estimateNoFootprint = Phrase(
    "estimate.no-footprint",
    en: "households cannot be estimated without a footprint; give the building as a polygon",
    zh: "没有建筑轮廓，无法估算户数；请提供楼栋面")

  static let estimates: [Phrase] = [
    householdsOfFootprints, estimateMade, estimateByDefault, estimateUnneeded,
    estimateLevelsMissing, estimateNoFootprint,
  ]
}

// Communities that are points.
extension Phrase {
  package static let communitiesFromPoints = Phrase(
    "communities.from-points",
    en:
      "communities are points: the ground is divided by which of {count} is nearest, and borders are not the real ones",
    zh: "社区为点：地面按最近的社区点划分（共 {count} 个），边界并非真实边界")
  package static let communitiesOtherKinds = Phrase(
    "communities.other-kinds",
    en:
      "points that are no communities by their kind were left out: {count} of {of} ({kinds}); choose kinds with --community-kinds",
    zh: "{of} 个点中有 {count} 个按类型不是社区，已略去（{kinds}）；可用 --community-kinds 指定类型")
  package static let communitiesNoKind = Phrase(
    "communities.no-kind",
    en:
      "no point is a community by its kind (looked for: {wanted}; found: {kinds}); choose kinds with --community-kinds",
    zh: "没有类型为社区的点（查找：{wanted}；现有：{kinds}）；请用 --community-kinds 指定类型")
  package static let communitySamePlace = Phrase(
    "community.same-place",
    en: "the community stands at the place of that in row {row}; the ground goes to that one",
    zh: "该社区与第 {row} 条记录的社区位置相同；地面归后者")

  static let pointCommunities: [Phrase] = [
    communitiesFromPoints, communitiesOtherKinds, communitiesNoKind, communitySamePlace,
  ]
}
