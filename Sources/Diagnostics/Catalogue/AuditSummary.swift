extension Phrase {
  package static let auditUntestedCommunities = Phrase(
    "audit.untested-communities",
    en:
      "gaps and nesting are not tested: give --communities",
    zh: "未检查空白和归属：请用 --communities 给出社区")
  package static let auditUntestedBuildings = Phrase(
    "audit.untested-buildings",
    en:
      "buildings and counted households are not tested: give --buildings",
    zh: "未检查楼栋和实有户数：请用 --buildings 给出楼栋")
  package static let auditSummaryFound = Phrase(
    "audit.summary",
    en:
      "cells audited: {cells}; errors: {errors}, warnings: {warnings}, notes: {notes}",
    zh: "检查网格 {cells} 个；错误 {errors} 项，警告 {warnings} 项，提示 {notes} 项")
  package static let auditSummaryClean = Phrase(
    "audit.summary-clean",
    en:
      "cells audited: {cells}; nothing breaks the rules",
    zh: "检查网格 {cells} 个，未发现问题")
  package static let auditSummaryRetired = Phrase(
    "audit.summary-retired",
    en:
      "retired cells, of which the codes alone count: {count}",
    zh: "已停用网格 {count} 个，仅核对编码")
  package static let auditSummaryCode = Phrase(
    "audit.summary-code",
    en:
      "{severity} {code}: {count}",
    zh: "{severity} {code}：{count} 项")
  package static let auditSummaryRefinement = Phrase(
    "audit.summary-refinement",
    en:
      "pieces of the common refinement: {pieces}, of which {shared} lie in every map",
    zh: "叠合后共 {pieces} 块，其中 {shared} 块在各图中均有网格")
  package static let auditSummaryStrips = Phrase(
    "audit.summary-strips",
    en:
      "findings on strips narrower than {metres} m, where two files draw one border: {count}; --snap {metres} leaves them out",
    zh: "宽度不足 {metres} m 的狭条 {count} 项，多为两个文件画同一界线所致；可用 --snap {metres} 忽略")
  package static let auditNothingAsked = Phrase(
    "audit.nothing-asked",
    en:
      "there is nothing to audit: give a map of cells, --rate or --rates",
    zh: "没有要检查的内容：请给出网格文件、--rate 或 --rates")
  package static let auditRatesToTable = Phrase(
    "audit.rates-to-table",
    en:
      "rates alone have no places: write them to a .csv",
    zh: "仅检查比率时没有位置信息：请输出为 .csv")
  package static let auditStep = Phrase(
    "audit.step",
    en:
      "auditing",
    zh: "检查")
  package static let wordSeverityError = Phrase(
    "word.severity.error",
    en:
      "error",
    zh: "错误")
  package static let wordSeverityWarning = Phrase(
    "word.severity.warning",
    en:
      "warning",
    zh: "警告")
  package static let wordSeverityNote = Phrase(
    "word.severity.note",
    en:
      "note",
    zh: "提示")
  package static let fieldAuditCode = Phrase(
    "field.audit-code",
    en:
      "rule",
    zh: "规则代码")
  package static let fieldSeverity = Phrase(
    "field.severity",
    en:
      "severity",
    zh: "等级")
  package static let fieldOtherCode = Phrase(
    "field.other-code",
    en:
      "other cell",
    zh: "另一网格")
  package static let fieldSubject = Phrase(
    "field.subject",
    en:
      "subject",
    zh: "对象")
  package static let fieldFinding = Phrase(
    "field.finding",
    en:
      "finding",
    zh: "问题")
  package static let fieldFindings = Phrase(
    "field.findings",
    en:
      "findings",
    zh: "项数")
  package static let fieldAgainst = Phrase(
    "field.against",
    en:
      "cell code in map {number}",
    zh: "第 {number} 张对照图网格编码")
  package static let fieldConcernedHouseholds = Phrase(
    "field.concerned-households",
    en:
      "households concerned",
    zh: "涉及户数")

  static let auditSummary: [Phrase] = [
    auditUntestedCommunities, auditUntestedBuildings, auditSummaryFound, auditSummaryClean,
    auditSummaryRetired, auditSummaryCode, auditSummaryRefinement, auditSummaryStrips,
    auditNothingAsked,
    auditRatesToTable, auditStep, wordSeverityError, wordSeverityWarning, wordSeverityNote,
    fieldAuditCode, fieldSeverity, fieldOtherCode, fieldSubject, fieldFinding,
    fieldFindings, fieldAgainst, fieldConcernedHouseholds,
  ]
}
