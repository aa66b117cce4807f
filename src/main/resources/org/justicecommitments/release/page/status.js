// Turns the page amber when the next check is late. The times are in the page: this only compares them with the clock.
(function () {
  "use strict";
  var box = document.querySelector("[data-stale-after]");
  var stale = box ? Date.parse(box.getAttribute("data-stale-after")) : NaN;
  if (isNaN(stale)) {
    return;
  }
  function look() {
    var late = Date.now() > stale;
    box.classList.toggle("is-late", late);
    box.querySelector(".late").hidden = !late;
    document.title = document.title.replace(/^LATE - /, "");
    if (late) {
      document.title = "LATE - " + document.title;
    }
  }
  look();
  window.setInterval(look, 30000);
})();
