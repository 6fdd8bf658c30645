/* Small comforts: every page works without this file. Loaded in the head so that the chosen theme is there before the first paint. */
(function () {
  "use strict";
  var root = document.documentElement;

  function store(key, value) {
    try {
      if (value === undefined) return localStorage.getItem(key);
      localStorage.setItem(key, value);
    } catch (e) { /* the browser refuses storage: the choice lasts for this page only */ }
    return null;
  }

  function paint(theme) {
    root.setAttribute("data-bs-theme", theme);
    document.querySelectorAll("[data-mx-theme]").forEach(function (button) {
      button.hidden = false;
      button.setAttribute("aria-pressed", String(theme === "dark"));
    });
  }

  function chosen() {
    return store("mx-theme") || (window.matchMedia && matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
  }

  paint(chosen());

  document.addEventListener("DOMContentLoaded", function () {
    paint(chosen());
    var errors = document.querySelector(".mx-errors[tabindex]");
    if (errors) errors.focus();
  });

  document.addEventListener("click", function (event) {
    if (event.target.closest("[data-mx-theme]")) {
      var next = root.getAttribute("data-bs-theme") === "dark" ? "light" : "dark";
      store("mx-theme", next);
      paint(next);
    }
    if (event.target.closest("[data-mx-print]")) window.print();
    document.querySelectorAll("details.mx-pop[open]").forEach(function (menu) {
      if (!menu.contains(event.target)) menu.open = false;
    });
  });

  // "Choose the whole page" of a table, and the number chosen beside it.
  document.addEventListener("change", function (event) {
    var all = event.target.closest("[data-mx-all]");
    if (!all) return;
    document.querySelectorAll("input[name='" + all.getAttribute("data-mx-all") + "']").forEach(function (box) {
      box.checked = all.checked;
    });
  });

  // A form is sent once, even when the button is pressed twice on a slow line.
  document.addEventListener("submit", function (event) {
    if (event.target.hasAttribute("data-mx-sent")) { event.preventDefault(); return; }
    if (event.target.method !== "post") return;
    event.target.setAttribute("data-mx-sent", "");
    setTimeout(function () { event.target.removeAttribute("data-mx-sent"); }, 8000); // a file that downloads leaves the page open
  });
  window.addEventListener("pageshow", function () {
    document.querySelectorAll("[data-mx-sent]").forEach(function (form) { form.removeAttribute("data-mx-sent"); });
  });
})();
