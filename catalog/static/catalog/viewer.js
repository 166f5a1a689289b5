// Looks closely at a picture by the tiles of its image service. The figure is whole without it.
import { fitted, moved, region, tiles, transform, turned, zoomed } from "./view.js";

const STEP = 80, CLOSER = 1.5, MOST = 4;

class Viewer {
  constructor(figure, information) {
    Object.assign(this, { figure, information, shown: new Map(), pointers: new Map() });
    this.plate = figure.querySelector(".plate");
    this.tools = figure.querySelector(".tools");
    this.live = figure.querySelector("[role=status]");
    this.base = figure.dataset.viewer.replace(/\/info\.json$/, "");
    this.stage = this.built();
    this.acts = {
      closer: () => this.zoom(CLOSER), farther: () => this.zoom(1 / CLOSER), whole: () => this.whole(),
      turn: () => this.set(turned(this.view), true), link: () => this.copy(), full: () => this.full(),
    };
    this.whole();
    this.listen();
    this.follow();
  }

  built() {
    const link = this.plate.querySelector("a.stage"), picture = link.querySelector("img");
    const stage = document.createElement("div");
    this.layer = document.createElement("div");
    stage.className = "stage close";
    stage.style.aspectRatio = `${picture.width || 4} / ${picture.height || 3}`;
    this.layer.className = "layer";
    Object.assign(stage, { tabIndex: 0, role: "application" });
    stage.setAttribute("role", "application");
    stage.setAttribute("aria-label", `${this.tools.getAttribute("aria-label")}: ${picture.alt}`);
    const keys = this.figure.querySelector(".keys");
    if (keys) { keys.hidden = false; stage.setAttribute("aria-describedby", keys.id ||= "viewer-keys"); }
    if (picture.lang) stage.lang = picture.lang;
    const { width, height } = this.information, under = picture.cloneNode();
    under.removeAttribute("loading");
    under.removeAttribute("srcset");
    Object.assign(under, { src: picture.currentSrc || picture.src, alt: "", draggable: false });
    Object.assign(under.style, { width: `${width}px`, height: `${height}px` });
    this.layer.append(under);
    stage.append(this.layer);
    link.replaceWith(stage);
    this.tools.hidden = false;
    return stage;
  }

  get size() { return [this.stage.clientWidth, this.stage.clientHeight]; }
  get picture() { return [this.information.width, this.information.height]; }

  set(view, says) {
    this.view = view;
    this.draw();
    if (says) this.say(this.live.dataset.zoomed.replace("%", Math.round(view.scale * 100)));
    clearTimeout(this.written);
    if ("own" in this.figure.dataset) this.written = setTimeout(() => this.write(), 400);
  }

  whole() { this.atRest = true; this.set(fitted(this.picture, this.size, this.view?.turn ?? 0), !!this.view); }
  zoom(factor, at = [0, 0]) {
    const least = Math.min(fitted(this.picture, this.size, this.view.turn).scale, 1);
    const scale = Math.min(Math.max(this.view.scale * factor, least), MOST);
    if (scale <= least) this.whole();
    else { this.atRest = false; this.set(zoomed(this.view, scale, at, this.picture, this.size), true); }
  }
  pan(x, y) { this.set(moved(this.view, x, y, this.picture, this.size)); }

  draw() {
    this.layer.style.transform = transform(this.view, this.size);
    this.stage.style.touchAction = this.atRest ? "pan-y" : "none";
    const wanted = tiles(this.information, this.view, this.size, devicePixelRatio || 1);
    for (const tile of wanted) if (!this.shown.has(tile.path)) this.shown.set(tile.path, this.tile(tile));
    clearTimeout(this.tidied);
    this.tidied = setTimeout(() => this.tidy(new Set(wanted.map(tile => tile.path))), 600);
  }
  tile({ path, x, y, width, height, factor }) {
    const image = new Image();
    Object.assign(image, { alt: "", draggable: false, decoding: "async", src: `${this.base}/${path}` });
    const over = factor / 2;
    Object.assign(image.style, {
      left: `${x}px`, top: `${y}px`, width: `${width + over}px`, height: `${height + over}px`, zIndex: 1000 - factor,
    });
    image.addEventListener("error", () => image.remove());
    this.layer.append(image);
    return image;
  }
  tidy(wanted) {
    for (const [path, image] of this.shown) if (!wanted.has(path)) { image.remove(); this.shown.delete(path); }
  }

  listen() {
    this.tools.addEventListener("click", event => this.acts[event.target.closest("button")?.dataset.act]?.());
    this.stage.addEventListener("keydown", event => this.key(event));
    this.stage.addEventListener("wheel", event => this.wheel(event), { passive: false });
    this.stage.addEventListener("dblclick", event => this.zoom(event.shiftKey ? 1 / CLOSER : CLOSER, this.at(event)));
    this.stage.addEventListener("pointerdown", event => this.down(event));
    this.stage.addEventListener("pointermove", event => this.drag(event));
    for (const name of ["pointerup", "pointercancel"]) this.stage.addEventListener(name, event => this.up(event));
    document.addEventListener("fullscreenchange", () => this.filled(document.fullscreenElement === this.plate));
    addEventListener("hashchange", () => this.follow());
    new ResizeObserver(() => this.atRest ? this.set(fitted(this.picture, this.size, this.view.turn)) : this.draw())
      .observe(this.stage);
  }

  key(event) {
    if (event.metaKey || event.altKey || event.ctrlKey) return;
    const { closer, farther, whole, turn, full, link } = this.acts;
    const known = {
      "+": closer, "=": closer, "-": farther, "−": farther, 0: whole, Home: whole, r: turn, f: full, c: link,
      ArrowLeft: () => this.pan(STEP, 0), ArrowRight: () => this.pan(-STEP, 0),
      ArrowUp: () => this.pan(0, STEP), ArrowDown: () => this.pan(0, -STEP),
      Escape: () => this.plate.classList.contains("filled") && this.full(),
    };
    const act = known[event.key] ?? known[event.key.toLowerCase()];
    if (!act || (this.atRest && event.key.startsWith("Arrow"))) return;
    if (event.key !== "Escape") event.preventDefault();
    act();
  }
  wheel(event) {
    if (!event.ctrlKey && !event.metaKey && !this.isFull && document.activeElement !== this.stage) return;
    event.preventDefault();
    this.steadily(() => this.zoom(Math.exp(-event.deltaY / (event.deltaMode ? 10 : 300)), this.at(event)));
  }
  at({ clientX, clientY }) {
    const box = this.stage.getBoundingClientRect();
    return [clientX - box.left - box.width / 2, clientY - box.top - box.height / 2];
  }

  down(event) {
    if (event.button) return;
    this.pointers.set(event.pointerId, this.at(event));
    if (!this.atRest || this.pointers.size > 1) this.stage.setPointerCapture(event.pointerId);
  }
  drag(event) {
    const was = this.pointers.get(event.pointerId), now = this.at(event);
    if (!was) return;
    const other = [...this.pointers].find(([id]) => id !== event.pointerId)?.[1];
    this.pointers.set(event.pointerId, now);
    this.steadily(() => {
      if (other) {
        const far = Math.hypot(was[0] - other[0], was[1] - other[1]), near = Math.hypot(now[0] - other[0], now[1] - other[1]);
        if (far) this.zoom(near / far, [(now[0] + other[0]) / 2, (now[1] + other[1]) / 2]);
      } else if (!this.atRest) this.pan(now[0] - was[0], now[1] - was[1]);
    });
  }
  up(event) { this.pointers.delete(event.pointerId); }
  // What follows the hand moves with it; what a key or button asks for may glide.
  steadily(act) { this.layer.classList.add("steady"); act(); requestAnimationFrame(() => this.layer.classList.remove("steady")); }

  get isFull() { return document.fullscreenElement === this.plate || this.plate.classList.contains("filled"); }
  full() {
    this.held = document.activeElement;
    if (document.fullscreenElement) document.exitFullscreen();
    else if (this.plate.requestFullscreen) this.plate.requestFullscreen();
    else this.filled(this.plate.classList.toggle("filled"));
  }
  filled(full) {
    this.tools.querySelector("[data-act=full]").setAttribute("aria-pressed", full);
    const held = this.held ?? this.stage;
    if (this.plate.contains(held)) held.focus({ preventScroll: full });
  }

  follow() {
    if (!("own" in this.figure.dataset)) return;
    const match = /xywh=(?:pixel:)?(percent:)?([\d.]+),([\d.]+),([\d.]+),([\d.]+)/.exec(location.hash);
    if (!match) return;
    const [, percent, ...numbers] = match, [width, height] = this.picture;
    const [x, y, w, h] = numbers.map((n, i) => percent ? n / 100 * [width, height][i % 2] : +n);
    if (!w || !h || location.hash === this.own) return;
    const near = fitted([w, h], this.size, this.view.turn);
    this.atRest = false;
    this.set({ ...near, x: x + w / 2, y: y + h / 2, scale: Math.min(near.scale, MOST) });
  }
  get hash() { return this.atRest ? "" : `#xywh=${region(this.view, this.picture, this.size).join(",")}`; }
  write() {
    this.own = this.hash;
    if (location.hash !== this.own && (this.own || location.hash.startsWith("#xywh"))) {
      history.replaceState(null, "", location.pathname + location.search + this.own);
    }
  }
  async copy() {
    const address = new URL(this.figure.dataset.page + this.hash, location.href).href;
    try { await navigator.clipboard.writeText(address); } catch { return location.assign(address); }
    this.say(this.tools.querySelector("[data-act=link]").dataset.done, true);
  }

  say(words, seen = false) {
    clearTimeout(this.spoken);
    this.spoken = setTimeout(() => { this.live.textContent = words; }, seen ? 0 : 300);
    if (!seen) return;
    this.live.classList.remove("vh");
    setTimeout(() => this.live.classList.add("vh"), 2500);
  }
}

for (const figure of document.querySelectorAll("[data-viewer]")) {
  fetch(figure.dataset.viewer).then(answer => answer.ok ? answer.json() : null)
    .then(information => information?.tiles && new Viewer(figure, information)).catch(() => {});
}
