/* Runs before anything is shown, so that a page never flashes in the wrong theme. */
(function () {
  "use strict";
  var root = document.documentElement;
  var dark = window.matchMedia("(prefers-color-scheme: dark)");
  function apply() {
    if (root.dataset.theme === "auto") {
      root.dataset.bsTheme = dark.matches ? "dark" : "light";
    }
  }
  apply();
  dark.addEventListener("change", apply);
})();
