/// The map: a canvas, drawn from whole-number arcs and points.
extension PageScript {
  /// From the page's data to paths and places in metres.
  static let mapData = #"""
    var canvas = $("map-canvas");
    var layers = {};
    var order = ["communities", "cells", "houses", "streets", "compounds", "gaps", "areas",
      "buildings", "stations", "sites"];
    function pick(column, row) {
      if (!column) return null;
      if (column.of) return column.at[row] < 0 ? null : column.of[column.at[row]];
      return column[row];
    }
    function readArcs(net) {
      return net.map(function (steps) {
        var points = new Float64Array(steps.length);
        var x = 0, y = 0;
        for (var i = 0; i < steps.length; i += 2) {
          x += steps[i];
          y += steps[i + 1];
          points[i] = x * data.step;
          points[i + 1] = y * data.step;
        }
        return points;
      });
    }
    function readAreas(source, arcs) {
      return source.shapes.map(function (rings) {
        var path = new Path2D();
        var box = [Infinity, Infinity, -Infinity, -Infinity];
        rings.forEach(function (ring) {
          var isFirst = true;
          ring.forEach(function (arc) {
            var points = arcs[arc < 0 ? ~arc : arc];
            var count = points.length / 2;
            for (var i = 0; i < count; i += 1) {
              var at = arc < 0 ? count - 1 - i : i;
              var x = points[2 * at], y = points[2 * at + 1];
              if (isFirst) path.moveTo(x, y); else path.lineTo(x, y);
              isFirst = false;
              box[0] = Math.min(box[0], x);
              box[1] = Math.min(box[1], y);
              box[2] = Math.max(box[2], x);
              box[3] = Math.max(box[3], y);
            }
          });
          path.closePath();
        });
        return { path: path, box: box };
      });
    }
    function readPoints(source) {
      var points = new Float64Array(source.xy.length);
      var x = 0, y = 0;
      for (var i = 0; i < points.length; i += 2) {
        x += source.xy[i];
        y += source.xy[i + 1];
        points[i] = x * data.step;
        points[i + 1] = y * data.step;
      }
      return points;
    }
    function readLines(source) {
      return readArcs(source.lines).map(function (points) {
        var path = new Path2D();
        var box = [Infinity, Infinity, -Infinity, -Infinity];
        for (var i = 0; i < points.length; i += 2) {
          var x = points[i], y = points[i + 1];
          if (i) path.lineTo(x, y); else path.moveTo(x, y);
          box = [Math.min(box[0], x), Math.min(box[1], y), Math.max(box[2], x),
            Math.max(box[3], y)];
        }
        return { path: path, box: box };
      });
    }
    function readLayers() {
      var nets = data.nets.map(readArcs);
      order.forEach(function (id) {
        var source = data.layers[id];
        if (!source) return;
        var layer = { id: id, columns: source, shown: true };
        if (source.shapes || source.lines) {
          layer.areas = source.lines ? readLines(source) : readAreas(source, nets[source.net]);
          layer.count = layer.areas.length;
        } else {
          layer.points = readPoints(source);
          layer.count = layer.points.length / 2;
        }
        layers[id] = layer;
      });
      if (layers.compounds) layers.compounds.shown = false;
      if (layers.areas) layers.areas.shown = false;
    }
    function place(layer, row) {
      if (layer.points) return [layer.points[2 * row], layer.points[2 * row + 1]];
      var box = layer.areas[row].box;
      return [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
    }

    """#

  /// Where the reader looks: the middle in metres, and pixels for a metre.
  static let mapView = #"""
    var view = { x: 0, y: 0, scale: 1, width: 1, height: 1, ratio: 1 };
    var whole = null;
    var slot = data.deciding;
    var colours = "distinct";
    var chosen = null;
    var hovered = null;
    var byKeys = false;
    var isWaiting = false;
    function extent() {
      var box = [Infinity, Infinity, -Infinity, -Infinity];
      order.forEach(function (id) {
        var layer = layers[id];
        if (!layer || id === "areas" || id === "streets" || id === "houses") return;
        for (var row = 0; row < layer.count; row += 1) {
          var part = layer.areas ? layer.areas[row].box
            : place(layer, row).concat(place(layer, row));
          if (!isFinite(part[0])) continue;
          box[0] = Math.min(box[0], part[0]);
          box[1] = Math.min(box[1], part[1]);
          box[2] = Math.max(box[2], part[2]);
          box[3] = Math.max(box[3], part[3]);
        }
      });
      return isFinite(box[0]) ? box : [-500, -500, 500, 500];
    }
    function measure(width, height, ratio) {
      view.width = width || canvas.clientWidth || 800;
      view.height = height || canvas.clientHeight || 500;
      view.ratio = ratio || Math.min(3, window.devicePixelRatio || 1);
      canvas.width = Math.round(view.width * view.ratio);
      canvas.height = Math.round(view.height * view.ratio);
    }
    function fitting(box, margin) {
      var width = Math.max(box[2] - box[0], 60), height = Math.max(box[3] - box[1], 60);
      return { x: (box[0] + box[2]) / 2, y: (box[1] + box[3]) / 2,
        scale: Math.min(view.width / width, view.height / height) * (margin || 0.94) };
    }
    function show(box, margin) {
      var fit = fitting(box, margin);
      view.x = fit.x;
      view.y = fit.y;
      view.scale = fit.scale;
      later();
    }
    function isWhole() {
      var fit = fitting(whole);
      return view.x === fit.x && view.y === fit.y && view.scale === fit.scale;
    }
    function limitScale(scale) { return Math.max(0.002, Math.min(12, scale)); }
    function zoom(factor, px, py) {
      var scale = limitScale(view.scale * factor);
      var dx = (px === undefined ? view.width / 2 : px) - view.width / 2;
      var dy = (py === undefined ? view.height / 2 : py) - view.height / 2;
      view.x += dx / view.scale - dx / scale;
      view.y += dy / view.scale - dy / scale;
      view.scale = scale;
      later();
    }
    function pan(dx, dy) {
      view.x -= dx / view.scale;
      view.y -= dy / view.scale;
      later();
    }
    function screen(x, y) {
      return [(x - view.x) * view.scale + view.width / 2,
        (y - view.y) * view.scale + view.height / 2];
    }
    function world(px, py) {
      return [(px - view.width / 2) / view.scale + view.x,
        (py - view.height / 2) / view.scale + view.y];
    }
    function seen(box) {
      var low = world(0, 0), high = world(view.width, view.height);
      return box[2] >= low[0] && box[0] <= high[0] && box[3] >= low[1] && box[1] <= high[1];
    }
    function later() {
      if (isWaiting) return;
      isWaiting = true;
      window.requestAnimationFrame(function () {
        isWaiting = false;
        draw();
      });
    }

    """#

  /// What lies under a place, the smallest first.
  static let mapHits = #"""
    function nearest(layer, px, py, reach) {
      var best = -1, least = reach * reach;
      for (var row = 0; row < layer.count; row += 1) {
        var at = screen(layer.points[2 * row], layer.points[2 * row + 1]);
        var dx = at[0] - px, dy = at[1] - py;
        if (dx * dx + dy * dy < least) {
          least = dx * dx + dy * dy;
          best = row;
        }
      }
      return best;
    }
    function inside(layer, x, y) {
      var pen = canvas.getContext("2d");
      pen.setTransform(1, 0, 0, 1, 0, 0);
      for (var row = 0; row < layer.count; row += 1) {
        var area = layer.areas[row];
        if (x < area.box[0] || x > area.box[2] || y < area.box[1] || y > area.box[3]) continue;
        if (pen.isPointInPath(area.path, x, y, "evenodd")) return row;
      }
      return -1;
    }
    function hit(px, py, reach) {
      var points = ["sites", "stations", "buildings"];
      for (var i = 0; i < points.length; i += 1) {
        var layer = layers[points[i]];
        if (!layer || !layer.shown) continue;
        if (points[i] === "buildings" && view.scale < 0.06) continue;
        var row = nearest(layer, px, py, points[i] === "buildings" ? reach * 0.7 : reach);
        if (row >= 0) return { layer: layer, row: row };
      }
      var at = world(px, py);
      var areas = ["compounds", "cells", "gaps", "communities"];
      for (var k = 0; k < areas.length; k += 1) {
        var found = layers[areas[k]];
        if (!found || !found.shown) continue;
        var inner = inside(found, at[0], at[1]);
        if (inner >= 0) return { layer: found, row: inner };
      }
      return null;
    }

    """#
}
