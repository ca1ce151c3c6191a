extension Phrase {
  package static let geoJSONTypeMissing = Phrase(
    "geojson.type.missing",
    en: "the object has no \"type\"; a GeoJSON object says Feature, FeatureCollection, Point …",
    zh: "对象没有 \"type\"；GeoJSON 对象应写明 Feature、FeatureCollection、Point 等")
  package static let geoJSONTypeUnknown = Phrase(
    "geojson.type.unknown",
    en: "the type \"{type}\" is not one of {known}; letters count, large and small",
    zh: "类型 \"{type}\" 不属于 {known}；区分大小写")
  package static let geoJSONMemberMissing = Phrase(
    "geojson.member.missing",
    en: "the {type} has no \"{member}\"",
    zh: "{type} 缺少 \"{member}\"")
  package static let geoJSONMemberTwice = Phrase(
    "geojson.member.twice",
    en: "the member \"{member}\" stands twice in one object; delete one of them",
    zh: "同一对象中 \"{member}\" 出现两次；请删除一个")
  package static let geoJSONIdentifier = Phrase(
    "geojson.id", en: "an \"id\" is a text or a number", zh: "\"id\" 应为文本或数字")
  package static let geoJSONDepth = Phrase(
    "geojson.coordinates.depth",
    en: "the coordinates of a {type} are {shape}; here a number or bracket stands out of place",
    zh: "{type} 的坐标应为{shape}；此处的数字或括号位置不对")
  package static let geoJSONShapePosition = Phrase(
    "geojson.shape.position", en: "one position [x, y]", zh: "一个坐标 [x, y]")
  package static let geoJSONShapePositions = Phrase(
    "geojson.shape.positions", en: "a list of positions [[x, y], …]", zh: "坐标列表 [[x, y], …]")
  package static let geoJSONShapeLines = Phrase(
    "geojson.shape.lines", en: "a list of lists of positions [[[x, y], …], …]",
    zh: "坐标列表的列表 [[[x, y], …], …]")
  package static let geoJSONShapePolygons = Phrase(
    "geojson.shape.polygons", en: "a list of polygons [[[[x, y], …], …], …]",
    zh: "面的列表 [[[[x, y], …], …], …]")
  package static let geoJSONPositionShort = Phrase(
    "geojson.position.short",
    en: "a position needs two numbers, x and y",
    zh: "一个坐标需要 x、y 两个数")
  package static let geoJSONRingless = Phrase(
    "geojson.polygon.no-ring", en: "a polygon has no ring", zh: "面没有环")
  package static let geoJSONCollectionDepth = Phrase(
    "geojson.collection.depth",
    en: "geometry collections are nested deeper than {limit}",
    zh: "几何集合的嵌套超过 {limit} 层")

  // Rules that a tolerant reader tells and a strict one insists on.

  package static let geoJSONWinding = Phrase(
    "geojson.winding",
    en:
      "shells run counter-clockwise and holes clockwise; rings that do not, kept as they are: {count}",
    zh: "外环应为逆时针、内环应为顺时针；有 {count} 个环相反（按原样保留）")
  package static let geoJSONPrecision = Phrase(
    "geojson.precision",
    en: "coordinates with more than {decimals} decimals, finer than any survey: {count}",
    zh: "有 {count} 个坐标超过 {decimals} 位小数，细于任何测量")
  package static let geoJSONPropertyTwice = Phrase(
    "geojson.property.twice",
    en: "the property \"{name}\" stands twice in one feature; the last was kept (count: {count})",
    zh: "属性 \"{name}\" 在同一要素中出现两次，保留最后一个（共 {count} 次）")
  package static let geoJSONBox = Phrase(
    "geojson.bbox",
    en: "a \"bbox\" is an array of 4 or 6 numbers; it was ignored (count: {count})",
    zh: "\"bbox\" 应为 4 个或 6 个数的数组；已忽略（共 {count} 次）")
  package static let geoJSONForeignMeaning = Phrase(
    "geojson.member.foreign",
    en: "\"{member}\" has no meaning in a {type}; it was not read (count: {count})",
    zh: "\"{member}\" 在 {type} 中没有意义，未读取（共 {count} 次）")
  package static let geoJSONMemberAbsent = Phrase(
    "geojson.member.absent",
    en: "a Feature should have \"{member}\", if only null (count: {count})",
    zh: "Feature 应有 \"{member}\"，可为 null（共 {count} 次）")
  package static let geoJSONNestedCollection = Phrase(
    "geojson.collection.nested",
    en: "a geometry collection stands inside another (count: {count})",
    zh: "几何集合之中又有几何集合（共 {count} 次）")
  package static let geoJSONSingleCollection = Phrase(
    "geojson.collection.single",
    en: "a geometry collection has one member; the member alone would do (count: {count})",
    zh: "几何集合只有一个成员；直接写该成员即可（共 {count} 次）")
  package static let geoJSONOrdinates = Phrase(
    "geojson.position.long",
    en: "a position has more than three numbers; the rest was not read (count: {count})",
    zh: "坐标多于三个数，其余未读取（共 {count} 次）")
  package static let geoJSONRingDimension = Phrase(
    "geojson.ring.dimension",
    en: "the ends of a ring differ in height or in having one (count: {count})",
    zh: "环的首尾高程不一致或一方没有高程（共 {count} 次）")
  package static let geoJSONGeometryMember = Phrase(
    "geojson.geometry.member",
    en: "the member \"{member}\" of a geometry was not kept (count: {count})",
    zh: "几何对象的成员 \"{member}\" 未保留（共 {count} 次）")

  static let geoJSON: [Phrase] = [
    geoJSONTypeMissing, geoJSONTypeUnknown, geoJSONMemberMissing, geoJSONMemberTwice,
    geoJSONIdentifier, geoJSONDepth, geoJSONShapePosition, geoJSONShapePositions,
    geoJSONShapeLines, geoJSONShapePolygons, geoJSONPositionShort, geoJSONRingless,
    geoJSONCollectionDepth, geoJSONWinding, geoJSONPrecision, geoJSONPropertyTwice, geoJSONBox,
    geoJSONForeignMeaning, geoJSONMemberAbsent, geoJSONNestedCollection,
    geoJSONSingleCollection, geoJSONOrdinates, geoJSONRingDimension, geoJSONGeometryMember,
  ]
}
