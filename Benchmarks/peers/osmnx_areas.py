"""Areas as OSMnx's own examples draw them: the convex hull of the junctions reached, and the
streets reached with 25 m around them."""
import subprocess
import time

import networkx as nx
import osmnx as ox
import pyproj
import shapely

BUFFER = 25
# OSMnx's own filter for network_type "walk"; a file is not filtered by it.
CLOSED = set(
    "abandoned bus_guideway construction cycleway motor no planned platform proposed raceway razed "
    "rest_area services".split())


def is_open(edge):
    one = lambda key: edge.get(key) if isinstance(edge.get(key), str) else ""
    return (one("area") != "yes" and one("highway") not in CLOSED and one("foot") != "no"
            and one("service") != "private")


def read(source, folder):
    """The walkable streets of an OSM file as a simplified graph in metres."""
    path = folder / "streets.osm"
    subprocess.run(
        ["osmium", "tags-filter", source, "w/highway", "-o", path], check=True,
        capture_output=True)
    ox.settings.useful_tags_way = ["highway", "area", "foot", "service"]
    graph = ox.graph_from_xml(path, bidirectional=True, simplify=False, retain_all=True)
    graph.remove_edges_from(
        [edge[:3] for edge in graph.edges(keys=True, data=True) if not is_open(edge[3])])
    # As OSMnx does with what it downloads: other components would catch stations.
    graph = ox.truncate.largest_component(graph)
    return ox.project_graph(ox.simplify_graph(graph))


class OSMnx:
    def __init__(self, graph):
        self.graph = graph
        crs = graph.graph["crs"]
        self.onto = pyproj.Transformer.from_crs("EPSG:4326", crs, always_xy=True)

    def to_degrees(self, shape):
        return shapely.transform(
            shape, lambda x, y: self.onto.transform(x, y, direction="INVERSE"), interleaved=False)

    def areas(self, place, walks, draw):
        """{metres: [polygons in degrees]} of one station, and milliseconds."""
        begin = time.thread_time()
        node = ox.distance.nearest_nodes(self.graph, *self.onto.transform(*place))
        drawn = {}
        for metres in walks:
            reached = nx.ego_graph(self.graph, node, radius=metres, distance="length")
            drawn[metres] = draw(reached)
        took = (time.thread_time() - begin) * 1000
        return {metres: [self.to_degrees(shape)] for metres, shape in drawn.items()}, took


def hull(reached):
    return shapely.MultiPoint([(p["x"], p["y"]) for _, p in reached.nodes(data=True)]).convex_hull


def buffered(reached):
    if reached.number_of_edges() == 0:
        return shapely.Polygon()
    return ox.convert.graph_to_gdfs(reached, nodes=False).buffer(BUFFER).union_all()
