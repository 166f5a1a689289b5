// Sends a file in pieces (tus 1.0.0), so that one that is broken off goes on where it stopped. The form works without.
const PIECE = 8 * 1024 * 1024, WAITS = [1, 3, 10, 30, 60], VERSION = "1.0.0";
const LOGGED_OUT = "You are no longer logged in. Log in in another tab, come back, and save once more: it goes on where it stopped.";
const GONE = "The connection is gone. Save once more, or choose the same file again later: it goes on where it stopped.";
const FAULT = "The archive has a fault. Save once more later: it goes on where it stopped.";
const panel = document.getElementById("upload-progress");
const form = panel?.closest("form");
const box = form?.querySelector("input[type=file]");
const [bar, counts, says, pause] = ["progress", ".counts", "[role=status]", "button"].map((each) => panel?.querySelector(each));
let paused = false, sending = false, stop = null, told = -1;

const kept = (file) => `upload ${file.name} ${file.size} ${file.lastModified}`;
const mebibytes = (bytes) => `${(bytes / 1024 ** 2).toFixed(1)} MiB`;
const wait = (seconds) => new Promise((done) => setTimeout(done, seconds * 1000));
// Logging in again changes the token: the cookie has the one that counts now.
const token = () => document.cookie.match(/csrftoken=([^;]+)/)?.[1] ?? form.querySelector("[name=csrfmiddlewaretoken]").value;

class Final extends Error {}

// A question and its answer, asked again for a while where there is no connection. A piece is not: how far it came has
// to be asked first, and null says so. Whatever does not speak our protocol is no answer.
async function ask(address, method, headers = {}, body = undefined, signal = undefined) {
  for (let tries = 0; ; tries++) {
    let answer = null;
    try {
      answer = await fetch(address, { method, body, signal, headers: { "Tus-Resumable": VERSION, "X-CSRFToken": token(), ...headers } });
    } catch (wrong) {
      if (signal?.aborted) throw wrong;
    }
    if (answer?.headers.has("Tus-Resumable")) return answer;
    if (answer?.redirected || answer?.status === 403) throw new Error(LOGGED_OUT);
    if (answer && answer.status < 500) throw new Error(`The archive gave no answer that is known here (${answer.status}). Tell whoever runs it.`);
    if (method === "PATCH") return null;
    if (tries === WAITS.length) throw new Error(answer ? FAULT : GONE);
    says.textContent = `No connection. Trying again in ${WAITS[tries]} seconds.`;
    await wait(WAITS[tries]);
  }
}

// Where an earlier try came to, in this browser; or a new beginning.
async function begun(file) {
  const address = localStorage.getItem(kept(file));
  const before = address && (await ask(address, "HEAD"));
  if (before?.ok) return [address, Number(before.headers.get("Upload-Offset"))];
  const name = btoa(String.fromCharCode(...new TextEncoder().encode(file.name)));
  const answer = await ask(panel.dataset.uploads, "POST", { "Upload-Length": file.size, "Upload-Metadata": `filename ${name}` });
  if (!answer.ok) throw new Error(await answer.text());
  localStorage.setItem(kept(file), answer.headers.get("Location"));
  return [answer.headers.get("Location"), 0];
}

// The piece's checksum, where this browser can make one (it does over https alone).
async function checksum(piece) {
  if (!window.crypto?.subtle) return {};
  const digest = await crypto.subtle.digest("SHA-256", await piece.arrayBuffer());
  return { "Upload-Checksum": `sha256 ${btoa(String.fromCharCode(...new Uint8Array(digest)))}` };
}

async function send(file) {
  let [address, at] = await begun(file), failed = 0;
  while (true) {
    show(file, at);
    while (paused) await wait(0.2);
    stop = new AbortController();
    const { signal } = stop;
    const piece = file.slice(at, at + PIECE);
    const headers = { "Upload-Offset": at, "Content-Type": "application/offset+octet-stream", ...(await checksum(piece)) };
    const answer = await ask(address, "PATCH", headers, piece, signal).catch((wrong) => {
      if (!signal.aborted) throw wrong;
    });
    const whole = answer?.headers.get("Content-Location");
    if (whole) return whole;
    if (answer?.ok) {
      [at, failed] = [Number(answer.headers.get("Upload-Offset")), 0];
      continue;
    }
    if (answer?.status === 422) throw new Final(await answer.text());
    if (answer && ![404, 409, 423, 460].includes(answer.status)) throw new Error(await answer.text());
    if (!signal.aborted && failed === WAITS.length) throw new Error(answer ? await answer.text() : FAULT);
    if (!signal.aborted) await wait(WAITS[failed++]);
    [address, at] = await begun(file);
  }
}

function show(file, at) {
  bar.value = at / file.size;
  const share = Math.floor((100 * at) / file.size), tenth = Math.floor(share / 10);
  counts.textContent = `${share} %, ${mebibytes(at)} of ${mebibytes(file.size)}`;
  if (paused) return;
  // Spoken at every tenth alone, or a screen reader would speak without end.
  if (at + PIECE >= file.size) says.textContent = "The last piece; then the file is looked at, which may take a minute.";
  else if (tenth !== told) says.textContent = `${share} per cent sent.`;
  told = tenth;
}

// One tab of a browser sends a file; another that is given the same one says so.
function alone(file) {
  if (!navigator.locks) return send(file);
  return navigator.locks.request(kept(file), { ifAvailable: true }, (lock) => {
    if (!lock) throw new Error("This file is being sent in another tab of this browser. Look there.");
    return send(file);
  });
}

async function start(event) {
  const file = box.files[0];
  if (!file && !sending) return;
  event.preventDefault();
  if (sending) return;
  const buttons = [...form.querySelectorAll("[type=submit]")];
  const another = event.submitter?.name === "_addanother";
  panel.hidden = false;
  panel.classList.remove("errornote");
  buttons.forEach((each) => (each.disabled = true));
  [sending, told] = [true, -1];
  try {
    const page = await alone(file);
    localStorage.removeItem(kept(file));
    location.assign(another ? location.href : page);
  } catch (wrong) {
    if (wrong instanceof Final) localStorage.removeItem(kept(file));
    says.textContent = wrong.message;
    panel.classList.add("errornote");
    buttons.forEach((each) => (each.disabled = false));
    box.focus();
  } finally {
    sending = false;
  }
}

if (form && box && panel) {
  form.addEventListener("submit", start);
  box.addEventListener("change", () => panel.classList.remove("errornote"));
  pause.addEventListener("click", () => {
    paused = !paused;
    if (paused) stop?.abort();
    pause.textContent = paused ? "Go on" : "Pause";
    says.textContent = paused ? "Paused. What was sent stays for a week." : "Going on.";
  });
}
