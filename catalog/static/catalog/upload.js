// Sends a file in pieces (tus 1.0.0), so that one that is broken off goes on where it stopped. The form works without.
const PIECE = 8 * 1024 * 1024, WAITS = [1, 3, 10, 30, 60], VERSION = "1.0.0";
const panel = document.getElementById("upload-progress");
const form = panel?.closest("form");
const box = form?.querySelector("input[type=file]");
const [bar, says, pause] = ["progress", "[role=status]", "button"].map((each) => panel?.querySelector(each));
let paused = false, sending = null;

const kept = (file) => `upload ${file.name} ${file.size} ${file.lastModified}`;
const megabytes = (bytes) => `${(bytes / 1024 ** 2).toFixed(1)} MiB`;
const wait = (seconds) => new Promise((done) => setTimeout(done, seconds * 1000));

function ask(address, method, headers = {}, body = undefined) {
  const token = form.querySelector("[name=csrfmiddlewaretoken]").value;
  return fetch(address, { method, body, headers: { "Tus-Resumable": VERSION, "X-CSRFToken": token, ...headers } });
}

// Where an earlier try came to, in this browser; or a new beginning.
async function begun(file) {
  const address = localStorage.getItem(kept(file));
  const before = address && (await ask(address, "HEAD"));
  if (before?.ok) return [address, Number(before.headers.get("Upload-Offset"))];
  const name = btoa(String.fromCharCode(...new TextEncoder().encode(file.name)));
  const headers = { "Upload-Length": file.size, "Upload-Metadata": `filename ${name}` };
  const answer = await ask(panel.dataset.uploads, "POST", headers);
  if (!answer.ok) throw new Error(await answer.text());
  localStorage.setItem(kept(file), answer.headers.get("Location"));
  return [answer.headers.get("Location"), 0];
}

async function send(file) {
  let [address, at] = await begun(file), tries = 0;
  while (true) {
    show(file, at);
    while (paused) await wait(0.2);
    const piece = file.slice(at, at + PIECE);
    const headers = { "Upload-Offset": at, "Content-Type": "application/offset+octet-stream" };
    let answer = null;
    try {
      answer = await ask(address, "PATCH", headers, piece);
    } catch {
      if (tries === WAITS.length) throw new Error("The connection is gone. Choose the same file again to go on.");
      says.textContent = `No connection. Trying again in ${WAITS[tries]} seconds.`;
      await wait(WAITS[tries++]);
      [address, at] = await begun(file).catch(() => [address, at]);
      continue;
    }
    tries = 0;
    const whole = answer.headers.get("Content-Location");
    if (whole) return whole;
    if (answer.status === 409 || answer.status === 423 || answer.status === 460) {
      await wait(1);
      [address, at] = await begun(file);
    } else if (answer.ok) at = Number(answer.headers.get("Upload-Offset"));
    else throw Object.assign(new Error(await answer.text()), { final: answer.status === 422 });
  }
}

function show(file, at) {
  bar.value = at / file.size;
  const share = Math.floor((100 * at) / file.size);
  says.textContent = at < file.size && at + PIECE >= file.size
    ? `${share} per cent: the last piece; then the file is looked at, which may take a minute.`
    : `${share} per cent: ${megabytes(at)} of ${megabytes(file.size)}.`;
}

async function start(event) {
  const file = box.files[0];
  if (!file || sending) return event.preventDefault();
  event.preventDefault();
  panel.hidden = false;
  [...form.querySelectorAll("[type=submit]")].forEach((each) => (each.disabled = true));
  sending = file;
  try {
    const page = await send(file);
    localStorage.removeItem(kept(file));
    location.assign(page);
  } catch (wrong) {
    if (wrong.final) localStorage.removeItem(kept(file));
    says.textContent = wrong.message;
    panel.classList.add("errornote");
    [...form.querySelectorAll("[type=submit]")].forEach((each) => (each.disabled = false));
    box.focus();
  } finally {
    sending = null;
  }
}

if (form && box && panel) {
  form.addEventListener("submit", start);
  box.addEventListener("change", () => panel.classList.remove("errornote"));
  pause.addEventListener("click", () => {
    paused = !paused;
    pause.setAttribute("aria-pressed", paused);
    pause.textContent = paused ? "Go on" : "Pause";
  });
}
