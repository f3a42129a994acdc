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
    if (!line.classList.contains("toast-failed") && !line.querySelector("form")) {
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

  /* What is shown as a picture of itself takes neither clicks nor the focus. */
  document.querySelectorAll("[data-inert]").forEach(function (element) { element.inert = true; });

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

  /* The palette: everything that can be gone to. The server finds pages and things, this page adds what it does itself. */
  var palette = document.getElementById("palette");
  function openPalette() {
    var words = document.getElementById("palette-q");
    if (!palette.open) { palette.showModal(); }
    words.select();
    window.htmx.trigger(words, "palette");
  }
  function offerHere(words) {
    var list = document.createElement("ul");
    list.className = "palette-list";
    document.querySelectorAll("main a.btn, main button.btn").forEach(function (element) {
      var text = name(element);
      if (!text || text.toLowerCase().indexOf(words) < 0 || !element.checkVisibility()) { return; }
      var button = document.createElement("button");
      button.type = "button";
      var what = document.createElement("span");
      what.className = "palette-text";
      what.textContent = text;
      var where = document.createElement("span");
      where.className = "palette-detail";
      where.textContent = palette.dataset.here;
      button.append(what, where);
      button.addEventListener("click", function () { palette.close(); element.focus(); element.click(); });
      var item = document.createElement("li");
      item.appendChild(button);
      list.appendChild(item);
    });
    return list;
  }
  if (palette && palette.showModal) {
    document.querySelector(".palette-open").addEventListener("click", function (event) {
      event.preventDefault();
      openPalette();
    });
    /* What is shown may still be that of the letters before: then who presses Enter is led on when it comes. */
    var shown = null;
    var entered = false;
    function first() { return palette.querySelector(".palette-list a, .palette-list button"); }
    palette.addEventListener("close", function () { shown = null; entered = false; });
    palette.addEventListener("input", function () { entered = false; });
    palette.addEventListener("htmx:afterSwap", function (event) {
      var typed = document.getElementById("palette-q").value;
      var words = typed.trim().toLowerCase();
      shown = event.detail.requestConfig.parameters.q;
      var found = document.getElementById("palette-found");
      var here = words ? offerHere(words) : null;
      if (here && here.firstChild) {
        found.querySelectorAll(".palette-none").forEach(function (none) { none.remove(); });
        found.prepend(here);
      }
      if (entered && shown === typed && first()) { first().click(); }
    });
    palette.addEventListener("submit", function (event) {
      event.preventDefault();
      entered = shown !== document.getElementById("palette-q").value;
      if (!entered && first()) { first().click(); }
    });
    palette.addEventListener("keydown", function (event) {
      var step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (!step) { return; }
      event.preventDefault();
      var stops = Array.from(palette.querySelectorAll("input, .palette-list a, .palette-list button"));
      var next = stops.indexOf(document.activeElement) + step;
      stops[(next + stops.length) % stops.length].focus();
    });
    palette.addEventListener("click", function (event) { if (event.target === palette) { palette.close(); } });
  }

  /* Keys: whatever has data-key is used by that key, data-go by g and its letter, and "?" tells which there are. Single
     keys can be switched off; those that a keyboard has behind AltGr are single keys too. */
  function typing(target) {
    return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
  }
  function name(element) {
    return element.getAttribute("aria-label") || element.placeholder || element.title || element.textContent.trim();
  }
  function isPlain(event) {
    var commanded = event.ctrlKey || event.metaKey || event.altKey;
    return body.dataset.shortcuts === "on" && (!commanded || event.getModifierState("AltGraph")) && !typing(event.target)
      && !document.querySelector("dialog[open]");
  }

  /* What keeps a connection or says that somebody is here goes on only while the page is looked at: not in a tab in the
     background, nor when nobody has touched it for five minutes, so that it keeps no session alive. */
  var AWAY = 300000;
  function whileLookedAt(arrive, depart) {
    var here = false;
    var touchedAt = 0;
    function leave() {
      if (here) { here = false; depart(); }
    }
    function come() {
      touchedAt = Date.now();
      if (!here && document.visibilityState === "visible") { here = true; arrive(); }
    }
    function look() {
      if (document.visibilityState === "visible") { come(); } else { leave(); }
    }
    document.addEventListener("visibilitychange", look);
    window.addEventListener("pagehide", leave);
    window.addEventListener("pageshow", function (event) { if (event.persisted) { look(); } });
    ["pointermove", "keydown", "scroll"].forEach(function (name) {
      document.addEventListener(name, come, { passive: true });
    });
    window.setInterval(function () { if (Date.now() - touchedAt > AWAY) { leave(); } }, 10000);
    come();
  }
  window.arrimo = { isPlain: isPlain, whileLookedAt: whileLookedAt };

  /* What a key is for; where the page itself has something for it, that is before what is on all pages. */
  function keyed(kind, key) {
    var those = "[data-" + kind + '="' + CSS.escape(key) + '"]';
    return document.querySelector("main " + those) || document.querySelector(those);
  }
  function line(list, keys, words) {
    var key = document.createElement("dt");
    keys.forEach(function (one, place) {
      if (place) { key.append(" " + body.dataset.then + " "); }
      var kbd = document.createElement("kbd");
      kbd.textContent = one;
      key.appendChild(kbd);
    });
    var what = document.createElement("dd");
    what.textContent = words;
    list.append(key, what);
  }
  function showKeys() {
    var old = document.getElementById("keys");
    if (old) { old.remove(); }
    var dialog = document.createElement("dialog");
    dialog.id = "keys";
    dialog.className = "keys";
    var title = document.createElement("h2");
    title.id = "keys-title";
    title.textContent = body.dataset.keys;
    dialog.setAttribute("aria-labelledby", title.id);
    dialog.appendChild(title);
    var list = document.createElement("dl");
    document.querySelectorAll("[data-key]").forEach(function (element) {
      if (keyed("key", element.dataset.key) === element) { line(list, [element.dataset.key], name(element)); }
    });
    document.querySelectorAll("[data-keys-told]").forEach(function (element) {
      line(list, [element.dataset.keysTold], name(element));
    });
    line(list, ["Ctrl+K"], palette.getAttribute("aria-label"));
    document.querySelectorAll("[data-go]").forEach(function (element) { line(list, ["g", element.dataset.go], name(element)); });
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

  /* Sends the form that is being written in: by the button that would be pressed, not by one that does something else or
     stands within it for another form. */
  function send(form) {
    var button = Array.from(form.elements).find(function (one) {
      return one.matches("button[type=submit]:not([formaction])") && one.checkVisibility();
    });
    if (button) { form.requestSubmit(button); }
  }

  var going = 0;
  document.addEventListener("keydown", function (event) {
    var commanded = event.ctrlKey || event.metaKey;
    if (commanded && event.key === "k" && palette) { event.preventDefault(); openPalette(); return; }
    if (commanded && event.key === "Enter" && event.target.form) { event.preventDefault(); send(event.target.form); return; }
    if (event.key === "Escape") {
      var open = document.querySelector("details.menu[open]");
      if (open) { open.open = false; open.querySelector("summary").focus(); }
      return;
    }
    if (!isPlain(event)) { return; }
    if (event.key === "?") { event.preventDefault(); showKeys(); return; }
    var goes = Date.now() - going < 1500;
    going = !goes && event.key === "g" ? Date.now() : 0;
    if (going) { return; }
    var target = keyed(goes ? "go" : "key", event.key);
    if (!target) { return; }
    event.preventDefault();
    event.stopImmediatePropagation();
    if (typing(target)) { target.focus(); target.select && target.select(); } else { target.click(); }
  });
})();
