/* Of files that are chosen for a form each is shown with its size, whether it is too large, a button that takes it out again,
   and how much of it has come while it is being sent. Without this they are sent all the same. */
(function () {
  'use strict';
  if (window.arrimoFiles) {
    return;
  }
  window.arrimoFiles = true;

  const UNITS = ['bytes', 'kB', 'MB', 'GB'];
  const sending = new WeakSet();
  let refused = '';

  function partOf(input) {
    return input.parentElement.querySelector('[data-tk-files]');
  }

  function inputOf(form) {
    return Array.from(form.querySelectorAll('input[type=file]')).find(partOf);
  }

  function size(bytes) {
    let value = bytes;
    let unit = 0;
    while (value >= 999.5 && unit < UNITS.length - 1) {
      value /= 1000;
      unit += 1;
    }
    const digits = unit === 0 || value >= 10 ? 0 : 1;
    const format = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: digits });
    return format.format(value) + '\u00a0' + UNITS[unit];
  }

  function tell(part, words) {
    part.querySelector('[role=status]').textContent = words;
  }

  function line(part, file, large) {
    const item = part.querySelector('template').content.firstElementChild.cloneNode(true);
    item.querySelector('.tk-file-name').textContent = file.name;
    item.querySelector('small').textContent = size(file.size);
    item.querySelector('.tk-file-refused').hidden = !large;
    item.querySelector('progress').setAttribute('aria-label', part.dataset.tkSending.replace('{0}', file.name));
    item.querySelector('button').setAttribute('aria-label', part.dataset.tkOut.replace('{0}', file.name));
    return item;
  }

  function show(input) {
    const part = partOf(input);
    const files = Array.from(input.files);
    const list = part.querySelector('ul');
    const tooLarge = function (file) { return file.size > Number(part.dataset.tkLargest); };
    const any = files.some(tooLarge);
    list.replaceChildren(...files.map(function (file) { return line(part, file, tooLarge(file)); }));
    list.hidden = files.length === 0;
    input.setCustomValidity(any ? part.dataset.tkRefused : '');
    input.classList.toggle('is-invalid', any);
    tell(part, any ? part.dataset.tkRefused : part.dataset.tkChosen.replace('{0}', files.length));
  }

  function takeOut(button) {
    const item = button.closest('li');
    const list = item.parentElement;
    const input = document.getElementById(button.closest('[data-tk-files]').dataset.tkFiles);
    const place = Array.from(list.children).indexOf(item);
    const left = new DataTransfer();
    Array.from(input.files).forEach(function (file, at) {
      if (at !== place) {
        left.items.add(file);
      }
    });
    input.files = left.files;
    show(input);
    (list.querySelectorAll('button')[Math.min(place, left.files.length - 1)] || input).focus();
  }

  document.addEventListener('change', function (event) {
    if (event.target.type === 'file' && partOf(event.target)) {
      show(event.target);
    }
  });
  document.addEventListener('click', function (event) {
    const button = event.target.closest('[data-tk-files] li button');
    if (button) {
      takeOut(button);
    }
  });

  function underway(form, on) {
    const part = partOf(inputOf(form));
    part.querySelectorAll('progress').forEach(function (bar) {
      bar.hidden = !on;
      bar.value = 0;
    });
    part.querySelectorAll('button').forEach(function (button) { button.hidden = on; });
    tell(part, on ? part.dataset.tkUnderway : '');
  }

  /* They are sent in their order, behind what else is in the form. */
  function advance(form, loaded, total) {
    const input = inputOf(form);
    const files = Array.from(input.files);
    const bars = partOf(input).querySelectorAll('progress');
    let before = total - files.reduce(function (sum, file) { return sum + file.size; }, 0);
    files.forEach(function (file, at) {
      bars[at].value = file.size === 0 ? Number(loaded >= before) : Math.min(Math.max((loaded - before) / file.size, 0), 1);
      before += file.size;
    });
    if (loaded >= total) {
      tell(partOf(input), partOf(input).dataset.tkSent);
    }
  }

  document.addEventListener('submit', function (event) {
    const form = event.target;
    const button = event.submitter;
    const input = inputOf(form);
    const elsewhere = button && (button.hasAttribute('formaction') || button.formNoValidate);
    if (event.defaultPrevented || !input || !input.files.length || elsewhere) {
      return;
    }
    event.preventDefault();
    sending.add(form);
    underway(form, true);
    window.htmx.ajax('POST', form.getAttribute('action').replace(/#.*/, ''), {
      source: form,
      target: form,
      swap: 'outerHTML',
      values: button && button.name ? { [button.name]: button.value } : {}
    });
  });
  /* What comes back tells of its progress too. */
  document.addEventListener('htmx:xhr:progress', function (event) {
    if (sending.has(event.target) && event.detail.lengthComputable) {
      advance(event.target, event.detail.loaded, event.detail.total);
    }
    if (event.detail.loaded >= event.detail.total) {
      sending.delete(event.target);
    }
  });
  document.addEventListener('htmx:beforeSwap', function (event) {
    const form = event.detail.requestConfig.elt;
    if (!form.matches('form') || !inputOf(form)) {
      return;
    }
    refused = form.id;
    if (event.detail.serverResponse.includes('id="' + form.id + '"')) {
      event.detail.selectOverride = '#' + form.id;
    } else {
      event.detail.target = document.getElementById('main');
      event.detail.swapOverride = 'innerHTML';
    }
  });
  document.addEventListener('htmx:afterSettle', function () {
    const answer = refused && (document.getElementById(refused) || document.getElementById('main'));
    const why = answer && answer.querySelector('.alert, .is-invalid');
    refused = '';
    if (why) {
      if (why.matches('.alert')) {
        why.tabIndex = -1;
      }
      why.focus();
    }
  });
  /* What did not arrive can be sent again. */
  document.addEventListener('htmx:afterRequest', function (event) {
    const form = event.detail.requestConfig.elt;
    const status = event.detail.xhr.status;
    if (form.matches('form') && inputOf(form) && (status < 200 || status > 299)) {
      sending.delete(form);
      delete form.dataset.sent;
      form.querySelectorAll('.is-busy').forEach(function (button) { button.classList.remove('is-busy'); });
      underway(form, false);
    }
  });
})();
