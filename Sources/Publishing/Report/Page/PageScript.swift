/// The page's own script: nothing from elsewhere, and no syntax that a browser of 2018 lacks.
///
/// Without it the page still shows every figure; with it tables sort and filter, sentences are
/// copied, and the map moves.
enum PageScript {
  static let text =
    "(function(){\"use strict\";\n" + common + tables + mapData + mapView + mapDrawing + mapSigns
    + mapHits + mapPanel + mapInput + start + "\n})();"

  private static let common = #"""
    var $ = function (id) { return document.getElementById(id); };
    var data = JSON.parse($("data").textContent);
    var words = data.words;
    function say(key, values) {
      return (words[key] || key).replace(/\{(\w+)\}/g, function (all, name) {
        return values && name in values ? values[name] : all;
      });
    }
    function make(name, text, parent) {
      var element = document.createElement(name);
      if (text !== undefined && text !== null) element.textContent = text;
      if (parent) parent.appendChild(element);
      return element;
    }
    var toastTimer = 0;
    function toast(text) {
      $("toast").textContent = text;
      $("toast").className = "shown";
      clearTimeout(toastTimer);
      toastTimer = setTimeout(function () { $("toast").className = ""; }, 2500);
    }
    function copy(text) {
      function old() {
        var area = make("textarea", text, document.body);
        area.style.position = "fixed";
        area.style.opacity = "0";
        area.select();
        try { document.execCommand("copy"); } catch (error) { /* the sentence is told below */ }
        document.body.removeChild(area);
      }
      if (navigator.clipboard && navigator.clipboard.writeText) {
        navigator.clipboard.writeText(text).catch(old);
      } else {
        old();
      }
      toast(say("copied") + " · " + text);
    }
    document.addEventListener("click", function (event) {
      var button = event.target.closest ? event.target.closest("[data-copy]") : null;
      if (button) copy(button.getAttribute("data-copy"));
    });
    if ($("print")) $("print").addEventListener("click", function () { window.print(); });

    """#

  private static let tables = #"""
    function value(row, column, isNumber) {
      var cell = row.cells[column];
      var text = cell ? cell.textContent.trim() : "";
      if (!isNumber) return text;
      var number = parseFloat(text);
      return isNaN(number) ? null : number;
    }
    function compare(a, b) {
      if (typeof a === "number" && typeof b === "number") return a - b;
      return String(a).localeCompare(String(b), document.documentElement.lang, { numeric: true });
    }
    function sortBy(table, heading, column) {
      var body = table.tBodies[0];
      var rows = Array.prototype.slice.call(body.rows);
      var isDown = heading.getAttribute("aria-sort") === "ascending";
      var isNumber = heading.className.indexOf("num") >= 0;
      var keyed = rows.map(function (row, place) {
        return { row: row, place: place, key: value(row, column, isNumber) };
      });
      keyed.sort(function (a, b) {
        var empty = (a.key === null || a.key === "") - (b.key === null || b.key === "");
        if (empty) return empty;
        return (isDown ? compare(b.key, a.key) : compare(a.key, b.key)) || a.place - b.place;
      });
      keyed.forEach(function (entry) { body.appendChild(entry.row); });
      Array.prototype.forEach.call(table.tHead.rows[0].cells, function (other) {
        other.setAttribute("aria-sort", "none");
      });
      heading.setAttribute("aria-sort", isDown ? "descending" : "ascending");
    }
    function addFilter(table) {
      var rows = Array.prototype.slice.call(table.tBodies[0].rows);
      if (rows.length < 8) return;
      var texts = rows.map(function (row) { return row.textContent.toLowerCase(); });
      var box = make("label", null, table.parentNode.previousElementSibling);
      box.className = "filter";
      make("span", say("filter"), box);
      var input = make("input", null, box);
      input.type = "search";
      var count = make("span", null, box);
      count.setAttribute("role", "status");
      input.addEventListener("input", function () {
        var wanted = input.value.trim().toLowerCase();
        var shown = 0;
        rows.forEach(function (row, place) {
          var isShown = texts[place].indexOf(wanted) >= 0;
          row.style.display = isShown ? "" : "none";
          if (isShown) shown += 1;
        });
        count.textContent = wanted ? say("rows", { shown: shown, all: rows.length }) : "";
      });
    }
    Array.prototype.forEach.call(document.querySelectorAll("table.data"), function (table) {
      addFilter(table);
      if (table.tBodies[0].rows.length < 2) return;
      Array.prototype.forEach.call(table.tHead.rows[0].cells, function (heading, column) {
        var button = document.createElement("button");
        button.type = "button";
        button.textContent = heading.textContent;
        heading.setAttribute("data-name", heading.textContent);
        heading.textContent = "";
        heading.appendChild(button);
        heading.setAttribute("aria-sort", "none");
        button.addEventListener("click", function () { sortBy(table, heading, column); });
      });
    });

    """#

  private static let start = #"""
    if (canvas && data.layers) startMap();
    """#
}
