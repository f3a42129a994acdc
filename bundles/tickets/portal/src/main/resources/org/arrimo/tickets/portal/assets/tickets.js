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

  /* What is half written in the reply box stays while another form of the page is sent, in this tab and till it is sent. */
  function draftOf(box) {
    return 'arrimo.reply ' + box.form.getAttribute('action').replace(/#.*/, '');
  }

  function restoreDrafts() {
    document.querySelectorAll('#reply-body').forEach(function (box) {
      const kept = sessionStorage.getItem(draftOf(box));
      if (kept && box.value === '') {
        box.value = kept;
      }
    });
  }

  document.addEventListener('input', function (event) {
    if (event.target.id === 'reply-body') {
      sessionStorage.setItem(draftOf(event.target), event.target.value);
    }
  });
  document.addEventListener('submit', function (event) {
    if (event.target.id === 'reply') {
      sessionStorage.removeItem(draftOf(event.target.querySelector('#reply-body')));
    }
  });
  document.addEventListener('htmx:load', restoreDrafts);
  restoreDrafts();

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
