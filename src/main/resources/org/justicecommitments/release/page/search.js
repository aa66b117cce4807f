// Search and filter over all commitments. The shards call add(); nothing is asked from anywhere else.
(function () {
  'use strict';
  var rows = [];
  var shown = 0;
  var matches = [];
  var STEP = 50;
  var form = document.getElementById('search');
  var list = document.getElementById('found');
  var status = document.getElementById('status');
  var more = document.getElementById('more');

  function fold(text) {
    return text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase();
  }

  // A row: id, page, title, member, year, tags, whether it is about justice, language.
  window.commitments = {
    add: function (shard) {
      shard.forEach(function (row) {
        row.push(fold(row[0] + ' ' + row[2] + ' ' + row[3]));
        rows.push(row);
      });
    }
  };

  function option(select, value) {
    var one = document.createElement('option');
    one.value = value;
    one.textContent = value.replace(/_/g, ' ');
    select.appendChild(one);
  }

  function fill(name, values) {
    Object.keys(values).sort().forEach(function (value) { option(form.elements[name], value); });
  }

  function cell(line, text) {
    var td = document.createElement('td');
    td.textContent = text;
    line.appendChild(td);
    return td;
  }

  function show() {
    matches.slice(shown, shown + STEP).forEach(function (row) {
      var line = document.createElement('tr');
      var link = document.createElement('a');
      link.href = row[1];
      link.textContent = row[2] || '(no title)';
      if (row[7]) { link.lang = row[7]; }
      cell(line, row[0]);
      cell(line, '').appendChild(link);
      cell(line, row[3]);
      cell(line, row[4]);
      cell(line, row[5].join(', ').replace(/_/g, ' '));
      list.appendChild(line);
    });
    shown = Math.min(shown + STEP, matches.length);
    more.hidden = shown === matches.length;
    status.textContent = matches.length + ' of ' + rows.length + ' commitments' + (shown < matches.length ? ', the first ' + shown + ' shown' : '');
  }

  function asked() {
    return {
      words: fold(form.elements.q.value).split(/\s+/).filter(Boolean),
      member: form.elements.member.value,
      year: form.elements.year.value,
      tag: form.elements.tag.value,
      justice: form.elements.justice.checked
    };
  }

  function remember() {
    var query = new URLSearchParams();
    ['q', 'member', 'year', 'tag'].forEach(function (name) {
      if (form.elements[name].value) { query.set(name, form.elements[name].value); }
    });
    if (form.elements.justice.checked) { query.set('justice', '1'); }
    try { history.replaceState(null, '', '#' + query.toString()); } catch (e) { return; }
  }

  function search() {
    var want = asked();
    matches = rows.filter(function (row) {
      return (!want.member || row[3] === want.member) && (!want.year || String(row[4]) === want.year) &&
        (!want.tag || row[5].indexOf(want.tag) >= 0) && (!want.justice || row[6]) &&
        want.words.every(function (word) { return row[8].indexOf(word) >= 0; });
    });
    shown = 0;
    list.textContent = '';
    show();
    remember();
  }

  function recall() {
    var query = new URLSearchParams(location.hash.slice(1));
    ['q', 'member', 'year', 'tag'].forEach(function (name) {
      if (query.has(name)) { form.elements[name].value = query.get(name); }
    });
    form.elements.justice.checked = query.has('justice');
  }

  function ready() {
    var members = {}, years = {}, tags = {};
    rows.forEach(function (row) {
      if (row[3]) { members[row[3]] = 1; }
      if (row[4]) { years[row[4]] = 1; }
      row[5].forEach(function (tag) { tags[tag] = 1; });
    });
    fill('member', members);
    fill('year', years);
    fill('tag', tags);
    recall();
    document.getElementById('tool').hidden = false;
    search();
  }

  function load(names) {
    if (!names.length) { ready(); return; }
    var script = document.createElement('script');
    script.src = names[0];
    script.onload = function () { load(names.slice(1)); };
    script.onerror = function () { status.textContent = 'The file ' + names[0] + ' could not be read.'; };
    document.head.appendChild(script);
  }

  form.addEventListener('input', search);
  form.addEventListener('submit', function (event) { event.preventDefault(); search(); });
  more.addEventListener('click', function () {
    var next = shown;
    show();
    var link = list.rows[next] && list.rows[next].querySelector('a');
    if (link) { link.focus(); }
  });
  load(form.dataset.shards.split(' ').filter(Boolean));
})();
