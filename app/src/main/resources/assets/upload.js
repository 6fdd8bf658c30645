/* Sends files piece by piece and goes on where a connection broke; pictures are shrunk on the device first.
   Without this file the form sends them whole. */
(function () {
  "use strict";
  var form = document.querySelector("form[data-mx-upload]");
  if (!form || !window.fetch || !window.Blob) return;
  var box = form.querySelector("input[type=file]");
  var list = form.querySelector("[data-mx-uploads]");
  var csrf = form.querySelector("[name='_csrf']").value;
  var PIECE = 256 * 1024, LARGEST = 20 * 1024 * 1024, WIDEST = 2000;

  function word(name) { return form.getAttribute("data-" + name); }
  function size(bytes) { return (bytes / 1048576).toFixed(1).replace(".", ",") + " MB"; }
  function call(method, url, headers, body) {
    return fetch(url, { method: method, credentials: "same-origin", headers: Object.assign({ "X-XSRF-TOKEN": csrf }, headers), body: body });
  }
  function pause(milliseconds) { return new Promise(function (then) { setTimeout(then, milliseconds); }); }

  /* Drawing the picture anew makes it smaller and leaves place and time of the camera behind. */
  function shrink(file) {
    if (file.type !== "image/jpeg" || file.size < 400000 || !window.createImageBitmap) return Promise.resolve(file);
    return createImageBitmap(file, { imageOrientation: "from-image" }).then(function (picture) {
      var scale = Math.min(1, WIDEST / Math.max(picture.width, picture.height));
      var canvas = document.createElement("canvas");
      canvas.width = Math.round(picture.width * scale);
      canvas.height = Math.round(picture.height * scale);
      canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
      return new Promise(function (then) {
        canvas.toBlob(function (small) { then(small && small.size < file.size ? small : file); }, "image/jpeg", 0.82);
      });
    }).catch(function () { return file; });
  }

  function send(file) {
    var line = document.createElement("li");
    line.className = "mx-file";
    var text = document.createElement("div");
    var bar = document.createElement("progress");
    bar.className = "mx-progress";
    bar.setAttribute("aria-label", word("sending") + " " + file.name);
    line.append(document.createElement("span"), text, bar);
    list.append(line);
    return shrink(file).then(function (content) {
      text.textContent = file.name + (content === file ? "" : ", " + word("shrunk") + " " + size(file.size));
      if (content.size > LARGEST) { text.textContent = file.name + ": " + word("too-large"); bar.remove(); return false; }
      bar.max = content.size;
      bar.value = 0;
      return begin(file.name, content, text, bar);
    });
  }

  /* Asks for a place to send to, until there is a network to ask through. */
  function begin(name, content, text, bar) {
    return call("POST", form.getAttribute("data-mx-upload"), { "Content-Type": "application/json" },
      JSON.stringify({ name: name, size: content.size })).then(function (answer) {
      return answer.json().then(function (said) {
        if (answer.status !== 201) { text.textContent = name + ": " + (said.detail || ""); bar.remove(); return null; }
        return said.id;
      });
    }, function () {
      text.textContent = name + ": " + word("waiting");
      return pause(3000);
    }).then(function (id) {
      if (id === null) return false;
      return id ? pieces("/api/v1/uploads/" + id, content, 0, name, text, bar) : begin(name, content, text, bar);
    });
  }

  function pieces(url, content, offset, name, text, bar) {
    if (offset >= content.size) { text.textContent = name + ": " + word("done"); bar.value = content.size; return true; }
    return call("PATCH", url, { "Content-Type": "application/offset+octet-stream", "Upload-Offset": String(offset) },
      content.slice(offset, offset + PIECE)).then(function (answer) {
      var next = Number(answer.headers.get("Upload-Offset"));
      if (answer.status === 200 || answer.status === 409) {
        bar.value = next;
        return pieces(url, content, next, name, text, bar);
      }
      if (answer.status >= 500 || answer.status === 429) throw new Error("again");
      return answer.json().then(function (said) { text.textContent = name + ": " + (said.detail || ""); bar.remove(); return false; });
    }).catch(function () {
      text.textContent = name + ": " + word("waiting");
      return pause(3000).then(function () { return call("GET", url, {}); }).then(function (answer) {
        return pieces(url, content, Number(answer.headers.get("Upload-Offset")), name, text, bar);
      }).catch(function () { return pieces(url, content, offset, name, text, bar); });
    });
  }

  form.addEventListener("submit", function (event) {
    if (!box.files.length) return;
    event.preventDefault();
    var files = Array.prototype.slice.call(box.files);
    form.querySelector("button").disabled = true;
    files.reduce(function (before, file) {
      return before.then(function (fine) { return send(file).then(function (sent) { return fine && sent; }); });
    }, Promise.resolve(true)).then(function (fine) {
      form.querySelector("button").disabled = false;
      if (fine) location.reload();
    });
  });
}());
