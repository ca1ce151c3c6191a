"""The whole chain made by hand of the best peers: what somebody would write without GridReach.

geopandas reads; each community is parted among its buildings (Voronoi's cells of their middles),
METIS joins those to cells of about 250 households, in one piece by its own flag; pandana finds the
nearest station along the streets from the vertex nearest to each building; spopt (MCLP with CBC)
chooses the fewest candidates that bring 95 % of households within 15 minutes; geopandas writes
cells, buildings, stations and sites. Not done: barriers, walls and gates, stairwells, gaps,
areas, proofs, tables and the report."""
import importlib.metadata
import pathlib
import time

AIM, MINUTES, METRES_A_MINUTE, SHARE = 250, 15, 66.67, 0.95


def run(folder, scratch):
    """Seconds of the processor without imports, what came out, and the peers' versions."""
    import geopandas
    import numpy as np
    import pandana
    import pandas as pd
    import pulp
    import pymetis
    import shapely
    from spopt.locate import MCLP

    begin = time.process_time()
    layers = {
        name: geopandas.read_file(folder / f"{name}.geojson")
        for name in ("communities", "buildings", "stations", "candidates", "streets")}
    crs = layers["buildings"].estimate_utm_crs()
    layers = {name: layer.to_crs(crs) for name, layer in layers.items()}
    buildings = layers["buildings"]
    middles = shapely.centroid(buildings.geometry.values)
    households = buildings["households"].to_numpy()

    cells = []
    for code, border in zip(
            layers["communities"]["community_code"], layers["communities"].geometry):
        rows = np.flatnonzero((buildings["community_code"] == code).to_numpy())
        if len(rows) == 0:
            continue
        parts = voronoi(middles[rows], border)
        tree = shapely.STRtree(parts)
        left, right = tree.query(parts, predicate="touches")
        shared = shapely.length(shapely.intersection(parts[left], parts[right]))
        sides = [[] for _ in rows]
        for a, b, length in zip(left, right, shared):
            if length > 0:
                sides[a].append((int(b), max(1, round(length * 10))))
        count = max(1, round(households[rows].sum() / AIM))
        labels = metis(pymetis, sides, households[rows], count)
        for label in range(count):
            own = labels == label
            if own.any():
                cells.append((code, int(households[rows][own].sum()),
                              shapely.union_all(parts[own])))
    cells = geopandas.GeoDataFrame(
        cells, columns=["community_code", "households", "geometry"], crs=crs)

    network, nodes = streets(pandana, pd, np, shapely, layers["streets"])
    limit = MINUTES * METRES_A_MINUTE
    used = layers["stations"][layers["stations"]["status"] == "in_use"].geometry
    network.set_pois("station", limit, 1, used.x, used.y)
    at = network.get_node_ids(shapely.get_x(middles), shapely.get_y(middles)).to_numpy()
    metres = network.nearest_pois(limit, "station", num_pois=1, max_distance=np.inf)[1]
    buildings["metres"] = metres.loc[at].to_numpy()
    is_reached = np.isfinite(buildings["metres"].to_numpy())
    places = layers["candidates"].geometry
    sites = chosen(
        MCLP, pulp, np, network, places, at, households, is_reached, limit)
    share = households[is_reached].sum() / households.sum()

    for name, layer in (("cells", cells), ("buildings", buildings), ("stations", layers["stations"]),
                        ("sites", layers["candidates"].iloc[sites])):
        layer.to_crs(4326).to_file(scratch / f"by-hand-{name}.geojson", driver="GeoJSON")
    seconds = time.process_time() - begin
    out = int((~cells["households"].between(200, 300)).sum())
    pieces = int((cells.geometry.geom_type == "MultiPolygon").sum())
    names = ("geopandas", "shapely", "pymetis", "pandana", "spopt")
    return seconds, (
        f"{out} of {len(cells)} cells out of band, {pieces} in pieces; {share:.1%} reached, "
        f"{len(sites)} new stations"), "by hand: " + ", ".join(
            f"{name} {importlib.metadata.version(name)}" for name in names)


def voronoi(points, border):
    """The part of `border` that is nearest to each point, in their order."""
    import numpy as np
    import shapely

    if len(points) == 1:
        return np.array([border])
    found = shapely.get_parts(
        shapely.voronoi_polygons(shapely.multipoints(points), extend_to=border))
    of_point, of_part = shapely.STRtree(found).query(points, predicate="intersects")
    order = np.zeros(len(points), int)
    order[of_point] = of_part
    return shapely.intersection(found[order], border)


def metis(pymetis, sides, households, count):
    import numpy as np

    if count == 1:
        return np.zeros(len(sides), int)
    offsets, others, lengths = [0], [], []
    for side in sides:
        for other, length in side:
            others.append(other)
            lengths.append(length)
        offsets.append(len(others))
    options = pymetis.Options(ufactor=200, seed=1, ncuts=8, niter=50)
    try:
        result = pymetis.part_graph(
            count, xadj=offsets, adjncy=others, vweights=[int(100 * h) + 1 for h in households],
            eweights=lengths, recursive=False, contiguous=True, options=options,
            warn_on_copies=False)
    except Exception:  # A ground in parts has no contiguous cells: METIS refuses.
        result = pymetis.part_graph(
            count, xadj=offsets, adjncy=others, vweights=[int(100 * h) + 1 for h in households],
            eweights=lengths, recursive=False, options=options, warn_on_copies=False)
    return np.array(result.vertex_part)


def streets(pandana, pd, np, shapely, layer):
    """The network of all vertices of the streets."""
    points, of = shapely.get_coordinates(layer.geometry.values, return_index=True)
    places, numbers = np.unique(np.round(points, 2), axis=0, return_inverse=True)
    numbers = numbers.ravel()
    joins = of[1:] == of[:-1]
    start, end = numbers[:-1][joins], numbers[1:][joins]
    lengths = np.hypot(*(places[start] - places[end]).T)
    network = pandana.Network(
        pd.Series(places[:, 0]), pd.Series(places[:, 1]), pd.Series(start), pd.Series(end),
        pd.DataFrame({"metres": lengths}))
    return network, places


def chosen(MCLP, pulp, np, network, places, at, households, is_reached, limit):
    """The fewest candidates that bring the share, by halves: spopt is asked for a number."""
    wanted = SHARE * households.sum() - households[is_reached].sum()
    rows = np.flatnonzero(~is_reached & (households > 0))
    if wanted <= 0 or len(rows) == 0:
        return []
    sites = network.get_node_ids(places.x, places.y).to_numpy()
    costs = np.array([
        network.shortest_path_lengths(at[rows], np.full(len(rows), site)) for site in sites]).T
    low, high, best = 1, len(sites), []
    while low <= high:
        count = (low + high) // 2
        model = MCLP.from_cost_matrix(
            costs, households[rows].astype(float), limit, p_facilities=count)
        model = model.solve(pulp.PULP_CBC_CMD(msg=False))
        if pulp.value(model.problem.objective) >= wanted:
            best = [site for site, var in enumerate(model.fac_vars) if var.varValue > 0.5]
            high = count - 1
        else:
            low = count + 1
    return best
