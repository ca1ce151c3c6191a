// Put at the end of a report by its test: uses the page as a reader would, and writes down what came.
(function () {
  "use strict";
  var told = { errors: window.__errors || [], steps: {} };
  var canvas = document.getElementById("map-canvas");
  function wait(then) { setTimeout(then, 150); }
  function metres() {
    return Number(document.getElementById("map-scale").getAttribute("data-metres"));
  }
  function picture() { return canvas.toDataURL(); }
  function colours() {
    var pen = canvas.getContext("2d");
    var bytes = pen.getImageData(0, 0, canvas.width, canvas.height).data;
    var count = { magenta: 0, green: 0, red: 0 };
    for (var i = 0; i < bytes.length; i += 4) {
      var r = bytes[i], g = bytes[i + 1], b = bytes[i + 2];
      if (r > 180 && g < 60 && b > 100 && b < 160) count.magenta += 1;
      if (r < 70 && g > 120 && g < 160 && b > 70 && b < 110) count.green += 1;
      if (r > 180 && g < 60 && b < 60) count.red += 1;
    }
    return count;
  }
  function key(name) {
    canvas.dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true,
      cancelable: true }));
  }
  function pointer(type, id, x, y) {
    var box = canvas.getBoundingClientRect();
    canvas.dispatchEvent(new PointerEvent(type, { pointerId: id, clientX: box.left + x,
      clientY: box.top + y, bubbles: true, pointerType: "touch" }));
  }
  var steps = [
    function colour() { return colours(); },
    function wheel() {
      var before = metres();
      canvas.dispatchEvent(new WheelEvent("wheel", { deltaY: -600, bubbles: true,
        cancelable: true, clientX: 500, clientY: 600 }));
      canvas.dispatchEvent(new WheelEvent("wheel", { deltaY: -600, bubbles: true,
        cancelable: true, clientX: 500, clientY: 600 }));
      return function () { return metres() < before; };
    },
    function drag() {
      key("0");
      return function () {
        var before = picture();
        pointer("pointerdown", 1, 300, 300);
        pointer("pointermove", 1, 220, 260);
        pointer("pointerup", 1, 220, 260);
        return function () { return picture() !== before; };
      };
    },
    function pinch() {
      key("0");
      var before = metres();
      pointer("pointerdown", 1, 300, 300);
      pointer("pointerdown", 2, 340, 300);
      pointer("pointermove", 1, 150, 300);
      pointer("pointermove", 2, 560, 300);
      pointer("pointerup", 1, 150, 300);
      pointer("pointerup", 2, 560, 300);
      return function () { return metres() < before; };
    },
    function keys() {
      key("0");
      return function () {
        var before = picture(), scale = metres();
        key("+");
        key("+");
        key("+");
        key("ArrowLeft");
        return function () { return picture() !== before && metres() < scale; };
      };
    },
    function enter() {
      key("0");
      return function () {
        key("Enter");
        return function () { return document.getElementById("map-told").textContent; };
      };
    },
    function search() {
      var input = document.getElementById("map-search");
      input.value = window.__search;
      input.dispatchEvent(new Event("input", { bubbles: true }));
      var found = document.querySelectorAll("#map-found button").length;
      input.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true,
        cancelable: true }));
      return function () {
        var about = document.getElementById("map-about");
        return { found: found, shown: !about.hidden,
          title: about.querySelector("h3").textContent,
          elements: about.querySelectorAll("script").length };
      };
    },
    function layers() {
      var before = picture();
      var box = document.querySelector("[data-layer=cells]");
      box.checked = false;
      box.dispatchEvent(new Event("change", { bubbles: true }));
      return function () { return picture() !== before; };
    },
    function sort() {
      var table = document.querySelector("#communities table.data");
      var heading = table.tHead.rows[0].cells[2];
      function column() {
        return Array.prototype.map.call(table.tBodies[0].rows, function (row) {
          return Number(row.cells[2].textContent);
        });
      }
      heading.querySelector("button").click();
      var up = column(), first = heading.getAttribute("aria-sort");
      heading.querySelector("button").click();
      return { up: up, down: column(), first: first, then: heading.getAttribute("aria-sort") };
    },
    function filter() {
      var box = document.querySelector(".filter input");
      if (!box) return null;
      var table = box.closest(".table-head").nextElementSibling.querySelector("table");
      var all = table.tBodies[0].rows;
      box.value = all[0].cells[0].textContent;
      box.dispatchEvent(new Event("input", { bubbles: true }));
      var shown = Array.prototype.filter.call(all, function (row) {
        return row.style.display !== "none";
      }).length;
      return { all: all.length, shown: shown };
    },
    function copy() {
      document.querySelector("#sentences [data-copy]").click();
      return document.getElementById("toast").textContent;
    },
    function names() {
      return Array.prototype.map.call(document.querySelectorAll("button,select,input"),
        function (control) {
          return control.textContent.trim() || control.getAttribute("aria-label")
            || (control.closest("label") ? control.closest("label").textContent.trim() : "");
        }).filter(function (name) { return !name; }).length;
    },
  ];
  function run(at) {
    if (at === steps.length) {
      var result = document.createElement("pre");
      result.id = "selftest";
      result.textContent = JSON.stringify(told);
      document.body.appendChild(result);
      return;
    }
    function settle(value) {
      if (typeof value === "function") {
        wait(function () { settle(value()); });
      } else {
        told.steps[steps[at].name] = value;
        wait(function () { run(at + 1); });
      }
    }
    settle(steps[at]());
  }
  wait(function () { run(0); });
})();
