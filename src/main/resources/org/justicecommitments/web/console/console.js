// Live progress: the table of stages moves by itself. All else on the console works without this.
(function () {
  'use strict';
  var live = document.getElementById('live');
  if (!live || !window.EventSource) { return; }
  var left = document.getElementById('left');
  var rows = live.querySelectorAll('tbody tr');
  live.querySelector('.reload').hidden = true;

  function count(number) { return Number(number).toLocaleString('en-US'); }

  function show(stage, row) {
    var cells = row.cells;
    var badge = cells[1].firstElementChild;
    badge.className = 'badge ' + stage.state;
    badge.textContent = stage.state;
    cells[2].textContent = count(stage.rows);
    cells[3].textContent = count(stage.expected);
    cells[4].textContent = count(stage.rate);
    cells[5].textContent = stage.seconds.toFixed(1) + ' s';
  }

  var events = new EventSource(live.dataset.events);
  events.addEventListener('progress', function (event) {
    var run = JSON.parse(event.data);
    run.stages.forEach(function (stage, i) { show(stage, rows[i]); });
    if (run.left !== undefined) { left.textContent = 'about ' + run.left + ' s left, by the last run'; }
  });
  events.addEventListener('end', function () {
    events.close();
    window.location.reload();
  });
}());
