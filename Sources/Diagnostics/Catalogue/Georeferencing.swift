extension Phrase {
  package static let shiftTarget = Phrase(
    "projection.shift.target",
    en: "four parameters must lead to a grid of CGCS2000, and {name} is none; give its EPSG code",
    zh: "四参数须转换到 CGCS2000 的高斯平面，而 {name} 不是；请给出其 EPSG 代码")
  package static let shiftOutsideArea = Phrase(
    "projection.shift.outside-area",
    en: """
      the datum parameters hold for {area}, and {x}, {y} lies outside; give parameters for this \
      place
      """,
    zh: "坐标转换参数的适用范围为 {area}，而 {x}, {y} 在范围之外；请提供当地的参数")
  package static let coordinatesInOneCell = Phrase(
    "coordinates.one-cell",
    en: "{column} holds both coordinates: taken apart in {count} rows (first: {example})",
    zh: "“{column}”一格内含两个坐标，已拆分 {count} 行（如：{example}）")
  package static let coordinatesSexagesimal = Phrase(
    "coordinates.sexagesimal",
    en: "degrees, minutes and seconds were turned into degrees in {count} rows (first: {example})",
    zh: "已将 {count} 行的度分秒换算为度（如：{example}）")
  package static let coordinatesUnreadable = Phrase(
    "coordinates.unreadable",
    en: "{count} rows hold no coordinates that can be read (first: {example}); correct them",
    zh: "有 {count} 行的坐标无法识别（如：{example}）；请更正")
  package static let crsZonesRead = Phrase(
    "crs.zones-read",
    en: """
      metres with the zone in front of the easting, read as CGCS2000 by {zones} positions; if they \
      are Xian 1980 or Beijing 1954 they lie 50 to 150 m off: say so with --crs
      """,
    zh: "横坐标带有带号，按 CGCS2000 读取（{zones} 个坐标）；若为西安 1980 或北京 1954，位置会偏差 50 至 150 米，请用 --crs 指明")
  package static let crsZonesMixed = Phrase(
    "crs.zones-mixed",
    en: "rows lie in several zones, each read in the one before its easting: {zones} positions",
    zh: "各行分属多个投影带，已按各自的带号读取：{zones} 个坐标")
  package static let crsPrefixOther = Phrase(
    "crs.prefix-other",
    en: "eastings are not written as {crs} has them: read as {taken}, by the zone before them",
    zh: "横坐标的写法与 {crs} 不符：已按其带号读作 {taken}")
  package static let crsWebMercator = Phrase(
    "crs.web-mercator-read",
    en: "metres of Web Mercator, read as EPSG:3857; say another system with --crs",
    zh: "坐标为 Web 墨卡托米制，按 EPSG:3857 读取；如不符请用 --crs 指明")
  package static let crsByPlace = Phrase(
    "crs.by-place",
    en: """
      metres without a zone, read as {crs} ({name}): the only system that puts them where the \
      other files lie; if they are Xian 1980 or Beijing 1954 they lie 50 to 150 m off: say so \
      with --crs
      """,
    zh: """
      坐标为不带带号的米，按 {crs}（{name}）读取：只有它与其他文件的位置相符；\
      若为西安 1980 或北京 1954，位置会偏差 50 至 150 米，请用 --crs 指明
      """)
  package static let crsMeridian = Phrase(
    "crs.meridian",
    en: """
      read as {crs} it lies {degrees}° from {other}: the central meridian is another; {right} \
      puts it there: --crs {layer}={right} (in a plan: crs: {right} under {layer})
      """,
    zh: """
      按 {crs} 读取时与 {other} 相差 {degrees}°：中央子午线有误；{right} 与之相符：\
      --crs {layer}={right}（计划文件中在 {layer} 下写 crs: {right}）
      """)
  package static let datumSaid = Phrase(
    "datum.said",
    en: "{name} says {datum}: the offset was undone; where that is wrong, say --datum wgs84",
    zh: "{name} 表明坐标为 {datum}，已改正偏移；如不符请用 --datum wgs84")
  package static let datumHint = Phrase(
    "datum.hint",
    en: """
      {name} hints at {datum}, and nothing in the run proves or refutes it: taken as WGS 84; if \
      it is {datum}, say --datum {layer}={datum} (in a plan: datum: {datum} under {layer})
      """,
    zh:
      "{name} 提示坐标可能为 {datum}，但无法由其他数据证实或否定：按 WGS 84 读取；如确为 {datum}，请用 --datum {layer}={datum}（计划文件中在 {layer} 下写 datum: {datum}）"
  )
  package static let datumHintRefuted = Phrase(
    "datum.hint-refuted",
    en: "{name} hints at {datum}, but the other files fit it as WGS 84: taken so",
    zh: "{name} 提示坐标可能为 {datum}，但与其他文件比对符合 WGS 84：按 WGS 84 读取")
  package static let datumContradicted = Phrase(
    "datum.contradicted",
    en: """
      this file fits the others as {datum}, not as {current}: of the places looked at, {asDatum} % \
      agree with {other} as {datum}, {asRead} % as {current} (margin {margin}); if so, add \
      {options} (in a plan: datum: {datum} under {layer}); else --datum {layer}={current}{either}
      """,
    zh: """
      此文件按 {datum} 与其他文件相符，按 {current} 则不符：抽查的位置中，按 {datum} 有 {asDatum}% 与 {other} 吻合，\
      按 {current} 为 {asRead}%（差距 {margin}）；如确如此，请加 {options}（计划文件中在 {layer} 下写 datum: {datum}）；\
      否则请加 --datum {layer}={current}{either}
      """)
  package static let datumAllAlike = Phrase(
    "datum.all-alike",
    en: "; or, where all other files are {current}, too, --datum {current}",
    zh: "；如其他文件也都是 {current}，请加 --datum {current}")
  package static let datumUndecided = Phrase(
    "datum.undecided",
    en: """
      this file may be {datum}: it fits the other files a little better so (margin {margin}), too \
      little to be sure; taken as {current}; say --datum {layer}={datum} or --datum {layer}={current}
      """,
    zh: """
      此文件的坐标可能为 {datum}：这样与其他文件略为相符（差距 {margin}），但不足以断定；按 {current} 读取；\
      请用 --datum {layer}={datum} 或 --datum {layer}={current} 指明
      """)
  package static let datumParametersNone = Phrase(
    "datum-parameters.none",
    en: "the file has no parameters; give one of the groups three, four or seven",
    zh: "文件中没有参数；请给出 three、four 或 seven 中的一组")
  package static let datumParametersRotation = Phrase(
    "datum-parameters.rotation",
    en: """
      the sense of the rotation is not said; give rotation: position-vector or \
      rotation: coordinate-frame, as whoever made the parameters says
      """,
    zh: "未说明旋转的约定；请按参数来源填写 rotation: position-vector 或 rotation: coordinate-frame")
  package static let datumParametersArea = Phrase(
    "datum-parameters.area",
    en: "the area is west, south, east, north in degrees, each less than the other",
    zh: "area 应为西、南、东、北（度），前者小于后者")
  package static let datumParametersGrid = Phrase(
    "datum-parameters.grid",
    en: "{name} is no Gauss–Krüger grid of {datum}; give its EPSG code",
    zh: "{name} 不是 {datum} 的高斯－克吕格平面；请给出其 EPSG 代码")

  static let georeferencing: [Phrase] = [
    shiftTarget, shiftOutsideArea, coordinatesInOneCell, coordinatesSexagesimal,
    coordinatesUnreadable, crsZonesRead, crsZonesMixed, crsPrefixOther, crsWebMercator, crsByPlace,
    crsMeridian, datumSaid, datumHint, datumHintRefuted, datumContradicted, datumAllAlike,
    datumUndecided,
    datumParametersNone, datumParametersRotation, datumParametersArea, datumParametersGrid,
  ]
}
