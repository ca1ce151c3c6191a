extension PageScript {
  /// What is told of a thing: in a panel, and to screen readers.
  static let mapPanel = #"""
    function percent(rate) { return rate === null || rate === undefined ? "–" : rate + " %"; }
    function title(known) {
      var columns = known.layer.columns;
      var name = pick(columns.name, known.row), code = pick(columns.code, known.row);
      return say("kind-" + known.layer.id) + " " + (name && code ? name + " (" + code + ")"
        : name || code || "");
    }
    function facts(known) {
      var columns = known.layer.columns, row = known.row, list = [];
      function add(word, text) {
        if (text !== null && text !== undefined && text !== "") list.push([word, String(text)]);
      }
      add(say("community"), pick(columns.community, row));
      add(say("compound"), pick(columns.compound, row));
      add(say("cell"), pick(columns.cell, row));
      add(say("households"), columns.households ? columns.households[row] : null);
      if (columns.state) {
        add(say("minutes", { minutes: data.minutes[slot] }), say("state-" + state(row)));
      }
      if (columns.walk && columns.walk[row] !== null) add(say("walk"), columns.walk[row] + " m");
      add(say("to"), pick(columns.station, row));
      if (columns.rates) {
        data.minutes.forEach(function (minutes, at) {
          var rate = columns.rates[row * data.minutes.length + at];
          add(say("minutes", { minutes: minutes }), percent(rate));
        });
      }
      if (columns.band) add(say("size"), say("band-" + columns.band[row]));
      add(say("gain"), columns.gain ? columns.gain[row] : null);
      return list;
    }
    function tell(known) {
      var panel = $("map-about");
      panel.textContent = "";
      panel.hidden = !known;
      if (!known) return;
      make("h3", title(known), panel);
      var list = make("dl", null, panel);
      facts(known).forEach(function (fact) {
        make("dt", fact[0], list);
        make("dd", fact[1], list);
      });
    }
    function announce(known) {
      var text = known ? title(known) + ". " + facts(known).map(function (fact) {
        return fact[0] + ": " + fact[1];
      }).join("; ") : say("nothing");
      $("map-told").textContent = text;
    }
    function choose(known) {
      chosen = known;
      tell(known);
      announce(known);
      later();
    }
    function visit(known) {
      known.layer.shown = true;
      var box = document.querySelector("[data-layer=" + known.layer.id + "]");
      if (box) box.checked = true;
      if (known.layer.areas) {
        show(known.layer.areas[known.row].box, 0.5);
      } else {
        var at = place(known.layer, known.row);
        view.x = at[0];
        view.y = at[1];
        view.scale = Math.max(view.scale, 0.9);
      }
      choose(known);
    }

    """#

  /// Wheel, drag, touch, keys, search and switches.
  static let mapInput = #"""
    function search(text) {
      var wanted = text.trim().toLowerCase(), found = [];
      if (!wanted) return found;
      ["communities", "compounds", "stations", "sites", "gaps", "cells", "buildings"]
        .forEach(function (id) {
          var layer = layers[id];
          if (!layer) return;
          for (var row = 0; row < layer.count && found.length < 60; row += 1) {
            var name = pick(layer.columns.name, row) || "";
            var code = pick(layer.columns.code, row) || "";
            if (name.toLowerCase().indexOf(wanted) >= 0
              || String(code).toLowerCase().indexOf(wanted) >= 0) {
              var isWhole = name.toLowerCase() === wanted
                || String(code).toLowerCase() === wanted;
              found.push({ layer: layer, row: row, rank: isWhole ? 0 : 1 });
            }
          }
        });
      found.sort(function (a, b) { return a.rank - b.rank; });
      return found.slice(0, 20);
    }
    function listFound() {
      var list = $("map-found"), found = search($("map-search").value);
      list.textContent = "";
      found.forEach(function (known) {
        var columns = known.layer.columns;
        var button = make("button", pick(columns.name, known.row)
          || pick(columns.code, known.row), make("li", null, list));
        button.type = "button";
        make("span", say("kind-" + known.layer.id) + " "
          + (pick(columns.name, known.row) ? pick(columns.code, known.row) || "" : ""), button)
          .className = "kind";
        button.addEventListener("click", function () {
          list.textContent = "";
          visit(known);
        });
      });
      var isAsked = $("map-search").value.trim() !== "";
      if (isAsked && !found.length) make("li", say("none"), list);
      $("map-told").textContent = !isAsked ? "" : found.length
        ? say("results", { count: found.length }) : say("none");
      return found;
    }
    function addSearch() {
      var input = $("map-search");
      input.addEventListener("input", listFound);
      input.addEventListener("keydown", function (event) {
        if (event.key === "Escape") $("map-found").textContent = "";
        if (event.key === "ArrowDown" && $("map-found").querySelector("button")) {
          $("map-found").querySelector("button").focus();
          event.preventDefault();
        }
        if (event.key !== "Enter") return;
        event.preventDefault();
        var found = listFound();
        $("map-found").textContent = "";
        if (found.length) visit(found[0]);
      });
      document.addEventListener("click", function (event) {
        if (!event.target.closest || !event.target.closest(".find")) {
          $("map-found").textContent = "";
        }
      });
    }
    function addPointers() {
      var fingers = {}, moved = 0, gap = 0;
      function at(event) {
        var box = canvas.getBoundingClientRect();
        return [event.clientX - box.left, event.clientY - box.top];
      }
      function spread() {
        var all = Object.keys(fingers).map(function (id) { return fingers[id]; });
        if (all.length < 2) return null;
        return { gap: Math.hypot(all[0][0] - all[1][0], all[0][1] - all[1][1]),
          x: (all[0][0] + all[1][0]) / 2, y: (all[0][1] + all[1][1]) / 2 };
      }
      canvas.addEventListener("pointerdown", function (event) {
        fingers[event.pointerId] = at(event);
        byKeys = false;
        moved = 0;
        gap = spread() ? spread().gap : 0;
        try { canvas.setPointerCapture(event.pointerId); } catch (error) { /* not a real one */ }
        canvas.classList.add("dragged");
      });
      canvas.addEventListener("pointermove", function (event) {
        var now = at(event), last = fingers[event.pointerId];
        if (!last) {
          hovered = hit(now[0], now[1], 11);
          tell(hovered || chosen);
          later();
          return;
        }
        fingers[event.pointerId] = now;
        var two = spread();
        moved += Math.abs(now[0] - last[0]) + Math.abs(now[1] - last[1]);
        if (two && gap > 0) {
          zoom(two.gap / gap, two.x, two.y);
          gap = two.gap;
        } else {
          pan(now[0] - last[0], now[1] - last[1]);
        }
      });
      function lift(event) {
        if (!fingers[event.pointerId]) return;
        delete fingers[event.pointerId];
        gap = 0;
        canvas.classList.remove("dragged");
        var now = at(event);
        if (event.type === "pointerup" && moved < 5) {
          choose(hit(now[0], now[1], event.pointerType === "touch" ? 20 : 11));
        }
      }
      canvas.addEventListener("pointerup", lift);
      canvas.addEventListener("pointercancel", lift);
      canvas.addEventListener("pointerleave", function () {
        hovered = null;
        tell(chosen);
        later();
      });
      canvas.addEventListener("wheel", function (event) {
        event.preventDefault();
        var now = at(event), pixels = event.deltaY * (event.deltaMode === 1 ? 16 : 1);
        zoom(Math.exp(-Math.max(-240, Math.min(240, pixels)) / 320), now[0], now[1]);
      }, { passive: false });
    }
    function addKeys() {
      var moves = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60],
        ArrowDown: [0, -60] };
      canvas.addEventListener("keydown", function (event) {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        var move = moves[event.key];
        if (move) pan(move[0], move[1]);
        else if (event.key === "+" || event.key === "=") zoom(1.4);
        else if (event.key === "-" || event.key === "_") zoom(1 / 1.4);
        else if (event.key === "0") show(whole);
        else if (event.key === "Enter" || event.key === " ") {
          choose(hit(view.width / 2, view.height / 2, 20));
        } else if (event.key === "Escape") choose(null);
        else return;
        byKeys = true;
        event.preventDefault();
      });
      canvas.addEventListener("blur", later);
    }
    function addSwitches() {
      $("map-in").addEventListener("click", function () { zoom(1.6); });
      $("map-out").addEventListener("click", function () { zoom(1 / 1.6); });
      $("map-all").addEventListener("click", function () { show(whole); });
      if ($("map-minutes")) {
        $("map-minutes").addEventListener("change", function () {
          slot = Number($("map-minutes").value);
          tell(chosen);
          later();
        });
      }
      if ($("map-colours")) {
        $("map-colours").addEventListener("change", function () {
          colours = $("map-colours").value;
          tellColours();
          later();
        });
      }
      Array.prototype.forEach.call(document.querySelectorAll("[data-layer]"), function (box) {
        var layer = layers[box.getAttribute("data-layer")];
        if (!layer) return;
        box.checked = layer.shown;
        box.addEventListener("change", function () {
          layer.shown = box.checked;
          later();
        });
      });
    }
    function tellColours() {
      Array.prototype.forEach.call(document.querySelectorAll("[data-colours]"), function (sign) {
        sign.style.display = sign.getAttribute("data-colours") === colours ? "" : "none";
      });
    }
    function addPaper() {
      var kept = null;
      window.addEventListener("beforeprint", function () {
        kept = kept || { x: view.x, y: view.y, scale: view.scale, isWhole: isWhole() };
        measure(1000, 610, 2);
        show(whole);
        isWaiting = false;
        draw();
      });
      window.addEventListener("afterprint", function () {
        measure();
        if (!kept || kept.isWhole) show(whole);
        else {
          view.x = kept.x;
          view.y = kept.y;
          view.scale = kept.scale;
          later();
        }
        kept = null;
      });
    }
    function startMap() {
      readLayers();
      whole = extent();
      measure();
      show(whole);
      addSearch();
      addPointers();
      addKeys();
      addSwitches();
      addPaper();
      tellColours();
      window.addEventListener("resize", function () {
        var wasWhole = isWhole();
        measure();
        if (wasWhole) show(whole);
        else later();
      });
    }

    """#
}
