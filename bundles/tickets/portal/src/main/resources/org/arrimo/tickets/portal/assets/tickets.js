/* In the queue, j and k move from ticket to ticket; Enter opens the one that has the focus, because it is a link. */
(function () {
  'use strict';
  if (window.arrimoTickets) {
    return;
  }
  window.arrimoTickets = true;

  function typing(element) {
    return element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName);
  }

  document.addEventListener('keydown', function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) {
      return;
    }
    const step = { j: 1, k: -1 }[event.key];
    const rows = Array.from(document.querySelectorAll('[data-tk-keys] .tk-row'));
    if (!step || rows.length === 0) {
      return;
    }
    const at = rows.indexOf(document.activeElement);
    const next = at < 0 ? (step > 0 ? 0 : rows.length - 1) : Math.min(Math.max(at + step, 0), rows.length - 1);
    rows[next].focus();
    event.preventDefault();
  });
})();
