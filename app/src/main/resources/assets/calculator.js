/* The calculator answers while one chooses. Without this file the button does the same. */
const form = document.querySelector("form[data-calculator]");
const result = document.querySelector("[data-calculator-result]");
if (form && result) {
  let running = null;
  let waiting = 0;

  async function answer() {
    if (running) running.abort();
    running = new AbortController();
    const chosen = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (value !== "") chosen.append(name, value);
    try {
      const response = await fetch(form.dataset.calculator + "?" + chosen, { signal: running.signal, headers: { Accept: "text/html" } });
      if (!response.ok) return; // The button still works, and says what is wrong.
      result.innerHTML = await response.text();
      history.replaceState(null, "", form.action.split("#")[0] + (chosen.size ? "?" + chosen : ""));
    } catch (stopped) {
      if (stopped.name !== "AbortError") return; // No connection: what was chosen stays on the page.
    }
  }

  form.addEventListener("change", () => {
    clearTimeout(waiting);
    waiting = setTimeout(answer, 250);
  });
}
