/* The scoring sheet: keys, saving every mark at once, and going on through a lost connection. The page works without this file. */
(function () {
  "use strict";
  var PREFIX = "mx-marks:";

  function store(key, value) {
    try {
      if (value === undefined) return localStorage.getItem(key);
      if (value === null) localStorage.removeItem(key); else localStorage.setItem(key, value);
    } catch (e) { /* the browser refuses storage: marks are kept in memory while the page is open */ }
    return null;
  }

  function uuid() {
    if (window.crypto && crypto.randomUUID) return crypto.randomUUID();
    var bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 15) | 64; bytes[8] = (bytes[8] & 63) | 128;
    var hex = Array.prototype.map.call(bytes, function (b) { return ("0" + b.toString(16)).slice(-2); }).join("");
    return hex.slice(0, 8) + "-" + hex.slice(8, 12) + "-" + hex.slice(12, 16) + "-" + hex.slice(16, 20) + "-" + hex.slice(20);
  }

  function put(api, version, csrf, marks) {
    return fetch(api, {
      method: "PUT",
      credentials: "same-origin",
      headers: { "Content-Type": "application/json", "Accept": "application/json", "If-Match": "\"" + version + "\"", "X-XSRF-TOKEN": csrf },
      body: JSON.stringify({ marks: marks })
    });
  }

  /* ---- on the page of a session: how many marks of which sheets still lie on this device ---- */
  var waiting = document.querySelector("[data-mx-waiting]");
  if (waiting) {
    var left = 0;
    try {
      for (var i = 0; i < localStorage.length; i++) {
        var key = localStorage.key(i);
        if (key.indexOf(PREFIX) === 0) left += JSON.parse(localStorage.getItem(key)).length;
      }
    } catch (e) { left = 0; }
    if (left > 0) { waiting.hidden = false; waiting.textContent = waiting.getAttribute("data-text").replace("#", left); }
  }

  var sheet = document.querySelector("[data-mx-sheet]");
  if (!sheet) return;
  var ones = Array.prototype.slice.call(sheet.querySelectorAll("[data-mx-one]"));
  var word = function (name) { return sheet.getAttribute("data-" + name) || ""; };

  /* ---- moving between criteria without asking the server ---- */
  function shown() { return ones.filter(function (one) { return !one.hidden; })[0] || ones[0]; }
  function one(number) { return ones.filter(function (o) { return o.getAttribute("data-mx-one") === number; })[0]; }
  function links(number) { return sheet.querySelectorAll(".mx-tree [data-mx-go='" + number + "']"); }

  function go(number, quiet) {
    var next = one(number);
    if (!next) return;
    ones.forEach(function (o) { o.hidden = o !== next; });
    sheet.querySelectorAll(".mx-tree [aria-current]").forEach(function (a) { a.removeAttribute("aria-current"); });
    links(number).forEach(function (a) {
      a.setAttribute("aria-current", "step");
      var group = a.closest("details");
      if (group) group.open = true;
    });
    if (!quiet) {
      history.replaceState(null, "", "?c=" + encodeURIComponent(number));
      var focus = next.querySelector("input[type=radio]:checked") || next.querySelector("input[type=radio]");
      if (focus && !focus.closest("fieldset").disabled) focus.focus({ preventScroll: true });
      next.scrollIntoView({ block: "nearest" });
    }
  }

  function step(by) {
    var index = ones.indexOf(shown()) + by;
    if (index >= 0 && index < ones.length) go(ones[index].getAttribute("data-mx-one"));
  }

  document.addEventListener("click", function (event) {
    var link = event.target.closest("[data-mx-go]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (location.hash) history.replaceState(null, "", location.pathname + location.search + "#tc");
    location.hash = "tc";
    go(link.getAttribute("data-mx-go"));
  });

  var api = sheet.getAttribute("data-api");
  if (!api) return;

  /* ---- the queue: what was marked here and is not confirmed by the server ---- */
  var queueKey = PREFIX + api;
  var version = parseInt(sheet.getAttribute("data-version"), 10);
  var csrf = sheet.getAttribute("data-csrf");
  var memory = [];
  var sending = false;
  var pause = 1000;
  var timer = null;

  function read() {
    var text = store(queueKey);
    if (text === null) return memory;
    try { return JSON.parse(text); } catch (e) { return []; }
  }
  function write(queue) {
    memory = queue;
    store(queueKey, queue.length ? JSON.stringify(queue) : null);
  }

  var saved = document.querySelector("[data-mx-saved-t]");
  function say(text, open) {
    if (!saved) return;
    saved.textContent = text;
    saved.parentElement.classList.toggle("is-open", !!open);
  }
  function clock() { var d = new Date(); return ("0" + d.getHours()).slice(-2) + ":" + ("0" + d.getMinutes()).slice(-2); }

  function form(number) { return one(number).querySelector("form"); }

  function chosen(f) {
    var input = f.querySelector("input[name=choice]:checked");
    if (!input) return null;
    var parts = input.value.split(":");
    var none = parts[1] === "none";
    return { caseNumber: parseInt(parts[0], 10), points: none ? 0 : parseInt(parts[1], 10), noneMet: none };
  }

  function keep(f) {
    var choice = chosen(f);
    if (!choice) return; // a remark alone is no mark yet; the browser keeps it in the field
    var number = f.getAttribute("data-criterion");
    var wish = {
      id: uuid(), criterion: number, points: choice.points, caseNumber: choice.caseNumber, noneMet: choice.noneMet,
      remark: f.querySelector("[name=remark]").value, base: parseInt(f.getAttribute("data-mark"), 10)
    };
    var queue = read().filter(function (w) { return w.criterion !== number || w.sent; });
    queue.push(wish);
    write(queue);
    paint(number);
    say(word("saving"));
    flush();
  }

  function paint(number) {
    var f = form(number);
    var choice = chosen(f);
    links(number).forEach(function (a) {
      if (!choice) return;
      a.classList.add("is-done");
      a.querySelector("[data-mx-points]").textContent = choice.points;
    });
    var done = ones.filter(function (o) { return o.querySelector("input[name=choice]:checked") || o.querySelector("[data-mx-lines]").disabled; }).length;
    document.querySelectorAll("[data-mx-done]").forEach(function (n) { n.textContent = done; });
    var bar = document.querySelector(".mx-score-prog progress");
    if (bar) bar.value = done;
    var complete = document.querySelector("[data-mx-complete]");
    if (complete) complete.hidden = done < ones.length;
  }

  function later() {
    clearTimeout(timer);
    timer = setTimeout(flush, pause);
    pause = Math.min(pause * 2, 30000);
  }

  function flush() {
    if (sending) return;
    var queue = read();
    if (!queue.length) { return; }
    sending = true;
    queue.forEach(function (w) { w.sent = true; });
    write(queue);
    var marks = queue.map(function (w) {
      return { id: w.id, criterion: w.criterion, points: w.points, caseNumber: w.caseNumber, noneMet: w.noneMet, remark: w.remark, base: w.base };
    });
    // Of one criterion the later mark rests on the earlier one that goes with it.
    var last = {};
    marks.forEach(function (m) { if (last[m.criterion] !== undefined) m.base = null; last[m.criterion] = m; });
    put(api, version, csrf, marks).then(function (answer) {
      return answer.json().catch(function () { return {}; }).then(function (body) { return { status: answer.status, body: body }; });
    }).then(function (answer) {
      sending = false;
      if (answer.status === 200) {
        var done = marks.map(function (m) { return m.id; });
        write(read().filter(function (w) { return done.indexOf(w.id) < 0; }));
        take(answer.body, false);
        pause = 1000;
        if (read().length) flush(); else say(word("kept").replace("#", clock()));
      } else if (answer.status === 412) {
        merge(answer.body.sheet);
      } else if (answer.status === 401 || answer.status === 403) {
        unsend(); say(word("signin").replace("#", read().length), true);
      } else if (answer.status === 404 || answer.status === 422 || answer.status === 400) {
        unsend(); say((answer.body && answer.body.detail) || word("refused"), true);
      } else { unsend(); say(word("waiting").replace("#", read().length), true); later(); }
    }).catch(function () {
      sending = false;
      unsend();
      say(word("waiting").replace("#", read().length), true);
      later();
    });
  }

  // It may have arrived or not: sent again with the same id it has one effect. Only a newer mark of the criterion replaces it.
  function unsend() { write(read()); }

  /* ---- the sheet as the server has it ---- */
  function take(body, replace) {
    version = body.version;
    Object.keys(body.marks).forEach(function (number) {
      var f = one(number) && form(number);
      if (!f) return;
      f.setAttribute("data-mark", body.marks[number].version);
      f.querySelector("[name=version]").value = body.marks[number].version;
      f.querySelector("[name=step]").value = uuid();
      var mine = read().some(function (w) { return w.criterion === number; });
      if (replace && !mine) fill(f, body.marks[number]);
    });
  }

  function fill(f, mark) {
    var value = mark.caseNumber + ":" + (mark.noneMet ? "none" : mark.points);
    f.querySelectorAll("input[name=choice]").forEach(function (input) { input.checked = input.value === value; });
    f.querySelector("[name=remark]").value = mark.remark;
    paint(f.getAttribute("data-criterion"));
  }

  /* Marks on which nobody else worked go through; the others are shown with both versions. */
  function merge(kept) {
    var queue = read();
    version = kept.version;
    var clean = [];
    var clash = [];
    var arrived = {};
    queue.forEach(function (w) {
      var there = kept.marks[w.criterion];
      var base = there ? there.version : 0;
      if (arrived[w.criterion]) w.base = base; // rests on a mark of this device whose answer was lost
      if (w.base === null || base === w.base) { clean.push(w); return; }
      if (there && there.points === w.points && there.caseNumber === w.caseNumber && there.noneMet === w.noneMet && there.remark === w.remark) { arrived[w.criterion] = true; return; }
      clash.push({ wish: w, there: there });
    });
    write(clean);
    take(kept, false);
    Object.keys(kept.marks).forEach(function (number) {
      var mine = queue.some(function (w) { return w.criterion === number; });
      if (!mine && one(number)) fill(form(number), kept.marks[number]);
    });
    clash.forEach(show);
    if (clean.length) flush(); else if (!clash.length) say(word("kept").replace("#", clock()));
  }

  function describe(mark) {
    if (!mark) return "–";
    return (mark.noneMet ? word("none") : word("points").replace("#", mark.points)) + (mark.remark ? ": " + mark.remark : "");
  }

  function show(clash) {
    var box = document.querySelector("[data-mx-conflicts]");
    var list = document.querySelector("[data-mx-conflict-list]");
    var line = document.createElement("li");
    line.className = "py-2";
    var text = document.createElement("p");
    text.textContent = clash.wish.criterion + ". " + word("there").replace("#", describe(clash.there)) + " " + word("here").replace("#", describe(clash.wish));
    line.appendChild(text);
    function button(label, act) {
      var b = document.createElement("button");
      b.type = "button"; b.className = "btn btn-outline-primary me-2"; b.textContent = label;
      b.addEventListener("click", function () { act(); line.remove(); box.hidden = !list.children.length; });
      line.appendChild(b);
    }
    button(word("keep-there"), function () { if (clash.there) fill(form(clash.wish.criterion), clash.there); });
    button(word("keep-here"), function () {
      var again = clash.wish;
      again.id = uuid(); again.sent = false; again.base = clash.there ? clash.there.version : 0;
      var queue = read(); queue.push(again); write(queue);
      fill(form(again.criterion), again);
      flush();
    });
    list.appendChild(line);
    box.hidden = false;
    box.scrollIntoView({ block: "nearest" });
  }

  /* ---- what was left on this device from before ---- */
  read().forEach(function (w) { if (one(w.criterion)) fill(form(w.criterion), w); });
  if (read().length) flush();
  window.addEventListener("online", function () { pause = 1000; flush(); });

  /* ---- every change is kept at once ---- */
  sheet.addEventListener("change", function (event) {
    var f = event.target.closest("form[data-criterion]");
    if (f && event.target.name === "choice") keep(f);
  });
  var typing = {};
  sheet.addEventListener("input", function (event) {
    if (event.target.name !== "remark") return;
    var f = event.target.closest("form[data-criterion]");
    var number = f.getAttribute("data-criterion");
    clearTimeout(typing[number]);
    typing[number] = setTimeout(function () { keep(f); }, 900);
  });
  sheet.addEventListener("submit", function (event) {
    var f = event.target.closest("form[data-criterion]");
    if (!f) return;
    event.preventDefault();
    event.stopPropagation();
    var number = f.getAttribute("data-criterion");
    clearTimeout(typing[number]);
    var entry = read().filter(function (w) { return w.criterion === number; }).pop();
    if (chosen(f) && (!entry || entry.remark !== f.querySelector("[name=remark]").value)) keep(f);
    step(1);
  }, true);

  /* ---- one-key shortcuts, which can be switched off ---- */
  var keys = document.querySelector("[data-mx-keys]");
  var box = document.getElementById("phim-tat");
  if (keys && box) {
    keys.hidden = false;
    box.checked = store("mx-keys") !== "off";
    box.addEventListener("change", function () { store("mx-keys", box.checked ? "on" : "off"); });
  }
  document.addEventListener("keydown", function (event) {
    var field = event.target;
    var f = shown().querySelector("form[data-criterion]");
    if ((event.ctrlKey || event.metaKey) && event.key === "Enter") {
      if (!field.closest || (field.closest("form") && field.closest("form") !== f)) return;
      event.preventDefault();
      if (chosen(f)) keep(f);
      step(1);
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || !box || !box.checked) return;
    if (/^(TEXTAREA|SELECT)$/.test(field.tagName) || (field.tagName === "INPUT" && field.type !== "radio" && field.type !== "checkbox")) return;
    var key = event.key.toLowerCase();
    if (/^[1-9]$/.test(key)) {
      var lines = f.querySelectorAll("fieldset:not(:disabled) input[name=choice]");
      var line = lines[parseInt(key, 10) - 1];
      if (line) { line.checked = true; line.focus(); keep(f); event.preventDefault(); }
    } else if (key === "j") { step(1); event.preventDefault(); }
    else if (key === "k") { step(-1); event.preventDefault(); }
    else if (key === "n") { f.querySelector("[name=remark]").focus(); event.preventDefault(); }
  });
})();
