import Diagnostics
import Formats
import Geometry
import Intake
import Publishing
import SampleCounty
import Survey
import TestSupport
import Testing
import Workers

@Suite struct SurveyLayersTests {
  @Test func `Intake reads what was written as the survey it was`() throws {
    let results = try Results.small.get()
    let scratch = try Scratch()
    let layers = SurveyLayers(results.county.survey)
    var sources = InputSources()
    for (path, layer) in [
      (\InputSources.communities, layers.communities), (\.compounds, layers.compounds),
      (\.buildings, layers.buildings), (\.stations, layers.stations),
      (\.candidates, layers.candidates), (\.streets, layers.streets),
      (\.barriers, layers.barriers), (\.gates, layers.gates),
    ] where layer.rowCount > 0 {
      let name = scratch.path("\(layer.name).geojson")
      try results.publisher().write(layer, to: name)
      sources[keyPath: path] = InputSource(path: name)
    }
    let reading = try withExtendedLifetime(scratch) {
      try SurveyIntake.read(sources, workers: .inline)
    }
    let given = results.county.survey
    let found = reading.survey
    #expect(reading.log.rejected.isEmpty)
    #expect(found.communities.codes == given.communities.codes)
    #expect(found.communities.names == given.communities.names)
    #expect(found.compounds.ids == given.compounds.ids)
    #expect(found.compounds.isWalled == given.compounds.isWalled)
    #expect(found.compounds.hasPropertyManager == given.compounds.hasPropertyManager)
    #expect(found.buildings.ids == given.buildings.ids)
    #expect(found.buildings.form == given.buildings.form)
    #expect(found.buildings.households == given.buildings.households)
    #expect(found.buildings.community == given.buildings.community)
    #expect(found.buildings.compound == given.buildings.compound)
    #expect(found.buildings.uses == given.buildings.uses)
    #expect(found.buildings.persons == given.buildings.persons)
    #expect(found.buildings.occupied == given.buildings.occupied)
    #expect(found.buildings.elderly == given.buildings.elderly)
    #expect(found.buildings.stairwells == given.buildings.stairwells)
    #expect(found.stations.ids == given.stations.ids)
    #expect(found.stations.tiers == given.stations.tiers)
    #expect(found.stations.statuses == given.stations.statuses)
    #expect(found.stations.services == given.stations.services)
    #expect(found.candidates.ids == given.candidates.ids)
    #expect(found.streets.classes == given.streets.classes)
    #expect(found.streets.isBridge == given.streets.isBridge)
    #expect(found.streets.isUnderpass == given.streets.isUnderpass)
    #expect(Set(found.barriers.kinds) == Set(given.barriers.kinds))
    #expect(found.gates.ids == given.gates.ids && found.gates.compound == given.gates.compound)
    for row in 0..<given.stations.count {
      // Another plane, but the same distances on the ground.
      let before = given.plane.groundDistance(
        given.stations.positions[0], given.stations.positions[row])
      let after = found.plane.groundDistance(
        found.stations.positions[0], found.stations.positions[row])
      #expect(abs(before - after) < 0.05)
    }
  }
}
