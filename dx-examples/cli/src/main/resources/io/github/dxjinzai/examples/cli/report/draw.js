(function () {
  "use strict";
  document.querySelectorAll(".chart").forEach(function (chart) {
    var spec = JSON.parse(document.getElementById(chart.getAttribute("data-spec")).textContent);
    // the page's security policy allows no code made from strings, hence the interpreter of expressions
    vegaEmbed(chart, spec, {mode: "vega-lite", renderer: "svg", actions: false, ast: true, tooltip: false, hover: false, defaultStyle: false})
      .catch(function () {
        chart.textContent = chart.getAttribute("data-failed");
      });
  });
  var closed = [];
  window.addEventListener("beforeprint", function () {
    closed = Array.from(document.querySelectorAll(".tree details:not([open])"));
    closed.forEach(function (one) { one.open = true; });
  });
  window.addEventListener("afterprint", function () {
    closed.forEach(function (one) { one.open = false; });
    closed = [];
  });
})();
