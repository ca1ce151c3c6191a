extension Phrase {
  package static let partCommunities = Phrase("part.communities", en: "communities", zh: "社区")
  package static let partCompounds = Phrase("part.compounds", en: "compounds", zh: "小区")
  package static let partBuildings = Phrase("part.buildings", en: "buildings", zh: "楼栋")
  package static let partStations = Phrase("part.stations", en: "stations", zh: "站点")
  package static let partCandidates = Phrase("part.candidates", en: "candidates", zh: "备选点")
  package static let partStreets = Phrase("part.streets", en: "streets", zh: "道路")
  package static let partClosedStreets = Phrase(
    "part.closed-streets", en: "closed streets", zh: "封闭道路")
  package static let partBarriers = Phrase("part.barriers", en: "barriers", zh: "屏障")
  package static let partGates = Phrase("part.gates", en: "gates", zh: "出入口")
  package static let partHouseholds = Phrase(
    "part.households", en: "households of buildings", zh: "各楼栋户数清单")
  package static let partStairwells = Phrase("part.stairwells", en: "stairwells", zh: "单元")
  package static let partAdjacency = Phrase(
    "part.adjacency", en: "pairs of neighbours", zh: "相邻楼栋对")
  package static let partCells = Phrase(
    "part.cells", en: "cells, which audit, redraw and group read", zh: "网格（由 audit、redraw、group 读取）"
  )
  package static let partWorkers = Phrase(
    "part.workers", en: "a roster, which audit and tally read", zh: "人员表（由 audit、tally 读取）")

  package static let roleId = Phrase("role.id", en: "identifier", zh: "编号")
  package static let roleName = Phrase("role.name", en: "name", zh: "名称")
  package static let roleX = Phrase("role.x", en: "longitude or easting", zh: "经度或横坐标")
  package static let roleY = Phrase("role.y", en: "latitude or northing", zh: "纬度或纵坐标")
  package static let roleHouseholds = Phrase("role.households", en: "households", zh: "户数")
  package static let roleOccupied = Phrase("role.occupied", en: "occupied households", zh: "入住户数")
  package static let rolePersons = Phrase("role.persons", en: "persons", zh: "人口")
  package static let roleElderly = Phrase("role.elderly", en: "aged 60 and over", zh: "60岁以上")
  package static let roleUse = Phrase("role.use", en: "use", zh: "用途")
  package static let roleArea = Phrase("role.area", en: "residential area", zh: "住宅面积")
  package static let roleFloorArea = Phrase("role.floor-area", en: "floor area", zh: "建筑面积")
  package static let roleStreetClass = Phrase("role.class", en: "class of street", zh: "道路等级")
  package static let roleLevels = Phrase("role.levels", en: "levels", zh: "层数")
  package static let roleKind = Phrase("role.kind", en: "kind", zh: "类型")
  package static let roleTier = Phrase("role.tier", en: "tier", zh: "层级")
  package static let roleStatus = Phrase("role.status", en: "status", zh: "状态")
  package static let roleServices = Phrase("role.services", en: "services", zh: "服务项目")
  package static let roleOpening = Phrase("role.opening", en: "opening hours", zh: "开放时间")
  package static let roleCapacity = Phrase("role.capacity", en: "capacity", zh: "服务能力")
  package static let roleCost = Phrase("role.cost", en: "cost", zh: "费用")

  package static let absentCommunities = Phrase(
    "plan.absent.communities",
    en:
      "no communities: coverage and service circles are answered; grid cells only where the buildings have a column of communities, and without shapes to draw",
    zh: "缺社区边界：可以回答覆盖率和服务圈；只有楼栋表有社区列时才能划分网格，且不能绘出边界")
  package static let absentCompounds = Phrase(
    "plan.absent.compounds",
    en: "no compounds: cells are cut from buildings alone, and walls are not known",
    zh: "缺小区：网格仅按楼栋划分，围墙情况未知")
  package static let absentBuildings = Phrase(
    "plan.absent.buildings",
    en: "no buildings with households: nothing can be counted, and run does not start",
    zh: "缺带户数的楼栋：无法计算，run 不能运行")
  package static let absentStations = Phrase(
    "plan.absent.stations",
    en: "no stations: grid cells are answered, service circles and coverage are not",
    zh: "缺站点：可以划分网格，不能回答服务圈和覆盖率")
  package static let absentCandidates = Phrase(
    "plan.absent.candidates",
    en: "no candidates: all is answered but where the next station should stand",
    zh: "缺备选点：除选址外均可回答")
  package static let absentStreets = Phrase(
    "plan.absent.streets",
    en: "no streets: walks are straight lines, with a detour of 1.3 as the estimate beside them",
    zh: "缺道路：步行按直线距离计算，另按绕行系数 1.3 估计")
  package static let absentBarriers = Phrase(
    "plan.absent.barriers",
    en: "no barriers: cells may lie across rivers, railways and main roads",
    zh: "缺河流、铁路、主干道：网格可能跨越它们")
  package static let absentGates = Phrase(
    "plan.absent.gates",
    en: "no gates: compounds are left to the nearest street",
    zh: "缺出入口：由小区直接走到最近的道路")
  package static let absentStairwells = Phrase(
    "plan.absent.stairwells",
    en: "no stairwells: a tower of more households than a cell may have stays one cell",
    zh: "缺单元表：户数超过上限的高层不能按单元拆分")

  static let inspectionWords: [Phrase] = [
    partCommunities, partCompounds, partBuildings, partStations, partCandidates, partStreets,
    partClosedStreets, partBarriers, partGates, partHouseholds, partStairwells, partAdjacency,
    partCells,
    partWorkers,
    roleId, roleName, roleX, roleY, roleHouseholds, roleOccupied, rolePersons, roleElderly,
    roleUse, roleArea, roleFloorArea, roleStreetClass, roleLevels, roleKind, roleTier, roleStatus,
    roleServices, roleOpening, roleCapacity, roleCost,
    absentCommunities, absentCompounds, absentBuildings, absentStations, absentCandidates,
    absentStreets, absentBarriers, absentGates, absentStairwells,
  ]
}
