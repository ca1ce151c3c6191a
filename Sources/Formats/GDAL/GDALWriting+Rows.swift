internal import CGDAL
internal import Geometry

extension GDALWriting {
  /// What stands in the layer.
  func rows(in memory: LentMemory) -> gr_gdal_rows {
    var columns: [gr_gdal_column] = unsafe []
    for (index, column) in table.columns.enumerated() {
      var lent = unsafe lent(column, in: memory)
      unsafe lent.name = memory.copy(column.name)
      let alias = options.aliases.isEmpty ? nil : options.aliases[index]
      if let alias { unsafe lent.alias = memory.copy(alias) }
      unsafe columns.append(lent)
    }
    var rows = unsafe gr_gdal_rows()
    unsafe rows.row_count = table.rowCount
    unsafe rows.columns = memory.copy(columns)
    unsafe rows.column_count = columns.count
    if let crs = table.declaredCRS { unsafe rows.crs = memory.copy(crs) }
    if let geometry = table.geometry, !format.isSpreadsheet {
      unsafe rows.shapes = lent(geometry, in: memory)
    }
    return unsafe rows
  }

  private func lent(_ geometry: GeometryColumn, in memory: LentMemory) -> gr_gdal_shapes {
    var shapes = unsafe gr_gdal_shapes()
    unsafe shapes.kinds = memory.copy(geometry.kinds.map(\.rawValue))
    unsafe shapes.part_offsets = memory.copy(geometry.partOffsets)
    unsafe shapes.ring_offsets = memory.copy(geometry.ringOffsets)
    unsafe shapes.position_offsets = memory.copy(geometry.positionOffsets)
    unsafe shapes.xy = geometry.positions.withUnsafeBytes {
      unsafe memory.copy($0, as: Double.self)
    }
    if !geometry.heights.isEmpty { unsafe shapes.heights = memory.copy(geometry.heights) }
    return unsafe shapes
  }

  /// The values of a column.
  private func lent(_ column: Column, in memory: LentMemory) -> gr_gdal_column {
    var lent = unsafe gr_gdal_column()
    if !column.present.isEmpty {
      unsafe lent.present = memory.copy(column.present.map { $0 ? UInt8(1) : 0 })
    }
    switch column.values {
    case .integer(let values):
      unsafe lent.type = gr_gdal_integer
      unsafe lent.integers = memory.copy(values)
    case .boolean(let values):
      unsafe lent.type = gr_gdal_boolean
      unsafe lent.integers = memory.copy(values.map { $0 ? Int64(1) : 0 })
    case .number(let values):
      unsafe lent.type = gr_gdal_number
      unsafe lent.numbers = memory.copy(values)
    case .text(let values), .json(let values):
      unsafe lent.type = gr_gdal_text
      if case .json = column.values { unsafe lent.type = gr_gdal_json }
      unsafe lent.bytes = values.bytes.withUnsafeBytes {
        unsafe memory.copy($0, as: CChar.self)
      }
      unsafe lent.offsets = memory.copy(values.offsets)
    }
    return unsafe lent
  }
}
