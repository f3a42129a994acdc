/* Draws figures above their tables, in the theme's colours; the tables say everything without it. */
(function () {
  "use strict";
  if (window.arrimoFigures) { return; }
  window.arrimoFigures = true;
  var root = document.documentElement;
  var draws = document.currentScript.dataset.draws;
  var still = window.matchMedia("(prefers-reduced-motion: reduce)");
  var numbers = new Intl.NumberFormat(root.lang);
  var charts = new Map();
  var loading = false;
  var sizes = new ResizeObserver(function (entries) {
    entries.forEach(function (entry) {
      var chart = charts.get(entry.target);
      if (chart && chart.getWidth() !== entry.target.clientWidth) {
        chart.resize();
        draw(entry.target.closest("[data-figure]"));
      }
    });
  });

  function texts(cells) { return Array.prototype.map.call(cells, function (cell) { return cell.textContent.trim(); }); }

  /* What the table says. */
  function read(figure) {
    var table = figure.querySelector("table");
    var rows = Array.from(table.tBodies[0].rows);
    return {
      look: figure.dataset.figure,
      caption: table.caption.textContent,
      labels: rows.map(function (row) { return row.cells[0].textContent.trim(); }),
      series: texts(table.tHead.rows[0].cells).slice(1).map(function (name, at) {
        return { name: name, values: rows.map(function (row) { return Number(row.cells[at + 1].dataset.value); }) };
      })
    };
  }

  function option(figure, size) {
    var data = read(figure);
    var style = window.getComputedStyle(figure);
    function colour(name) { return style.getPropertyValue(name).trim(); }
    var quiet = colour("--tblr-secondary");
    var lying = data.look === "bars";
    var rooms = { bars: size * .38, columns: (size - 60) / data.labels.length };
    var room = rooms[data.look] && Math.round(rooms[data.look]);
    var labels = {
      type: "category", data: data.labels, inverse: lying, boundaryGap: data.look !== "line",
      axisTick: { show: false }, axisLine: { lineStyle: { color: colour("--field-line") } },
      axisLabel: { color: quiet, width: room, lineHeight: 15, overflow: lying ? "truncate" : "break",
        interval: data.look === "line" ? "auto" : 0, hideOverlap: data.look === "line" }
    };
    var values = {
      type: "value", minInterval: 1, splitNumber: lying && size < 420 ? 2 : 4,
      splitLine: { lineStyle: { color: colour("--line") } },
      axisLabel: { color: quiet, formatter: function (value) { return numbers.format(value); } }
    };
    return {
      animation: !still.matches,
      textStyle: { fontFamily: style.fontFamily, color: style.color },
      color: [1, 2, 3, 4].map(function (n) { return colour("--figure-" + n); }),
      grid: { left: lying ? 16 : 4, right: 16, top: data.series.length > 1 ? 36 : 20, bottom: 8, containLabel: true },
      legend: { show: data.series.length > 1, top: 0, left: 0, textStyle: { color: style.color } },
      tooltip: {
        trigger: "axis", renderMode: "richText", confine: true, backgroundColor: colour("--tblr-bg-surface"),
        borderColor: colour("--field-line"), textStyle: { color: style.color },
        axisPointer: { type: data.look === "line" ? "line" : "shadow" },
        valueFormatter: function (value) { return numbers.format(value); }
      },
      xAxis: lying ? values : labels,
      yAxis: lying ? labels : values,
      series: data.series.map(function (one, at) {
        return {
          name: one.name, data: one.values, type: data.look === "line" ? "line" : "bar", barMaxWidth: 36,
          symbol: ["circle", "rect", "triangle", "diamond"][at], symbolSize: 6, showAllSymbol: true,
          lineStyle: { width: 2, type: ["solid", "dashed", "dotted", "solid"][at] },
          label: { show: data.look !== "line" && data.series.length === 1, position: lying ? "right" : "top",
            color: style.color, formatter: function (value) { return numbers.format(value.value); } }
        };
      })
    };
  }

  function draw(figure) {
    var place = figure.querySelector(".figure-drawing");
    if (!place) {
      var data = read(figure);
      if (!data.labels.length) { return; }
      place = document.createElement("div");
      place.className = "figure-drawing";
      place.setAttribute("role", "img");
      place.setAttribute("aria-label", data.caption);
      if (data.look === "bars") { place.style.height = (data.labels.length * 2 + 3) + "rem"; }
      figure.prepend(place);
      charts.set(place, window.echarts.init(place));
      sizes.observe(place);
    }
    charts.get(place).setOption(option(figure, place.clientWidth), true);
  }

  function all() {
    charts.forEach(function (chart, place) {
      if (!place.isConnected) {
        sizes.unobserve(place);
        chart.dispose();
        charts.delete(place);
      }
    });
    var figures = document.querySelectorAll("[data-figure]");
    if (window.echarts) { figures.forEach(draw); return; }
    if (loading || !figures.length) { return; }
    loading = true;
    var script = document.createElement("script");
    script.src = draws;
    script.addEventListener("load", all);
    document.head.appendChild(script);
  }

  new MutationObserver(all).observe(root, { attributes: true, attributeFilter: ["data-bs-theme"] });
  document.addEventListener("htmx:afterSettle", all);
  all();
})();
