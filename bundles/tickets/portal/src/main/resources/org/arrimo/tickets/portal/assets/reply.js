/* What the box in which a reply is written does beyond a plain form; without this it is sent all the same. */
(function () {
  'use strict';
  if (window.arrimoReply) {
    return;
  }
  window.arrimoReply = true;

  /* What is written in the reply box is kept by the server. Till it has it, this tab does: when the page is left at once. */
  function unsavedOf(box) {
    return 'arrimo.reply ' + box.form.getAttribute('action').replace(/#.*/, '');
  }

  function restoreUnsaved() {
    document.querySelectorAll('#reply-body').forEach(function (box) {
      const kept = sessionStorage.getItem(unsavedOf(box));
      if (kept !== null && kept !== box.value) {
        box.value = kept;
        box.dispatchEvent(new Event('input', { bubbles: true }));
      }
    });
  }

  document.addEventListener('input', function (event) {
    if (event.target.id === 'reply-body') {
      sessionStorage.setItem(unsavedOf(event.target), event.target.value);
    }
  });
  document.addEventListener('htmx:afterRequest', function (event) {
    const box = event.target;
    const sent = event.detail.requestConfig && event.detail.requestConfig.parameters;
    if (box.id === 'reply-body' && event.detail.successful && sent && box.value === sent.body) {
      sessionStorage.removeItem(unsavedOf(box));
    }
  });
  /* Why a draft was not kept is shown in place of the mark, without a fuss. */
  document.addEventListener('htmx:beforeSwap', function (event) {
    const status = event.detail.xhr.status;
    if (event.detail.target.id === 'draft-mark' && (status === 400 || status === 403)) {
      event.detail.shouldSwap = true;
      event.detail.isError = false;
    }
  });
  document.addEventListener('submit', function (event) {
    const box = document.getElementById('reply-body');
    if (box && (event.target.id === 'reply' || event.target.id === 'draft-discard')) {
      sessionStorage.removeItem(unsavedOf(box));
      window.htmx.trigger(box, 'htmx:abort');
      box.removeAttribute('data-hx-post');
    }
  });
  function enclose(files, more) {
    const all = new DataTransfer();
    Array.from(files.files).concat(Array.from(more)).forEach(function (file) {
      all.items.add(file);
    });
    files.files = all.files;
    files.dispatchEvent(new Event('change', { bubbles: true }));
  }

  /* A picture that is pasted into the reply goes with it as a file. */
  document.addEventListener('paste', function (event) {
    const pasted = event.clipboardData;
    const files = document.getElementById('reply-file');
    if (event.target.id !== 'reply-body' || !files || !pasted || !pasted.files.length || pasted.getData('text/plain')) {
      return;
    }
    enclose(files, pasted.files);
    event.preventDefault();
  });
  /* So does what is dropped on it. */
  document.addEventListener('dragover', function (event) {
    const form = event.target.closest('#reply');
    if (form && Array.from(event.dataTransfer.types).includes('Files')) {
      form.classList.add('tk-dropping');
      event.preventDefault();
    }
  });
  document.addEventListener('dragleave', function (event) {
    if (event.target.id === 'reply') {
      event.target.classList.remove('tk-dropping');
    }
  });
  document.addEventListener('drop', function (event) {
    const form = event.target.closest('#reply');
    if (form && event.dataTransfer.files.length) {
      form.classList.remove('tk-dropping');
      enclose(document.getElementById('reply-file'), event.dataTransfer.files);
      event.preventDefault();
    }
  });
  document.addEventListener('htmx:load', restoreUnsaved);
  restoreUnsaved();

  /* Two colons and some words offer saved replies, two at signs people to mention. */
  const MARK = /(^|\s)(::|@@)([^\n:@]{0,40})$/;
  const KINDS = { '::': 'replies', '@@': 'people' };
  let asked = 0;
  let shown = '';
  let entered = false;

  function marked(box) {
    return box.value.slice(0, box.selectionStart).match(MARK);
  }

  function picks() {
    return document.getElementById('reply-picks');
  }

  function hidePicks() {
    asked += 1;
    shown = '';
    entered = false;
    if (picks()) {
      picks().hidden = true;
    }
  }

  function offer(box, mark) {
    const mine = asked += 1;
    entered = false;
    const address = picks().dataset.tkPicks + '?of=' + KINDS[mark[2]] + '&words=' + encodeURIComponent(mark[3].trim());
    fetch(address, { headers: { 'HX-Request': 'true' } }).then(function (answer) {
      return answer.ok ? answer.text() : '';
    }).then(function (part) {
      if (mine === asked) {
        const chosen = picks().contains(document.activeElement);
        picks().innerHTML = part;
        if (chosen) {
          (picks().querySelector('button') || box).focus(); // who went there already stays there
        }
        picks().hidden = !part;
        shown = mark[0];
        if (entered) {
          enter();
        }
      }
    }).catch(hidePicks);
  }

  function pick(button) {
    const box = document.getElementById('reply-body');
    const mark = marked(box);
    if (mark) {
      const caret = box.selectionStart;
      box.setRangeText(button.dataset.tkText, caret - mark[2].length - mark[3].length, caret, 'end');
      if (button.dataset.tkReply) {
        madeOf(box.form, button.dataset.tkReply);
      }
      box.dispatchEvent(new Event('input', { bubbles: true }));
    }
    box.focus();
    hidePicks();
  }

  /* What is shown may still be that of the letters before: then the first is picked when it comes. */
  function enter() {
    const mark = marked(document.getElementById('reply-body'));
    const first = picks().querySelector('button');
    entered = Boolean(mark) && mark[0] !== shown;
    if (!entered && first) {
      pick(first);
    }
  }

  /* The saved reply is counted when the message is sent. */
  function madeOf(form, reply) {
    const field = form.querySelector('input[name=reply]') || document.createElement('input');
    field.type = 'hidden';
    field.name = 'reply';
    field.value = reply;
    form.append(field);
  }

  document.addEventListener('input', function (event) {
    if (event.target.id !== 'reply-body' || !picks()) {
      return;
    }
    const mark = marked(event.target);
    if (mark) {
      offer(event.target, mark);
    } else {
      hidePicks();
    }
  });
  document.addEventListener('click', function (event) {
    const button = event.target.closest('#reply-picks button');
    if (button) {
      pick(button);
    } else {
      hidePicks();
    }
  });
  document.addEventListener('keydown', function (event) {
    const list = picks();
    const inside = list && !list.hidden && (event.target.id === 'reply-body' || list.contains(event.target));
    if (!inside || event.ctrlKey || event.metaKey) {
      return;
    }
    const stops = [document.getElementById('reply-body')].concat(Array.from(list.querySelectorAll('button')));
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && stops.length > 1) {
      stops[(stops.indexOf(event.target) + step + stops.length) % stops.length].focus();
    } else if (event.key === 'Escape') {
      stops[0].focus();
      hidePicks();
    } else if ((event.key === 'Enter' || event.key === 'Tab') && event.target === stops[0] && stops[1]) {
      enter();
    } else {
      return;
    }
    event.preventDefault();
  });
})();
