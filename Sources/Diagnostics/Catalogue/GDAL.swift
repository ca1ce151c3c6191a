extension Phrase {
  package static let gdalNotBuilt = Phrase(
    "gdal.not-built",
    en:
      "{format} needs GDAL, and this program was built without it; install libgdal-dev and build with --traits GDAL (make does it)",
    zh: "{format} 需要 GDAL，而本程序编译时未包含；请安装 libgdal-dev 并用 --traits GDAL 重新编译（make 会自动处理）")
  package static let gdalNotHere = Phrase(
    "gdal.not-here",
    en: "{format} needs GDAL, and its library is not on this machine ({reason}); install libgdal",
    zh: "{format} 需要 GDAL，但本机没有其运行库（{reason}）；请安装 libgdal")
  package static let gdalBroken = Phrase(
    "gdal.broken",
    en: "the file is broken, or not {format} as its name says: {reason}",
    zh: "文件已损坏，或不是文件名所示的 {format}：{reason}")
  package static let gdalTooLarge = Phrase(
    "gdal.too-large",
    en: "the file holds more than there is room for ({reason}); cut the county out of it",
    zh: "文件过大（{reason}）；请先截取本县范围")
  package static let gdalUnpacksTooLarge = Phrase(
    "gdal.unpacks-too-large",
    en: "the file unpacks to {megabytes} MB, more than a list of a county has; it is not read",
    zh: "文件解压后有 {megabytes} MB，远超一个县的数据量，不予读取")
  package static let gdalUnpacksOtherwise = Phrase(
    "gdal.unpacks-otherwise",
    en: "the file unpacks to more than it says of itself; it is not read",
    zh: "文件解压后大于其自身声明的大小，不予读取")
  package static let gdalLayersMany = Phrase(
    "gdal.layers-many",
    en: "the file has several layers: {layers}; say which is meant, as {example}",
    zh: "文件有多个图层：{layers}；请指明图层，如 {example}")
  package static let gdalLayerMissing = Phrase(
    "gdal.layer-missing",
    en: "there is no layer {layer}; the file has: {layers}",
    zh: "没有图层“{layer}”；文件中有：{layers}")
  package static let gdalLayersNone = Phrase(
    "gdal.layers-none",
    en: "no layer of the file has a record; give a file with records",
    zh: "文件的各图层均无记录；请提供有记录的文件")
  package static let gdalPartMissing = Phrase(
    "gdal.part-missing",
    en:
      "a {format} is several files ({wanted}), and {missing} is missing beside it; ask for all of them",
    zh: "{format} 由多个文件组成（{wanted}），旁边缺少 {missing}；请索取全部文件")
  package static let gdalNotDatabase = Phrase(
    "gdal.not-database",
    en: "the file is no {format}: it is no SQLite database; save it again as {format}",
    zh: "文件不是 {format}：它不是 SQLite 数据库；请重新另存为 {format}")
  package static let gdalNotGeoPackage = Phrase(
    "gdal.not-geopackage",
    en: "the file is an SQLite database, but no GeoPackage: it has no table of layers",
    zh: "文件是 SQLite 数据库，但不是 GeoPackage：其中没有图层目录表")
  package static let gdalInUse = Phrase(
    "gdal.in-use",
    en:
      "the file is open in another program, or was not closed properly ({log} holds changes); close it there first",
    zh: "文件正被其他程序打开或未正常关闭（{log} 中有未写入的修改）；请先在该程序中关闭")
  package static let gdalSpreadsheetLocked = Phrase(
    "gdal.spreadsheet-locked",
    en: "the spreadsheet has a password, or is of an old form; save it as .xlsx without one",
    zh: "表格已加密码，或为旧格式；请去掉密码并另存为 .xlsx")
  package static let gdalNotSpreadsheet = Phrase(
    "gdal.not-spreadsheet",
    en: "the file is no {format} inside, as web pages and text with such names; save it as .xlsx",
    zh: "文件内容并非 {format}（常为改了扩展名的网页或文本）；请另存为 .xlsx")
  package static let gdalNoFolder = Phrase(
    "gdal.no-folder", en: "it is a folder with files in it", zh: "它应是含有文件的文件夹")
  package static let gdalCutShort = Phrase(
    "gdal.cut-short", en: "its end is missing", zh: "文件末尾缺失")
  package static let gdalNetwork = Phrase(
    "gdal.network",
    en:
      "nothing is read from other machines but a PostgreSQL database that you name (PG:…); save it to a file first",
    zh: "除您指名的 PostgreSQL 数据库（PG:…）外，不从其他机器读取；请先保存为文件")
  package static let gdalDatabase = Phrase(
    "gdal.database",
    en:
      "the database could not be read: {reason}; look whether the server runs and the address is right (host, port, dbname, user, tables)",
    zh: "无法读取数据库：{reason}；请检查服务器是否运行、地址是否正确（host、port、dbname、user、tables）")
  package static let gdalDatabasePassword = Phrase(
    "gdal.database-password",
    en:
      "the address of the database may hold no password, since it is seen in lists of processes; leave it out, and put it into ~/.pgpass (HOST:PORT:DBNAME:USER:PASSWORD) or into the variable PGPASSWORD",
    zh:
      "数据库地址中不得含密码（会出现在进程列表中）；请去掉，并写入 ~/.pgpass（主机:端口:库名:用户:密码）或环境变量 PGPASSWORD")
  package static let gdalDatabaseAddress = Phrase(
    "gdal.database-address",
    en:
      "the address of the database cannot be read; write PG:host=… port=… dbname=… user=… tables=…, with ' around values that hold blanks",
    zh: "无法读懂数据库地址；请写成 PG:host=… port=… dbname=… user=… tables=…，含空格的值用 ' 括起")
  package static let gdalEncodingOther = Phrase(
    "gdal.encoding-other",
    en: "the text says it is {declared}, but reads as {found}; it was read as {found}",
    zh: "文本声明为 {declared}，实为 {found}；已按 {found} 读取")
  package static let gdalEncodingFound = Phrase(
    "gdal.encoding-found",
    en: "the file does not say what its text is in; it reads as {found}",
    zh: "文件未说明文字编码；已按 {found} 读取")
  package static let gdalDigitsLost = Phrase(
    "gdal.digits-lost",
    en:
      "{value} stands as a number and has lost its last digits, as codes do; keep codes as text and ask for them again",
    zh: "{value} 以数字保存，末尾数位已丢失；代码应保存为文本，请重新索取")
  package static let gdalEntities = Phrase(
    "gdal.entities",
    en: "the XML declares entities of its own, which can fill any memory; it is not read",
    zh: "XML 自带实体声明，可能耗尽内存，不予读取")
  package static let gdalView = Phrase(
    "gdal.view",
    en:
      "the layer is a view, whose query could go on for ever; save it as a table (QGIS: Export, Save Features As)",
    zh: "该图层是视图，其查询可能永不结束；请另存为普通图层（QGIS：导出 › 要素另存为）")
  package static let gdalColumnSkipped = Phrase(
    "gdal.column-skipped",
    en: "the column holds bytes, as pictures are; it was left out",
    zh: "该列为二进制内容（如图片），已略去")
  package static let gdalSaid = Phrase(
    "gdal.said",
    en: "GDAL warned {count} times, first: {words}",
    zh: "GDAL 警告 {count} 次，首次为：{words}")
  package static let gdalMixedShapes = Phrase(
    "gdal.mixed-shapes",
    en: "a Shapefile holds points, lines or areas, not several of them; write .gpkg instead",
    zh: "一个 Shapefile 只能存点、线、面之一；请改写为 .gpkg")
  package static let gdalShapeless = Phrase(
    "gdal.shapeless",
    en: "a FlatGeobuf holds no row without a shape; write .gpkg instead",
    zh: "FlatGeobuf 不能保存没有图形的记录；请改写为 .gpkg")
  package static let gdalUnwritable = Phrase(
    "gdal.unwritable",
    en: "the {format} cannot be written: {reason}",
    zh: "无法写出 {format}：{reason}")

  static let gdal: [Phrase] = [
    gdalNotBuilt, gdalNotHere, gdalBroken, gdalTooLarge, gdalUnpacksTooLarge,
    gdalUnpacksOtherwise, gdalLayersMany,
    gdalLayerMissing, gdalLayersNone, gdalPartMissing, gdalNotDatabase, gdalNotGeoPackage,
    gdalInUse, gdalSpreadsheetLocked, gdalNotSpreadsheet, gdalNoFolder, gdalCutShort, gdalNetwork,
    gdalDatabase, gdalDatabasePassword, gdalDatabaseAddress,
    gdalEncodingOther, gdalEncodingFound, gdalDigitsLost, gdalColumnSkipped, gdalSaid,
    gdalEntities, gdalView,
    gdalMixedShapes, gdalShapeless, gdalUnwritable,
  ]
}
