/* Saves each field of a dossier by itself and keeps what could not be sent on this device until there is a network again.
   Without this file the buttons save. */
(function () {
  "use strict";
  var form = document.querySelector("form[data-mx-draft]");
  if (!form) return;
  var url = form.getAttribute("data-mx-draft");
  var criterion = form.getAttribute("data-mx-criterion");
  var key = "mx-draft:" + url;
  var status = document.querySelector("[data-mx-saving]");
  var offline = document.querySelector("[data-mx-offline]");
  var conflicts = document.querySelector("[data-mx-conflicts]");
  var sending = false;
  var timers = {};

  function kept() {
    try { return JSON.parse(localStorage.getItem(key) || "{}"); } catch (e) { return {}; }
  }
  function keep(changes) {
    try {
      if (Object.keys(changes).length) localStorage.setItem(key, JSON.stringify(changes));
      else localStorage.removeItem(key);
    } catch (e) { /* the browser refuses storage: the button still saves */ }
  }
  function say(word) { if (status) status.textContent = word ? status.getAttribute("data-" + word) : ""; }
  function version(change) {
    var box = form.querySelector(change.criterion ? "[name='version']" : "[name='v." + change.field + "']");
    return change.criterion && change.criterion !== criterion ? null : box;
  }
  function read(name) {
    if (criterion) {
      var chosen = form.querySelector("[name='choice']:checked");
      var parts = chosen ? chosen.value.split(":") : null;
      return {
        criterion: criterion,
        points: parts ? (parts[1] === "none" ? 0 : Number(parts[1])) : null,
        caseNumber: parts ? Number(parts[0]) : 0,
        noneMet: !!parts && parts[1] === "none",
        note: form.querySelector("[name='note']").value
      };
    }
    var box = form.querySelector("[name='" + name + "']");
    return { field: name, value: box.type === "checkbox" ? (box.checked ? "true" : "") : box.value };
  }
  function id(change) { return change.criterion ? "c." + change.criterion : "f." + change.field; }

  function note(name) {
    var change = read(name);
    var box = version(change);
    var changes = kept();
    var before = changes[id(change)];
    // A change that is still waiting keeps the version it began with: what the other person saved meanwhile must be seen.
    change.version = before ? before.version : Number(box ? box.value : 0);
    changes[id(change)] = change;
    keep(changes);
    send();
  }

  function send() {
    var changes = kept();
    var first = Object.keys(changes)[0];
    if (!first) { if (offline) offline.hidden = true; return; }
    if (sending) return;
    if (navigator.onLine === false) { waiting(); return; }
    sending = true;
    say("busy");
    var change = changes[first];
    var body = Object.assign({}, change);
    delete body.version;
    fetch(url, {
      method: "PATCH",
      credentials: "same-origin",
      headers: {
        "Content-Type": "application/json",
        "If-Match": '"' + change.version + '"',
        "X-XSRF-TOKEN": form.querySelector("[name='_csrf']").value
      },
      body: JSON.stringify(body)
    }).then(function (answer) {
      return answer.json().catch(function () { return {}; }).then(function (said) { return { status: answer.status, said: said }; });
    }).then(function (answer) {
      sending = false;
      if (answer.status === 200) settled(first, change, answer.said.version);
      else if (answer.status === 412) conflict(first, change, answer.said);
      else if (answer.status === 401 || answer.status === 403 || answer.status >= 500 || answer.status === 429) { waiting(); return; }
      else refused(first, change, answer.said);
      send();
    }).catch(function () { sending = false; waiting(); });
  }
  function settled(name, change, next) {
    var changes = kept();
    var same = JSON.stringify(changes[name]) === JSON.stringify(change);
    if (same) delete changes[name];
    else if (changes[name]) changes[name].version = next;
    keep(changes);
    var box = version(change);
    if (box) box.value = next;
    mark(change.field, null);
    say("saved");
    if (offline) offline.hidden = true;
  }
  function drop(name) {
    var changes = kept();
    delete changes[name];
    keep(changes);
  }
  function refused(name, change, said) {
    drop(name);
    say("refused");
    if (said.detail && !mark(change.field, said.detail) && status) status.textContent = said.detail;
  }
  // The sentence stands above its box, as when the button was pressed; null takes it away.
  function mark(field, sentence) {
    var holder = field && form.querySelector("[data-mx-field='" + field + "']");
    if (!holder) return false;
    var box = holder.querySelector("[name='" + field + "']");
    var errorId = "f-" + field + "-e";
    var old = document.getElementById(errorId);
    if (old) old.remove();
    var described = (box.getAttribute("aria-describedby") || "").split(" ").filter(function (id) { return id && id !== errorId; });
    if (sentence) {
      var error = document.createElement("p");
      error.className = "mx-error";
      error.id = errorId;
      error.textContent = sentence;
      box.before(error);
      described.push(errorId);
      box.setAttribute("aria-invalid", "true");
    } else box.removeAttribute("aria-invalid");
    box.classList.toggle("is-invalid", !!sentence);
    box.parentElement.classList.toggle("has-error", !!sentence);
    if (described.length) box.setAttribute("aria-describedby", described.join(" "));
    else box.removeAttribute("aria-describedby");
    return true;
  }
  function conflict(name, change, said) {
    drop(name);
    say("conflict");
    if (!conflicts) return;
    var panel = document.createElement("div");
    panel.className = "alert alert-warning";
    panel.setAttribute("role", "alert");
    var text = document.createElement("div");
    var words = document.createElement("p");
    words.textContent = (said.detail || status.getAttribute("data-conflict"));
    var mine = document.createElement("button");
    mine.type = "button"; mine.className = "btn btn-outline-primary btn-sm me-2"; mine.textContent = status.getAttribute("data-mine");
    var theirs = document.createElement("button");
    theirs.type = "button"; theirs.className = "btn btn-outline-primary btn-sm"; theirs.textContent = status.getAttribute("data-theirs");
    mine.addEventListener("click", function () {
      panel.remove();
      change.version = said.version;
      var changes = kept();
      changes[name] = change;
      keep(changes);
      send();
    });
    theirs.addEventListener("click", function () { panel.remove(); location.reload(); });
    text.append(words, mine, theirs);
    panel.append(text);
    conflicts.append(panel);
  }
  function waiting() {
    say("waiting");
    if (offline) offline.hidden = false;
  }

  form.addEventListener("input", function (event) {
    var name = event.target.name;
    if (!name || name.charAt(0) === "_") return;
    clearTimeout(timers[name]);
    timers[name] = setTimeout(function () { delete timers[name]; note(name); }, 700);
  });
  form.addEventListener("change", function (event) {
    var name = event.target.name;
    if (!name || name.charAt(0) === "_") return;
    clearTimeout(timers[name]);
    delete timers[name];
    note(name);
  });
  // The button saves the whole form; what waits for these fields is in it.
  form.addEventListener("submit", function (event) {
    if (navigator.onLine === false) {
      event.preventDefault();
      Object.keys(timers).forEach(note);
      waiting();
    } else keep({});
  });
  addEventListener("online", send);
  addEventListener("pagehide", function () { Object.keys(timers).forEach(note); });
  // What an earlier visit could not send is shown again before it is sent.
  Object.values(kept()).forEach(function (change) {
    var box = change.field && form.querySelector("[name='" + change.field + "']");
    if (box && box.type !== "checkbox") box.value = change.value;
    else if (box) box.checked = change.value === "true";
    if (change.criterion && change.criterion === criterion) {
      form.querySelector("[name='note']").value = change.note;
      var choice = form.querySelector("[name='choice'][value='" + change.caseNumber + ":" + (change.noneMet ? "none" : change.points) + "']");
      if (choice) choice.checked = true;
    }
  });
  send();
  setInterval(send, 15000);
}());
