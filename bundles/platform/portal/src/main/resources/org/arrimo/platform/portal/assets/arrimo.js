/* What the portal does beyond plain forms and links; everything works without it. */
(function () {
  "use strict";
  var body = document.body;

  /* htmx sends the anti-forgery token as a header. */
  body.addEventListener("htmx:configRequest", function (event) {
    event.detail.headers["X-CSRF-Token"] = body.dataset.csrf;
  });

  function toast(text, failed) {
    var line = document.createElement("div");
    line.className = failed ? "toast-line toast-failed" : "toast-line";
    var words = document.createElement("span");
    words.textContent = text;
    line.appendChild(words);
    document.getElementById("toasts").appendChild(line);
    settle(line);
  }

  function settle(line) {
    var close = document.createElement("button");
    close.type = "button";
    close.className = "btn-close";
    close.setAttribute("aria-label", body.dataset.close);
    close.addEventListener("click", function () { line.remove(); });
    line.appendChild(close);
    if (!line.classList.contains("toast-failed")) {
      var wait = window.setTimeout(function () { line.remove(); }, 8000);
      line.addEventListener("mouseenter", function () { window.clearTimeout(wait); });
      line.addEventListener("focusin", function () { window.clearTimeout(wait); });
    }
  }
  document.querySelectorAll(".toast-line").forEach(settle);

  body.addEventListener("htmx:responseError", function (event) {
    if (event.detail.xhr.status === 401) { window.location.reload(); return; }
    toast(body.dataset.failed, true);
  });
  body.addEventListener("htmx:sendError", function () { toast(body.dataset.failed, true); });

  /* A form is sent once, however often its button is pressed. */
  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (form.method !== "post" || event.defaultPrevented) { return; }
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = "true";
    if (event.submitter) { event.submitter.classList.add("is-busy"); }
  });
  window.addEventListener("pageshow", function (event) {
    if (!event.persisted) { return; }
    document.querySelectorAll("form[data-sent]").forEach(function (form) { delete form.dataset.sent; });
    document.querySelectorAll(".is-busy").forEach(function (button) { button.classList.remove("is-busy"); });
  });

  /* The navigation on a narrow screen. */
  var opener = document.querySelector(".nav-open");
  if (opener) {
    opener.addEventListener("click", function () {
      var open = document.querySelector(".shell").classList.toggle("nav-shown");
      opener.setAttribute("aria-expanded", String(open));
    });
  }

  /* Menus close when something else is used. */
  function closeMenus(except) {
    document.querySelectorAll("details.menu[open]").forEach(function (menu) {
      if (menu !== except) { menu.open = false; }
    });
  }
  document.addEventListener("click", function (event) { closeMenus(event.target.closest("details.menu")); });
  document.addEventListener("focusin", function (event) { closeMenus(event.target.closest("details.menu")); });

  /* Lists that reload when a filter is chosen; without this script there is a button. */
  document.addEventListener("change", function (event) {
    var form = event.target.closest("form[data-auto]");
    if (form) { form.requestSubmit(); }
  });

  /* Keys: whatever has data-key is used by that key, and "?" tells which there are. */
  function typing(target) {
    return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
  }
  function name(element) {
    return element.getAttribute("aria-label") || element.placeholder || element.title || element.textContent.trim();
  }
  function showKeys() {
    var old = document.getElementById("keys");
    if (old) { old.remove(); }
    var dialog = document.createElement("dialog");
    dialog.id = "keys";
    dialog.className = "keys";
    var title = document.createElement("h2");
    title.textContent = body.dataset.keys;
    dialog.appendChild(title);
    var list = document.createElement("dl");
    document.querySelectorAll("[data-key]").forEach(function (element) {
      var key = document.createElement("dt");
      var kbd = document.createElement("kbd");
      kbd.textContent = element.dataset.key;
      key.appendChild(kbd);
      var what = document.createElement("dd");
      what.textContent = name(element);
      list.append(key, what);
    });
    dialog.appendChild(list);
    var close = document.createElement("button");
    close.type = "button";
    close.className = "btn";
    close.textContent = body.dataset.close;
    close.addEventListener("click", function () { dialog.close(); });
    dialog.appendChild(close);
    body.appendChild(dialog);
    dialog.showModal();
  }
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") {
      var open = document.querySelector("details.menu[open]");
      if (open) { open.open = false; open.querySelector("summary").focus(); }
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) { return; }
    if (event.key === "?") { event.preventDefault(); showKeys(); return; }
    var target = document.querySelector('[data-key="' + CSS.escape(event.key) + '"]');
    if (!target) { return; }
    event.preventDefault();
    if (typing(target)) { target.focus(); target.select && target.select(); } else { target.click(); }
  });
})();
