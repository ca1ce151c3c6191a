extension PageScript {
  /// Areas and their borders, then points, then names that do not touch each other.
  static let mapDrawing = #"""
    var distinct = ["#fbe0c4", "#d3e6f5", "#dcedd0", "#f3d6e4", "#e6def3", "#fbf2bd"];
    var stateColours = ["#2e8b57", "#e09b00", "#c62828", "#ffffff"];
    var hatch = null;
    function state(row) {
      var column = layers.buildings.columns.state;
      return column ? (column[row] >> (2 * slot)) & 3 : 3;
    }
    function cellFill(row) {
      var columns = layers.cells.columns;
      if (colours === "coverage") {
        var rate = columns.rates ? columns.rates[row * data.minutes.length + slot] : null;
        if (rate === null || rate === undefined) return "#ececec";
        return rate >= 100 ? "#bfe3c8" : rate > 0 ? "#fbe1a4" : "#f2b5ae";
      }
      if (colours === "size") {
        return ["#cfe8d5", "#cfdff3", "#f7c6a3", "#ececec"][columns.band ? columns.band[row] : 3];
      }
      return distinct[columns.fill ? columns.fill[row] % distinct.length : 0];
    }
    function paint(pen, id, style) {
      var layer = layers[id];
      if (!layer || !layer.shown) return;
      for (var row = 0; row < layer.count; row += 1) {
        var area = layer.areas[row];
        if (!seen(area.box)) continue;
        if (style.fill) {
          pen.fillStyle = typeof style.fill === "function" ? style.fill(row) : style.fill;
          pen.fill(area.path, "evenodd");
        }
        if (style.line) {
          pen.strokeStyle = style.line;
          pen.lineWidth = style.width / view.scale;
          pen.setLineDash((style.dash || []).map(function (d) { return d / view.scale; }));
          pen.stroke(area.path);
        }
      }
      pen.setLineDash([]);
    }
    function toWorld(pen) {
      var scale = view.scale * view.ratio;
      pen.setTransform(scale, 0, 0, scale, (view.width / 2 - view.x * view.scale) * view.ratio,
        (view.height / 2 - view.y * view.scale) * view.ratio);
    }
    function toScreen(pen) { pen.setTransform(view.ratio, 0, 0, view.ratio, 0, 0); }
    function paintAreas(pen) {
      var layer = layers.areas;
      if (!layer || !layer.shown) return;
      // On a sheet of their own, so that where they overlap they are one.
      var sheet = document.createElement("canvas");
      sheet.width = canvas.width;
      sheet.height = canvas.height;
      var own = sheet.getContext("2d");
      toWorld(own);
      own.fillStyle = "#1f6fb2";
      for (var row = 0; row < layer.count; row += 1) {
        if (layer.columns.slot[row] === slot && seen(layer.areas[row].box)) {
          own.fill(layer.areas[row].path, "evenodd");
        }
      }
      pen.setTransform(1, 0, 0, 1, 0, 0);
      pen.globalAlpha = 0.22;
      pen.drawImage(sheet, 0, 0);
      pen.globalAlpha = 1;
      toWorld(pen);
    }
    function paintCircle(pen) {
      var known = chosen || hovered;
      if (!known || !known.layer.points || known.layer.id === "buildings") return;
      var at = place(known.layer, known.row);
      pen.beginPath();
      pen.arc(at[0], at[1], data.metres[slot], 0, 2 * Math.PI);
      pen.strokeStyle = "#1f6fb2";
      pen.lineWidth = 1.5 / view.scale;
      pen.setLineDash([6 / view.scale, 4 / view.scale]);
      pen.stroke();
      pen.setLineDash([]);
      var areas = layers.areas;
      if (!areas || known.layer.id !== "stations") return;
      for (var row = 0; row < areas.count; row += 1) {
        if (areas.columns.station[row] !== known.row || areas.columns.slot[row] !== slot) continue;
        pen.fillStyle = "rgba(31,111,178,.24)";
        pen.fill(areas.areas[row].path, "evenodd");
        pen.strokeStyle = "#1f6fb2";
        pen.stroke(areas.areas[row].path);
      }
    }
    function paintGaps(pen) {
      if (!hatch) {
        var tile = document.createElement("canvas");
        tile.width = tile.height = 8;
        var own = tile.getContext("2d");
        own.strokeStyle = "rgba(179,38,30,.55)";
        own.lineWidth = 1.2;
        own.beginPath();
        own.moveTo(-2, 10);
        own.lineTo(10, -2);
        own.stroke();
        hatch = pen.createPattern(tile, "repeat");
      }
      if (hatch.setTransform && window.DOMMatrix) {
        hatch.setTransform(new DOMMatrix([1 / view.scale, 0, 0, 1 / view.scale, 0, 0]));
      }
      paint(pen, "gaps", { fill: hatch, line: "#b3261e", width: 1.4, dash: [5, 3] });
    }
    function outline(pen) {
      [hovered, chosen].forEach(function (known) {
        if (!known || !known.layer.areas) return;
        pen.strokeStyle = known === chosen ? "#1f2328" : "#57606a";
        pen.lineWidth = 2.6 / view.scale;
        pen.stroke(known.layer.areas[known.row].path);
      });
    }
    function draw() {
      var pen = canvas.getContext("2d");
      pen.setTransform(1, 0, 0, 1, 0, 0);
      pen.fillStyle = "#fbfaf7";
      pen.fillRect(0, 0, canvas.width, canvas.height);
      toWorld(pen);
      pen.lineJoin = "round";
      var isNear = view.scale > 0.05;
      var street = Math.max(0.5, Math.min(7, view.scale * 7));
      paint(pen, "communities", { fill: "#f4f1ea" });
      paint(pen, "cells", { fill: cellFill });
      if (view.scale > 0.12) paint(pen, "houses", { fill: "#cdc6ba", line: "#a89f90", width: 0.7 });
      paint(pen, "streets", { line: "#bdb6a8", width: street + 1 });
      paint(pen, "streets", { line: "#ffffff", width: street });
      paint(pen, "cells", { line: "#c2187f", width: isNear ? 1.2 : 0.5 });
      paint(pen, "compounds", { line: "#6b7480", width: 1, dash: [4, 3] });
      paintAreas(pen);
      paintGaps(pen);
      paint(pen, "communities", { line: "#6d0b52", width: isNear ? 2.4 : 1.4 });
      paintCircle(pen);
      outline(pen);
      toScreen(pen);
      paintBuildings(pen);
      paintStations(pen);
      paintSites(pen);
      paintNames(pen);
      paintCross(pen);
      tellScale();
    }

    """#

  /// Signs for points, told apart by form as well as by colour, and names.
  static let mapSigns = #"""
    function each(layer, margin, body) {
      for (var row = 0; row < layer.count; row += 1) {
        var at = screen(layer.points[2 * row], layer.points[2 * row + 1]);
        if (at[0] < -margin || at[1] < -margin || at[0] > view.width + margin
          || at[1] > view.height + margin) continue;
        body(row, at[0], at[1]);
      }
    }
    function paintBuildings(pen) {
      var layer = layers.buildings;
      if (!layer || !layer.shown) return;
      var size = Math.max(0.9, Math.min(6, view.scale * 7));
      each(layer, 8, function (row, x, y) {
        var what = state(row);
        pen.fillStyle = stateColours[what];
        if (what === 2) {
          var side = Math.max(size, 1.6) * 1.15;
          pen.fillRect(x - side, y - side, 2 * side, 2 * side);
        } else if (size < 2) {
          pen.fillRect(x - size, y - size, 2 * size, 2 * size);
        } else {
          pen.beginPath();
          pen.arc(x, y, size, 0, 2 * Math.PI);
          pen.fill();
        }
        if (size > 2.4 || what === 3) {
          pen.strokeStyle = what === 3 ? "#57606a" : "#ffffff";
          pen.lineWidth = what === 3 ? 1.4 : 0.8;
          if (what === 2) {
            pen.strokeRect(x - size * 1.15, y - size * 1.15, size * 2.3, size * 2.3);
          } else {
            pen.beginPath();
            pen.arc(x, y, size, 0, 2 * Math.PI);
            pen.stroke();
          }
        }
        var isChosen = (chosen && chosen.layer === layer && chosen.row === row)
          || (hovered && hovered.layer === layer && hovered.row === row);
        if (isChosen) {
          pen.strokeStyle = "#1f2328";
          pen.lineWidth = 2;
          pen.strokeRect(x - size - 4, y - size - 4, 2 * size + 8, 2 * size + 8);
        }
      });
    }
    function star(pen, x, y, size) {
      pen.beginPath();
      for (var i = 0; i < 10; i += 1) {
        var r = i % 2 ? size * 0.42 : size;
        var angle = Math.PI * (i / 5 - 0.5);
        pen.lineTo(x + r * Math.cos(angle), y + r * Math.sin(angle));
      }
      pen.closePath();
    }
    function paintStations(pen) {
      var layer = layers.stations;
      if (!layer || !layer.shown) return;
      var factor = Math.max(0.45, Math.min(1, view.scale * 5));
      each(layer, 16, function (row, x, y) {
        var tier = layer.columns.tier ? layer.columns.tier[row] : 1;
        var size = [9, 7, 5.2][tier] * factor;
        pen.fillStyle = "#b3121a";
        pen.strokeStyle = "#ffffff";
        pen.lineWidth = 1.6 * factor;
        pen.beginPath();
        if (tier === 2) {
          pen.moveTo(x, y - size * 1.25);
          pen.lineTo(x + size * 1.25, y);
          pen.lineTo(x, y + size * 1.25);
          pen.lineTo(x - size * 1.25, y);
          pen.closePath();
        } else {
          pen.arc(x, y, size, 0, 2 * Math.PI);
        }
        pen.fill();
        pen.stroke();
        if (tier === 0) {
          pen.fillStyle = "#ffd84d";
          star(pen, x, y, size * 0.68);
          pen.fill();
        }
      });
    }
    function paintSites(pen) {
      var layer = layers.sites;
      if (!layer || !layer.shown) return;
      each(layer, 20, function (row, x, y) {
        star(pen, x, y, 13);
        pen.fillStyle = "#ffd21f";
        pen.strokeStyle = "#8a0f15";
        pen.lineWidth = 1.8;
        pen.fill();
        pen.stroke();
        pen.fillStyle = "#5c0a10";
        pen.font = "700 9px sans-serif";
        pen.textAlign = "center";
        pen.textBaseline = "middle";
        var order = layer.columns.order ? layer.columns.order[row] : null;
        if (order !== null) pen.fillText(String(order), x, y + 1);
      });
    }
    var fonts = "px 'Source Han Sans SC','Noto Sans CJK SC','Microsoft YaHei',SimHei,sans-serif";
    function paintNames(pen) {
      var taken = [];
      function name(text, x, y, size, colour, weight, dy, room) {
        if (!text) return;
        pen.font = (weight || 400) + " " + size + fonts;
        var width = pen.measureText(text).width;
        if (room && width > room * 0.92) return;
        var top = y + (dy || 0);
        var box = [x - width / 2 - 3, top - size, x + width / 2 + 3, top + size * 0.5];
        if (box[0] < 0 || box[2] > view.width || box[1] < 0 || box[3] > view.height) return;
        for (var i = 0; i < taken.length; i += 1) {
          var other = taken[i];
          if (box[0] < other[2] && box[2] > other[0] && box[1] < other[3] && box[3] > other[1]) {
            return;
          }
        }
        taken.push(box);
        pen.textAlign = "center";
        pen.textBaseline = "middle";
        pen.lineWidth = 3;
        pen.strokeStyle = "rgba(255,255,255,.92)";
        pen.strokeText(text, x, top);
        pen.fillStyle = colour;
        pen.fillText(text, x, top);
      }
      function points(id, least, size, colour, weight, dy) {
        var layer = layers[id];
        if (!layer || !layer.shown || view.scale < least) return;
        each(layer, 0, function (row, x, y) {
          var text = pick(layer.columns.name, row) || pick(layer.columns.code, row);
          name(text, x, y, size, colour, weight, dy);
        });
      }
      function areas(id, least, size, colour, weight, text, fits) {
        var layer = layers[id];
        if (!layer || !layer.shown || view.scale < least) return;
        for (var row = 0; row < layer.count; row += 1) {
          var box = layer.areas[row].box;
          if (!seen(box)) continue;
          var at = screen((box[0] + box[2]) / 2, (box[1] + box[3]) / 2);
          name(text(layer.columns, row), at[0], at[1], size, colour, weight, 0,
            fits ? (box[2] - box[0]) * view.scale : 0);
        }
      }
      function named(columns, row) { return pick(columns.name, row) || pick(columns.code, row); }
      points("sites", 0, 12, "#8a0f15", 700, 22);
      areas("communities", 0.03, 14, "#6d0b52", 700, named);
      points("stations", 0.45, 12, "#8a0f15", 600, 18);
      areas("cells", 0.32, 11, "#8f1160", 400, function (columns, row) {
        var code = String(columns.code[row] || "");
        return code.slice(-3) + " · " + columns.households[row];
      }, true);
      areas("compounds", 0.4, 12, "#3d4650", 400, named, true);
      points("buildings", 2.4, 10, "#3d4650", 400, 16);
    }
    function paintCross(pen) {
      if (!byKeys || document.activeElement !== canvas) return;
      var x = view.width / 2, y = view.height / 2;
      pen.strokeStyle = "#1f2328";
      pen.lineWidth = 1.5;
      pen.beginPath();
      pen.moveTo(x - 10, y);
      pen.lineTo(x + 10, y);
      pen.moveTo(x, y - 10);
      pen.lineTo(x, y + 10);
      pen.stroke();
    }
    function tellScale() {
      var metres = 1;
      [2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000, 20000].forEach(function (step) {
        if (step * view.scale <= 130) metres = step;
      });
      var bar = $("map-scale");
      bar.firstChild.textContent = metres >= 1000 ? metres / 1000 + " km" : metres + " m";
      bar.lastChild.style.width = metres * view.scale + "px";
      bar.setAttribute("data-metres", metres);
    }

    """#
}
