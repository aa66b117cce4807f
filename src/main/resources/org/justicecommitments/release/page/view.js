// One commitment out of a shard, where a release has too many for a page each. The address names it: view.html#ID
(function () {
  'use strict';
  var main = document.getElementById('commitment');
  var waiting = '';

  // The pages were made with the release: every text in them is escaped.
  window.pages = {
    add: function (shard) {
      var page = Object.prototype.hasOwnProperty.call(shard, waiting) ? shard[waiting] : '';
      if (page) {
        main.innerHTML = page;
        document.title = waiting;
      } else {
        main.textContent = 'There is no commitment ' + waiting + ' in this release.';
      }
    }
  };

  // The first shard whose first id is not behind the one asked for comes next: the one before has it.
  function shard(id) {
    var firsts = JSON.parse(main.dataset.firsts);
    var number = 0;
    while (number + 1 < firsts.length && firsts[number + 1] <= id) { number++; }
    return 'page-' + String(number + 1).padStart(4, '0') + '.js';
  }

  function show() {
    waiting = decodeURIComponent(location.hash.slice(1));
    if (!waiting) { return; }
    var script = document.createElement('script');
    script.src = shard(waiting);
    document.head.appendChild(script);
  }

  window.addEventListener('hashchange', show);
  show();
})();
