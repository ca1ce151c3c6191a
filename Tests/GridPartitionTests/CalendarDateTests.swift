import GridPartition
import Testing

@Suite struct CalendarDateTests {
  @Test(arguments: [
    "2026-12-01", "2026/12/1", "20261201", "2026.12.1", "2026年12月1日", "2026-12-01T08:00:00",
    "2026/12/01 00:00:00",
  ])
  func `A day is read as tables have it, and written one way`(text: String) {
    #expect(CalendarDate(text)?.text == "2026-12-01")
  }

  @Test(arguments: [
    "", "soon", "2026", "2026-13-01", "2026-02-29", "2026-00-10", "2026-4-31", "01.12.2026",
    "2026-12", "261201", "2026-1-2-3",
  ])
  func `What is no day is none`(text: String) { #expect(CalendarDate(text) == nil) }

  @Test func `Leap days are days, and days have an order`() throws {
    let days = try ["2024-02-28", "2024-02-29", "2024-03-01", "2025-01-01"].map {
      try #require(CalendarDate($0))
    }
    #expect(days == days.sorted().reversed().reversed())
    #expect(days[0] < days[1] && days[1] < days[2] && days[2] < days[3])
    #expect(CalendarDate("2000-02-29") != nil && CalendarDate("1900-02-29") == nil)
  }
}
